import { DomainError } from '../../core/errors.ts'
import { outcomeOf } from '../../core/notice/decision/citizen-permissions.ts'
import { waitsForRelease } from '../../core/notice/decision/releasing.ts'
import { queueDue } from '../../core/notice/lifecycle/due.ts'
import type { NoticeEvent } from '../../core/notice/lifecycle/event.ts'
import { evolve, type Notice, noticeFrom } from '../../core/notice/lifecycle/notice.ts'
import { owedFor, owedIn } from '../../core/notice/lifecycle/owed.ts'
import { tallyOf } from '../../core/statistics/tally.ts'
import type { NoticeKey, NoticeRow, Write } from '../../ports.ts'
import type { Actor, Deps } from '../deps.ts'
import { decryptJson, encryptJson, labels } from '../sealed/encrypted.ts'
import { readableOr, UnreadableRow } from '../sealed/unreadable.ts'
import { tellsIn } from '../staff/live-departments.ts'
import { type AuditEntry, auditRow } from './audit-log.ts'
import { eventRow, eventsIn } from './event-log.ts'
import { type Summary, summaryNow } from './notice-summary.ts'
import { notificationWrites } from './notification-writes.ts'

/** A notice in its present state, with what the next write needs. */
export type NoticeRecord = { key: NoticeKey; notice: Notice; name: string; reach?: string; lastHash: string }

export const loadRecord = async (deps: Deps, row: NoticeRow): Promise<NoticeRecord> => {
  const key = { municipality: row.municipality, noticeId: row.id }
  const rows = await deps.store.events(key)
  const events = readableOr(deps, { what: 'history', name: row.reference }, () => eventsIn(deps, rows))
  const summary = readableSummary(deps, row)
  if (events === undefined || summary === undefined)
    throw new UnreadableRow({ what: 'notice', name: row.reference })
  return {
    key,
    notice: noticeFrom(events),
    ...whoIn(summary),
    lastHash: rows.at(-1)?.hash ?? '',
  }
}

const whoIn = ({ name, reach }: Pick<Summary, 'name' | 'reach'>) => ({
  name,
  ...(reach !== undefined && { reach }),
})

export const summaryOf = (deps: Deps, row: NoticeRow): Summary =>
  decryptJson(
    deps,
    { keyId: row.keyId, bytes: row.summary },
    labels.summary(row.municipality, row.id),
  ) as Summary

/** The same, where one notice that cannot be decrypted must not stop work on all the others. */
export const readableSummary = (deps: Deps, row: NoticeRow): Summary | undefined =>
  readableOr(deps, { what: 'notice', name: row.reference }, () => summaryOf(deps, row))

/**
 * The fingerprint that compares two submissions covers need and contact too, so it is stored only in the first event,
 * encrypted. The columns that earlier releases kept it in, in the clear, stay empty.
 */
export const noFingerprint = ''

/** The row that a notice's events fold into. A test rebuilds it from them. */
export const rowOf = (
  deps: Deps,
  { key, notice, name, reach }: Omit<NoticeRecord, 'lastHash'>,
): NoticeRow => {
  const owed = owedIn(notice, tellsIn(deps, key.municipality))
  const promisedFor = owedFor(notice)
  const summary: Summary = {
    ...summaryNow(notice, { owed, promisedFor }),
    ...whoIn({ name, ...(reach !== undefined && { reach }) }),
  }
  const { keyId, bytes } = encryptJson(deps, summary, labels.summary(key.municipality, key.noticeId))
  return {
    municipality: key.municipality,
    id: key.noticeId,
    reference: notice.reference,
    conversationId: notice.conversationId,
    draft: notice.draft,
    fingerprint: noFingerprint,
    receivedAt: notice.receivedAt,
    sequence: notice.sequence,
    version: notice.version,
    queueAt: queueDue(notice, promisedFor).toISOString(),
    status: notice.status,
    outcome: outcomeOf(notice) ?? null,
    openedAt: notice.openedAt ?? null,
    rehearsal: notice.rehearsal ? 1 : 0,
    reachedAt: notice.reached?.at ?? null,
    filed: (notice.casework.journal ?? notice.casework.unfiled) ? 1 : 0,
    proposed: waitsForRelease(notice) ? 1 : 0,
    promised: owed.length > 0 ? 1 : 0,
    receiptKey: notice.receiptKey,
    codeVersion: notice.codeVersion,
    keyId,
    summary: bytes,
  }
}

/** The rows that append events to a notice. The events come first, because their key is the lock. */
export const appended = (
  deps: Deps,
  before: Omit<NoticeRecord, 'notice'> & { notice?: Notice },
  { events, actor }: { events: NoticeEvent[]; actor: Actor },
): { writes: Write[]; after: NoticeRecord } => {
  const writes: Write[] = []
  let { notice, lastHash } = before
  for (const event of events) {
    const sequence = (notice?.sequence ?? 0) + 1
    const row = eventRow(deps, { key: before.key, sequence, previousHash: lastHash }, { event, actor })
    writes.push({ into: 'events', row })
    lastHash = row.hash
    notice = notice === undefined ? noticeFrom([event]) : evolve(notice, event)
  }
  if (notice === undefined) throw new RangeError('a notice needs an event')
  const after = { ...before, notice, lastHash }
  const counted = tallyOf(before.notice, notice).map(
    (tally): Write => ({ into: 'counts', row: { municipality: before.key.municipality, ...tally } }),
  )
  return { writes: [...writes, { into: 'notices', row: rowOf(deps, after) }, ...counted], after }
}

/** The change to write for one notice: its events, the rows that belong to them, and the log line. */
export type Plan = {
  events: NoticeEvent[]
  /** The sender, where their name was corrected. */
  name?: string
  also?: (after: NoticeRecord) => Promise<Write[]> | Write[]
  audit?: AuditEntry | readonly AuditEntry[]
}

/** How often other writers may win before we give up. In each round somebody succeeds. */
const mostRounds = 100

/**
 * Reads, plans and writes in one atomic list, and does so again when somebody else wrote first (optimistic locking).
 * The plan sees the version the caller was looking at, so a conflict that matters becomes `stale_version`.
 */
export const changeRecord = async (
  deps: Deps,
  about: { row: NoticeRow; actor: Actor },
  plan: (record: NoticeRecord) => Promise<Plan> | Plan,
): Promise<NoticeRecord> => {
  let row: NoticeRow | undefined = about.row
  for (let round = 0; round < mostRounds && row !== undefined; round += 1) {
    const record = await loadRecord(deps, row)
    const planned = await plan(record)
    const { writes, after } =
      planned.events.length === 0
        ? { writes: [], after: record }
        : appended(
            deps,
            { ...record, name: planned.name ?? record.name },
            { events: planned.events, actor: about.actor },
          )
    const also = (await planned.also?.(after)) ?? []
    const told = await notificationWrites(deps, after, { events: planned.events, actor: about.actor })
    const audited = await auditWrites(deps, ...[planned.audit ?? []].flat())
    const all = [...writes, ...audited, ...also, ...told]
    if (all.length === 0 || (await deps.store.write(all)) === 'written') return after
    row = await deps.store.notice(record.key)
  }
  throw new DomainError(row === undefined ? 'not_found' : 'unavailable')
}

/** Lines of one municipality's log, chained in order. */
export const auditWrites = async (deps: Deps, ...entries: readonly AuditEntry[]): Promise<Write[]> => {
  const [first] = entries
  let last = first && (await deps.store.lastAudit(first.municipality))
  return entries.map((entry): Write => {
    last = auditRow(deps, last, { entry, at: deps.clock().toISOString() })
    return { into: 'audit', row: last }
  })
}

/**
 * Writes a log line only if it is still wanted at the moment of writing: the log's last line is read first, and a
 * line written in between makes this look again. False when it was no longer wanted.
 */
export const writeAuditIf = async (
  deps: Deps,
  entry: AuditEntry,
  isWanted: () => Promise<boolean>,
): Promise<boolean> => {
  for (let round = 0; round < mostRounds; round += 1) {
    const writes = await auditWrites(deps, entry)
    if (!(await isWanted())) return false
    if ((await deps.store.write(writes)) === 'written') return true
  }
  throw new DomainError('unavailable')
}

/** Writes everything in one transaction, and plans again when somebody else wrote in between. */
export const writeTogether = async (
  { store }: Pick<Deps, 'store'>,
  made: () => Promise<Write[]>,
): Promise<void> => {
  for (let round = 0; round < mostRounds; round += 1)
    if ((await store.write(await made())) === 'written') return
  throw new DomainError('unavailable')
}

/** A log line without a change: a list was read. */
export const writeAudit = (deps: Deps, entry: AuditEntry): Promise<void> =>
  writeTogether(deps, () => auditWrites(deps, entry))
