import type { Pack } from '../../flows/policies/pack.ts'
import { canonicalJson } from '../core/canonical-json.ts'
import type { Conversation } from '../core/dialogue/conversation.ts'
import { DomainError, type FieldErrors } from '../core/errors.ts'
import type { Language } from '../core/language.ts'
import { readContact } from '../core/notice/contact-faults.ts'
import type { Handler, Received } from '../core/notice/event.ts'
import type { Contact } from '../core/notice/fields.ts'
import { fingerprint } from '../core/notice/fingerprint.ts'
import { missingFields } from '../core/notice/missing.ts'
import { isWithheld, withoutNeed } from '../core/notice/need.ts'
import { noticeIdFrom } from '../core/notice/notice-id.ts'
import { referenceFrom, rehearsalReferenceFrom } from '../core/notice/reference.ts'
import { cprFaults } from '../core/notice/without-cpr.ts'
import { rule } from '../core/policy/rule.ts'
import type { NoticeKey, NoticeRow, Write } from '../ports.ts'
import { deliverSoon } from './deliver-outbox.ts'
import type { Deps } from './deps.ts'
import type { KeptDocument } from './document-row.ts'
import { attachmentWrite } from './notice-attachments.ts'
import { type Content, firstOwnCopy } from './notice-documents.ts'
import { appended, loadRecord, type NoticeRecord } from './notice-record.ts'
import { openConversation, servedPack } from './open-conversation.ts'
import { noticeMessages } from './outbox-messages.ts'
import { documentsIn, documentsOf } from './own-copy.ts'
import { receiptOf } from './receipt.ts'
import { assertRoom } from './room-to-send.ts'
import { ruleHere } from './rule-here.ts'
import { sendingHere } from './sending-here.ts'
import { whileSending } from './sending-now.ts'
import type { Submitted } from './status.ts'

export type SubmitInput = {
  state: string
  /** Checked here against the contact schema: what the client sent, as it came. */
  contact: unknown
  confirmed: unknown
  /** The `Idempotency-Key`, or the hidden key of the form. */
  key: string
  municipality?: string
  /** The member of staff who wrote down what was said aloud (duties 20). */
  registeredBy?: Handler
  /** Made up by staff to practise on. */
  rehearsal?: boolean
}

type Sending = {
  conversation: Conversation
  contact: Contact
  key: string
  fingerprint: string
  registeredBy?: Handler | undefined
  rehearsal: boolean
}

/** Another sending can win the race this often before we look again; the second look finds it. */
const mostRounds = 10

/**
 * Sends the notice in the sealed conversation: the same receipt however often it is asked for
 * (architecture.md 4, "Sending"). The primary keys decide who was first, also while the first is in flight.
 */
export const submitNotice = async (deps: Deps, input: SubmitInput): Promise<Submitted> => {
  const conversation = openConversation(deps, input.state, input.municipality)
  const contact = checkedContact(input, conversation.language)
  assertRoom(deps, conversation.municipality)
  const sending = {
    conversation,
    contact,
    key: input.key,
    registeredBy: input.registeredBy,
    rehearsal: input.rehearsal ?? false,
    fingerprint: fingerprint({ ...conversation, contact }, deps.digest),
  }
  // Mail goes out when nobody is waiting for a receipt any more; a timer takes what then still waits.
  return whileSending(
    deps.store,
    () => sentOnce(deps, sending),
    () => deliverSoon(deps),
  )
}

const sentOnce = async (deps: Deps, sending: Sending): Promise<Submitted> => {
  for (let round = 0; round < mostRounds; round += 1) {
    const sent = await sentOrSentBefore(deps, sending)
    if (sent !== undefined) return sent
  }
  throw new DomainError('unavailable')
}

const checkedContact = ({ contact, confirmed }: SubmitInput, language: Language): Contact => {
  const read = readContact(contact)
  const unconfirmed: FieldErrors = confirmed === true ? {} : { confirmed: 'required' }
  const faults: FieldErrors = {
    ...('faults' in read ? read.faults : cprFaults(read.contact, language)),
    ...unconfirmed,
  }
  if (!('contact' in read) || Object.keys(faults).length > 0)
    throw new DomainError('invalid_fields', { fields: faults })
  return read.contact
}

/** A notice that was sent, now or before, with the documents it has. */
type Sent = { record: NoticeRecord; documents: KeptDocument[] }

/** What this key, or another key for the same draft, has already sent. */
const sentBefore = async (deps: Deps, sending: Sending): Promise<Submitted | undefined> => {
  const { municipality, conversationId, draft } = sending.conversation
  const submission = await deps.store.submission({ municipality, key: sending.key })
  if (submission !== undefined) {
    if (submission.fingerprint !== sending.fingerprint)
      throw new DomainError('key_reused', { fields: { 'Idempotency-Key': 'key_reused' } })
    return loadedNotice(deps, await deps.store.notice({ municipality, noticeId: submission.noticeId }))
  }
  const row = await deps.store.noticeByDraft({ municipality, conversationId, draft })
  if (row === undefined) return undefined
  if (row.fingerprint !== sending.fingerprint)
    throw new DomainError('already_sent', { facts: { reference: row.reference } })
  // The key is remembered too: it must not send something else later.
  await deps.store.write([submissionWrite(deps, sending, { municipality, noticeId: row.id })])
  return loadedNotice(deps, row)
}

const loadedNotice = async (deps: Deps, row: NoticeRow | undefined): Promise<Submitted | undefined> => {
  if (row === undefined) return undefined
  const record = await loadRecord(deps, row)
  return submitted(deps, { record, documents: await documentsOf(deps, record.key) })
}

/**
 * Writes without looking first: the keys say whether it was sent before. Whatever stands in the way now,
 * rules that changed or a full disk, what was sent then is still answered with its receipt.
 */
const sentOrSentBefore = async (deps: Deps, sending: Sending): Promise<Submitted | undefined> => {
  try {
    return (await sendNow(deps, sending)) ?? (await sentBefore(deps, sending))
  } catch (error) {
    const sent = await sentBefore(deps, sending)
    if (sent === undefined) throw error
    return sent
  }
}

/** Undefined when one of the keys was taken. The receipt is made with the notice and given when it is on disk. */
const sendNow = async (deps: Deps, sending: Sending): Promise<Submitted | undefined> => {
  assertSendable(deps, sending)
  let receipt: Submitted | undefined
  const outcome = await deps.store.write(() => {
    const { writes, sent } = noticeNow(deps, sending)
    receipt = submitted(deps, sent)
    return writes
  })
  if (outcome === 'taken') return undefined
  if (!sending.rehearsal)
    deps.counters.count('notices_received', { municipality: sending.conversation.municipality })
  return receipt
}

const noticeNow = (deps: Deps, sending: Sending): { writes: Write[]; sent: Sent } => {
  const { municipality } = sending.conversation
  const key = { municipality, noticeId: noticeIdFrom(deps.clock(), deps.randomBytes(10)) }
  const { writes, after } = appended(
    deps,
    { key, name: sending.contact.name, lastHash: '' },
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
  return { writes: all, sent: { record: after, documents: documentsIn(ownCopy) } }
}

const assertSendable = (deps: Deps, { conversation, rehearsal }: Sending) => {
  const { municipality, fields } = conversation
  if (!rehearsal && sendingHere(deps, municipality) === 'guidance_only')
    throw new DomainError('guidance_only')
  const missing = missingFields(fields, servedPack(deps, municipality))
  if (missing.length === 0) return
  throw new DomainError('invalid_fields', {
    fields: Object.fromEntries(missing.map(field => [field, 'required'])),
  })
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
    trial: sendingHere(deps, municipality) === 'trial',
    ...(registeredBy !== undefined && { registeredBy }),
    ...(rehearsal && { rehearsal }),
  }
}

/** What the citizen was shown: rules, words and privacy text, each by its version (duties 12). */
const versionsOf = ({ content, digest }: Deps, pack: Pack, ruleShown: string): Received['versions'] => ({
  pack: pack.version,
  content: content.version,
  rule: ruleShown,
  ...(pack.privacy === null ? {} : { privacy: digest(canonicalJson(pack.privacy)).slice(0, 12) }),
})

const submissionWrite = (
  deps: Deps,
  { key, fingerprint }: Sending,
  { municipality, noticeId }: NoticeKey,
): Write => ({
  into: 'submissions',
  row: { municipality, key, noticeId, fingerprint, at: deps.clock().toISOString() },
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

const submitted = (deps: Deps, { record, documents }: Sent): Submitted => {
  const { key, notice } = record
  return {
    receipt: receiptOf(deps, record, documents),
    municipality: key.municipality,
    language: notice.language,
    word: notice.word,
    fields: notice.fields,
    trial: notice.trial,
    reply: notice.reply,
    mail: deps.mailer.kind,
  }
}
