import type { Pack } from '../../../flows/policies/pack.ts'
import { canonicalJson } from '../../core/canonical-json.ts'
import type { Conversation } from '../../core/dialogue/conversation/conversation.ts'
import type { Contact } from '../../core/notice/fields/field-schema.ts'
import { isWithheld, withoutNeed } from '../../core/notice/fields/need.ts'
import type { Handler, Received } from '../../core/notice/lifecycle/event.ts'
import { noticeIdFrom } from '../../core/notice/lifecycle/notice-id.ts'
import { referenceFrom, rehearsalReferenceFrom } from '../../core/notice/lifecycle/reference.ts'
import { rule } from '../../core/policy/rule.ts'
import type { NoticeKey, Write } from '../../ports.ts'
import { servedPack } from '../conversation/open-conversation.ts'
import { ruleHere } from '../conversation/rule-here.ts'
import { submissionMode } from '../conversation/submission-mode.ts'
import type { Deps } from '../deps.ts'
import type { KeptDocument } from '../documents/document-row.ts'
import { type Content, firstOwnCopy } from '../documents/notice-documents.ts'
import { documentsIn } from '../documents/own-copy.ts'
import { noticeMessages } from '../mail/outbox-messages.ts'
import { attachmentWrite } from '../records/notice-attachments.ts'
import { appended, type NoticeRecord, noFingerprint } from '../records/notice-record.ts'

/** One notice to be sent, already checked. */
export type Sending = {
  conversation: Conversation
  contact: Contact
  key: string
  fingerprint: string
  registeredBy?: Handler | undefined
  rehearsal: boolean
}

/** A notice that was sent, now or before, with its documents. */
export type Sent = { record: NoticeRecord; documents: KeptDocument[] }

/**
 * The notice with a reference of its own, and all rows to write with it: the event first, because its key is the
 * lock.
 */
export const noticeNow = (deps: Deps, sending: Sending): { writes: Write[]; sent: Sent } => {
  const { municipality } = sending.conversation
  const key = { municipality, noticeId: noticeIdFrom(deps.clock(), deps.randomBytes(10)) }
  const { writes, after } = appended(
    deps,
    { key, ...whoSends(sending.contact), lastHash: '' },
    { events: [received(deps, sending)], actor: { kind: 'citizen' } },
  )
  const content = contentOf(sending)
  const ownCopy = firstOwnCopy(deps, key, { notice: after.notice, content })
  const all: Write[] = [
    ...writes,
    { into: 'ownCopies', row: ownCopy },
    submissionWrite(deps, sending, key),
    ...belongings(deps, after, content),
  ]
  return { writes: all, sent: { record: after, documents: documentsIn(deps, ownCopy) } }
}

const whoSends = ({ name, reply, phone, email }: Contact) => {
  const reach = { phone, email, letter: undefined }[reply]
  return { name, ...(reach !== undefined && { reach }) }
}

const received = (deps: Deps, sending: Sending): Received => {
  const { conversation, contact, fingerprint, registeredBy, rehearsal } = sending
  const { municipality, conversationId, draft, language } = conversation
  const pack = servedPack(deps, municipality)
  const { fields, need } = withoutNeed(conversation.fields)
  return {
    type: 'received',
    at: deps.clock().toISOString(),
    reference: (rehearsal ? rehearsalReferenceFrom : referenceFrom)(
      pack.referencePrefix,
      deps.randomBytes(32),
    ),
    conversationId,
    draft,
    fingerprint,
    language,
    word: rule(fields, pack).word,
    fields,
    hasNeed: need !== undefined,
    needWithheld: isWithheld(need),
    reply: contact.reply,
    receiptKey: deps.receiptSecrets.current(),
    versions: versionsOf(deps, pack, ruleHere(deps, { municipality, fields, language }).fingerprint),
    trial: submissionMode(deps, municipality) === 'trial',
    ...(registeredBy !== undefined && { registeredBy }),
    ...(rehearsal && { rehearsal }),
  }
}

/** What the citizen was shown: rules, words and privacy text, each by its version (duties 12). */
const versionsOf = (
  { content, digest, readerVersion }: Deps,
  pack: Pack,
  ruleShown: string,
): Received['versions'] => ({
  pack: pack.version,
  content: content.version,
  rule: ruleShown,
  reader: readerVersion,
  ...(pack.privacy === null ? {} : { privacy: digest(canonicalJson(pack.privacy)).slice(0, 12) }),
})

export const submissionWrite = (
  deps: Deps,
  { key }: Sending,
  { municipality, noticeId }: NoticeKey,
): Write => ({
  into: 'submissions',
  row: { municipality, key, noticeId, fingerprint: noFingerprint, at: deps.clock().toISOString() },
})

const contentOf = ({ conversation, contact }: Sending): Content => {
  const { need } = withoutNeed(conversation.fields)
  return { contact, ...(need === undefined ? {} : { need }) }
}

const belongings = (deps: Deps, { key, notice }: NoticeRecord, { contact, need }: Content): Write[] => [
  attachmentWrite(deps, { key, name: 'contact', version: 1 }, contact),
  ...(need === undefined ? [] : [attachmentWrite(deps, { key, name: 'need', version: 1 }, need)]),
  ...noticeMessages(deps, { key, notice, contact }, 'received'),
]
