import { spokenDay } from '../../core/calendar/spoken.ts'
import {
  mailOfRehearsal,
  mailToUnit,
  newsToUnit,
  type UnitEvent,
  type UnitNews,
  unitEvents,
  unitNewsKinds,
} from '../../core/documents/letters/mail.ts'
import { isRehearsal } from '../../core/notice/lifecycle/reference.ts'
import type { Email, NoticeRow, OutboxRow, Write } from '../../ports.ts'
import { departmentOf } from '../access/staff-access.ts'
import { staffAddress, staffPlace } from '../addresses.ts'
import { servedPack } from '../conversation/open-conversation.ts'
import type { Deps } from '../deps.ts'
import { overdueIn } from '../inbox/overdue.ts'
import { keptTooLong } from '../records/kept-too-long.ts'
import { changeRecord, readableSummary } from '../records/notice-record.ts'
import { readOwnWords } from '../records/read-own-words.ts'
import { personIn } from '../records/staff-news-writes.ts'
import { hookIn } from '../records/webhooks.ts'
import { departmentsOf, followDepartments } from '../staff/live-departments.ts'
import { citizenMail, codeMails } from './citizen-mail.ts'
import { personMail } from './person-mail.ts'
import { postWebhook } from './post-webhook.ts'
import { submissionsBegun } from './submissions-in-flight.ts'

export type Delivered = { sent: number; failed: number; dead: number; held: number }

const batch = 20
const mostAttempts = 12
/** Longer than any attempt takes: after that another process may send the message of one that died. */
const leaseMs = 5 * 60_000
/** The longest wait between two tries. */
export const longestBackoffMs = 6 * 60 * 60_000

/**
 * Sends what is due, each message at least once and never under two idempotency keys. Call it after requests and on a
 * timer. Somebody who is sending a notice gets the receipt first: there is a pause between two batches.
 */
export const deliverOutbox = async (deps: Deps): Promise<Delivered> => {
  await followDepartments(deps)
  const total: Delivered = { sent: 0, failed: 0, dead: 0, held: 0 }
  for (;;) {
    const begun = submissionsBegun(deps.store)
    const due = await deps.store.outboxDue(deps.clock().toISOString(), batch)
    // In parallel, so that their writes are one commit.
    const results = await Promise.all(due.map(row => deliver(deps, row)))
    for (const result of results) if (result !== 'elsewhere') total[result] += 1
    if (due.length < batch) return total
    if (submissionsBegun(deps.store) !== begun) await deps.pause()
  }
}

const deliver = async (deps: Deps, row: OutboxRow): Promise<keyof Delivered | 'elsewhere'> => {
  const claimed = { ...row, attempts: row.attempts + 1, nextAt: later(deps, leaseMs) }
  if ((await deps.store.write(claim(deps, claimed))) === 'taken') return 'elsewhere'
  try {
    if ((await handedOver(deps, claimed)) === 'held') return await hold(deps, claimed)
    await noteSent(deps, claimed)
    return 'sent'
  } catch (error) {
    return noteFailed(deps, claimed, error)
  }
}

const handedOver = async (deps: Deps, row: OutboxRow): Promise<'sent' | 'held'> => {
  const hook = hookIn(row.recipient)
  if (hook !== undefined) return postWebhook(deps, row, hook)
  const email = await emailFor(deps, row)
  if (email === 'held') return 'held'
  await deps.mailer.send(email)
  if (row.template === 'prove')
    deps.limiter.take(codeMails, deps.digest(email.to.toLowerCase()), deps.clock())
  return 'sent'
}

const claim = (deps: Deps, row: OutboxRow): Write[] => [
  {
    into: 'attempts',
    row: {
      municipality: row.municipality,
      key: row.key,
      attempt: row.attempts,
      at: deps.clock().toISOString(),
    },
  },
  { into: 'outbox', row },
]

/** The address and the words are read now, not kept in the outbox; no mail says what a notice is about (duties 14). */
const emailFor = async (deps: Deps, row: OutboxRow): Promise<Email | 'held'> => {
  const person = personIn(row.recipient)
  if (person !== undefined) return personMail(deps, row, { person, from: senderOf(deps, row.municipality) })
  if (row.noticeId === '') return newsEmail(deps, row)
  const notice = await deps.store.notice(row)
  if (notice === undefined) throw new Error('no such notice')
  if (row.recipient === 'unit') return unitEmail(deps, row, await withWordsRead(deps, row, notice))
  // Whoever was made up has no address; if one was put in, nothing goes there.
  const from = senderOf(deps, row.municipality)
  return isRehearsal(notice.reference) ? 'held' : citizenMail(deps, { row, notice, from })
}

/** What brings words is read before the unit is told, so that the mail can say whether it is to be read today. */
const bringsWords: readonly string[] = ['received', 'changed', 'replied']

const withWordsRead = async (deps: Deps, row: OutboxRow, notice: NoticeRow): Promise<NoticeRow> => {
  if (!bringsWords.includes(row.template)) return notice
  await readOwnWords(deps, notice)
  return (await deps.store.notice(row)) ?? notice
}

const senderOf = (deps: Deps, municipality: string): string =>
  servedPack(deps, municipality).mailbox ?? `${municipality}@lydhoer.invalid`

/** The mailbox of the department a notice is with, where that has one of its own. */
const unitOf = (deps: Deps, notice: NoticeRow): string | undefined => {
  const { municipality } = notice
  const summary = readableSummary(deps, notice)
  const department = summary && departmentOf(deps, municipality, summary)
  return departmentsOf(deps, municipality).find(({ id }) => id === department)?.mailbox
}

const unitEmail = (deps: Deps, row: OutboxRow, notice: NoticeRow): Email => {
  const { reference } = notice
  const mailbox = senderOf(deps, row.municipality)
  const url = staffAddress(deps.settings, row.municipality, reference)
  const translate = deps.content.translate('da')
  const { assignee, today } = readableSummary(deps, notice) ?? {}
  const unassigned = row.template === 'unanswered' && assignee === undefined
  const about = { event: unitEvent(row.template), reference, url, unassigned, today: today === 1 }
  const text = mailToUnit(about, translate)
  const said = isRehearsal(reference) ? mailOfRehearsal(text, translate) : text
  const to = unitOf(deps, notice) ?? mailbox
  return { key: row.key, to, from: mailbox, ...said, language: 'da' }
}

/** A word that is about no notice; what kind there is no word for is never sent as another. */
const newsEmail = async (deps: Deps, row: OutboxRow): Promise<Email | 'held'> => {
  const news = unitNewsKinds.find(kind => kind === row.template)
  if (news === undefined) throw new Error(`no words for ${row.template}`)
  const counted = countedFor[news]
  const late = await counted?.(deps, row.municipality)
  if (counted !== undefined && late === undefined) return 'held'
  const mailbox = senderOf(deps, row.municipality)
  const url = staffPlace(deps.settings, row.municipality)
  const said = late && { count: late.count, since: spokenDay(late.since, 'da') }
  const text = newsToUnit({ news, url, ...said }, deps.content.translate('da'))
  const told = news === 'kept_long' ? deps.settings.casework?.[row.municipality]?.closing?.tell : undefined
  return { key: row.key, to: told ?? mailbox, from: mailbox, ...text, language: 'da' }
}

/** What is counted when the mail goes, and not when it was put in line. */
const countedFor: Partial<Record<UnitNews, typeof keptTooLong>> = {
  overdue: (deps, municipality) => overdueIn(deps, municipality),
  kept_long: keptTooLong,
}

const hold = async (deps: Deps, row: OutboxRow): Promise<'held'> => {
  await deps.store.write([{ into: 'outbox', row: { ...row, state: 'held', attempts: row.attempts } }])
  return 'held'
}

const unitEvent = (template: string): UnitEvent => unitEvents.find(event => event === template) ?? 'received'

const noteSent = async (deps: Deps, row: OutboxRow) => {
  const sent: Write = {
    into: 'outbox',
    row: { ...row, state: 'sent', sentAt: deps.clock().toISOString(), lastError: null },
  }
  const notice = row.noticeId === '' ? undefined : await deps.store.notice(row)
  if (notice === undefined || row.recipient !== 'unit' || row.template !== 'received') {
    await deps.store.write([sent])
    return
  }
  const at = deps.clock().toISOString()
  await changeRecord(deps, { row: notice, actor: { kind: 'system', name: 'outbox' } }, ({ notice }) => ({
    events: notice.sentAt === undefined ? [{ type: 'sent', at }] : [],
    also: () => [sent],
  }))
}

const noteFailed = async (deps: Deps, row: OutboxRow, error: unknown): Promise<'failed' | 'dead'> => {
  const dead = row.attempts >= mostAttempts
  const lastError = failureOf(error)
  const state = dead ? 'dead' : 'pending'
  await deps.store.write([
    { into: 'outbox', row: { ...row, state, lastError, nextAt: later(deps, backoffMs(row.attempts)) } },
  ])
  deps.counters.count('mail_failed', { recipient: row.recipient })
  return dead ? 'dead' : 'failed'
}

const codeOf = (error: object): string => {
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,30}$/.test(code) ? code : 'failed'
}

/** What kind of failure, never its words: a mail server says whom it refuses, and the post keeps nobody's address. */
const failureOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return 'failed'
  const answered: unknown = Reflect.get(error, 'responseCode')
  return Number.isInteger(answered) ? `${codeOf(error)} ${answered}` : codeOf(error)
}

/** 1, 2, 4 … minutes, at most six hours. */
const backoffMs = (attempts: number): number => Math.min(longestBackoffMs, 60_000 * 2 ** (attempts - 1))

const later = (deps: Deps, ms: number): string => new Date(deps.clock().getTime() + ms).toISOString()
