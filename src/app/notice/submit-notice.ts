import type { Conversation } from '../../core/dialogue/conversation/conversation.ts'
import { DomainError, type FieldErrors } from '../../core/errors.ts'
import { fittingFields } from '../../core/notice/fields/applicable.ts'
import { readContact } from '../../core/notice/fields/contact-faults.ts'
import type { Contact } from '../../core/notice/fields/field-schema.ts'
import { fingerprint } from '../../core/notice/fields/fingerprint.ts'
import { meetingFault } from '../../core/notice/fields/meeting-ahead.ts'
import { missingFields } from '../../core/notice/fields/missing.ts'
import { normalisedFields } from '../../core/notice/fields/normalised-fields.ts'
import type { Handler } from '../../core/notice/lifecycle/event.ts'
import { rule } from '../../core/policy/rule.ts'
import type { NoticeRow } from '../../ports.ts'
import { openConversation, openLate, servedPack } from '../conversation/open-conversation.ts'
import { submissionMode } from '../conversation/submission-mode.ts'
import type { Deps } from '../deps.ts'
import { documentsOf } from '../documents/own-copy.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { whileSubmitting } from '../mail/submissions-in-flight.ts'
import { loadRecord, type NoticeRecord } from '../records/notice-record.ts'
import { hookWrites, webhooksIn } from '../records/webhooks.ts'
import { noticeNow, type Sending, type Sent, submissionWrite } from './new-notice.ts'
import { oneMailNow } from './one-mail.ts'
import { receiptOf } from './receipt.ts'
import type { Submitted } from './status.ts'
import { assertSubmissionLimit } from './submission-limit.ts'

export type SubmitInput = {
  state: string
  /** The contact as the client sent it, checked here against the schema. */
  contact: unknown
  confirmed: unknown
  /** The `Idempotency-Key`, or the hidden key of the form. */
  key: string
  municipality?: string
  /** The member of staff who wrote it down, if it was said aloud (duties 20). */
  registeredBy?: Handler
  /** A rehearsal: made up by staff to practise on. */
  rehearsal?: boolean
}

/** The fields as they are on the check page, also where the notice is sent from an earlier page. */
const asChecked = (deps: Deps, conversation: Conversation): Conversation => ({
  ...conversation,
  fields: fittingFields(normalisedFields(conversation.fields), servedPack(deps, conversation.municipality)),
})

/** How often another submission may win the race before we look again. The second look finds it. */
const mostRounds = 10

/**
 * Sends the notice in the sealed conversation: the same receipt however often it is repeated (architecture.md 4,
 * "Sending"). The primary keys decide who was first, also while the first is in flight.
 */
export const submitNotice = async (deps: Deps, input: SubmitInput): Promise<Submitted> => {
  const conversation = inTime(deps, input)
  if (conversation === undefined) return sentInTime(deps, input)
  const sending = sendingOf(deps, conversation, input)
  assertSubmissionLimit(deps, conversation.municipality)
  // Mail is sent once nobody waits for a receipt. A timer takes what still waits then.
  return whileSubmitting(
    deps.store,
    () => sentOnce(deps, sending),
    () => deliverSoon(deps),
  )
}

const sendingOf = (deps: Deps, conversation: Conversation, input: SubmitInput): Sending => {
  const contact = checkedContact(input)
  return {
    conversation: asChecked(deps, conversation),
    contact,
    key: input.key,
    registeredBy: input.registeredBy,
    rehearsal: input.rehearsal ?? false,
    fingerprint: fingerprint({ ...conversation, contact }, deps.digest),
  }
}

/** Undefined where it is ours and too old. */
const inTime = (deps: Deps, { state, municipality }: SubmitInput): Conversation | undefined => {
  try {
    return openConversation(deps, state, municipality)
  } catch (error) {
    if (!(error instanceof DomainError) || error.facts?.municipality === undefined) throw error
    return undefined
  }
}

/** Whoever lost the receipt and asks again a day later gets the same one; nothing new is sent with an old token. */
const sentInTime = async (deps: Deps, input: SubmitInput): Promise<Submitted> => {
  const { state, municipality, key } = input
  const late = openLate(deps, state, municipality)
  const submission = await deps.store.submission({ municipality: late.municipality, key })
  const sent = submission && (await sentBefore(deps, sendingOf(deps, late, input)))
  if (sent === undefined) openConversation(deps, state, municipality)
  return sent ?? Promise.reject(new DomainError('state_invalid'))
}

const sentOnce = async (deps: Deps, sending: Sending): Promise<Submitted> => {
  for (let round = 0; round < mostRounds; round += 1) {
    const sent = await sentOrSentBefore(deps, sending)
    if (sent !== undefined) return sent
  }
  throw new DomainError('unavailable')
}

const checkedContact = ({ contact, confirmed }: SubmitInput): Contact => {
  const read = readContact(contact)
  const unconfirmed: FieldErrors = confirmed === true ? {} : { confirmed: 'required' }
  const faults: FieldErrors = {
    ...('faults' in read && read.faults),
    ...unconfirmed,
  }
  if (!('contact' in read) || Object.keys(faults).length > 0)
    throw new DomainError('invalid_fields', { fields: faults })
  return read.contact
}

/** What this key, or another key for the same draft, has already sent. */
const sentBefore = async (deps: Deps, sending: Sending): Promise<Submitted | undefined> => {
  const { municipality, conversationId, draft } = sending.conversation
  const submission = await deps.store.submission({ municipality, key: sending.key })
  if (submission !== undefined) {
    const record = await recordOf(
      deps,
      await deps.store.notice({ municipality, noticeId: submission.noticeId }),
    )
    if (record === undefined) return undefined
    if (record.notice.fingerprint !== sending.fingerprint)
      throw new DomainError('key_reused', { fields: { 'Idempotency-Key': 'key_reused' } })
    return sentAs(deps, record)
  }
  const record = await recordOf(deps, await deps.store.noticeByDraft({ municipality, conversationId, draft }))
  if (record === undefined) return undefined
  if (record.notice.fingerprint !== sending.fingerprint)
    throw new DomainError('already_sent', { facts: { reference: record.notice.reference } })
  // The key is remembered too: it must not send something else later.
  await deps.store.write([submissionWrite(deps, sending, record.key)])
  return sentAs(deps, record)
}

const recordOf = async (deps: Deps, row: NoticeRow | undefined): Promise<NoticeRecord | undefined> =>
  row && loadRecord(deps, row)

const sentAs = async (deps: Deps, record: NoticeRecord): Promise<Submitted> =>
  submitted(deps, { record, documents: await documentsOf(deps, record.key) })

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
  const hooks = await webhooksIn(deps, sending.conversation.municipality)
  let receipt: Submitted | undefined
  const outcome = await deps.store.write(() => {
    const { writes, sent } = noticeNow(deps, sending)
    receipt = submitted(deps, sent)
    return [...writes, ...hookWrites(deps, sent.record, { events: [{ type: 'received' }], hooks })]
  })
  if (outcome === 'taken') return undefined
  if (!sending.rehearsal)
    deps.counters.count('notices_received', { municipality: sending.conversation.municipality })
  return receipt
}

const assertSendable = (deps: Deps, { conversation, rehearsal }: Sending) => {
  const { municipality, fields, assess } = conversation
  if (!rehearsal) assertOpen(deps, municipality)
  const pack = servedPack(deps, municipality)
  const missing = missingFields(fields, pack)
  const faults: FieldErrors = Object.fromEntries(missing.map(field => [field, 'required']))
  // Against the rule here only what asks for a weighing of this one case.
  if (rule(fields, pack).wayIn === 'closed' && !assess && !rehearsal) faults.medium = 'not_here'
  // While a draft waits, its meeting may be held; and one from before there was a limit may hold any year.
  const fault = fields.meetingAt === undefined ? undefined : meetingFault(fields.meetingAt, deps.clock())
  if (fault !== undefined) faults.meetingAt = fault
  if (Object.keys(faults).length > 0) throw new DomainError('invalid_fields', { fields: faults })
}

const assertOpen = (deps: Deps, municipality: string) => {
  const sending = submissionMode(deps, municipality)
  if (sending === 'guidance_only') throw new DomainError('guidance_only')
  if (sending !== 'paused') return
  const { phone, website } = servedPack(deps, municipality).contacts
  throw new DomainError('sending_paused', { facts: { reason: phone ?? website } })
}

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
    ...oneMailNow(notice),
  }
}
