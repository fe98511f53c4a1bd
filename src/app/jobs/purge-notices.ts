import { dayOf } from '../../core/calendar/spoken.ts'
import type { Keeping } from '../../core/notice/lifecycle/retention.ts'
import { keepingOf } from '../../core/notice/lifecycle/retention.ts'
import type { EventRow, NoticeKey, NoticeRow } from '../../ports.ts'
import type { Actor, Deps } from '../deps.ts'
import { auditRows } from '../records/audit-log.ts'
import { eventsIn } from '../records/event-log.ts'
import { everyNotice } from '../records/every-notice.ts'
import { writeAudit } from '../records/notice-record.ts'
import { readableOr } from '../sealed/unreadable.ts'
import { followDepartments, tellsIn } from '../staff/live-departments.ts'

export type PurgeLine = { reference: string; keeping: Keeping | 'unreadable' }
export type Purge = { days: number; dryRun: boolean }

/** Removes everything about one notice from the store. The runtime provides it, because no use case may do it. */
export type RemoveNotice = (key: NoticeKey) => Promise<void> | void

const actor: Actor = { kind: 'system', name: 'purge' }

/**
 * Purges what may be purged, and says of each notice why it goes or stays. The log line is written first: if this
 * stops halfway, or an old backup brings a notice back, the next run finds the line and finishes.
 */
export const purgeNotices = async (
  deps: Deps,
  municipality: string,
  { days, dryRun, remove }: Purge & { remove: RemoveNotice },
): Promise<PurgeLine[]> => {
  await followDepartments(deps)
  const log = await auditRows(deps, municipality)
  const purged = new Set(log.filter(({ action }) => action === 'purge_notice').map(({ subject }) => subject))
  const exported = new Map(
    log.filter(({ action }) => action === 'export_notice').map(({ subject, at }) => [subject, at]),
  )
  const tells = tellsIn(deps, municipality)
  const lines: PurgeLine[] = []
  for (const row of await everyNotice(deps, municipality)) {
    const { reference, id } = row
    const key = { municipality, noticeId: id }
    const events = await deps.store.events(key)
    const about = { exportedAt: exported.get(reference), now: deps.clock(), days, tells }
    const keeping = purged.has(reference)
      ? ('may_go' as const)
      : readKeeping(deps, { reference, events }, about)
    lines.push({ reference, keeping })
    if (keeping !== 'may_go' || dryRun) continue
    if (!purged.has(reference)) await leaveTombstone(deps, row, events.at(-1))
    await remove(key)
  }
  return lines
}

const readKeeping = (
  deps: Deps,
  { reference, events }: { reference: string; events: EventRow[] },
  about: Parameters<typeof keepingOf>[1],
): PurgeLine['keeping'] =>
  readableOr(deps, { what: 'history', name: reference }, () => keepingOf(eventsIn(deps, events), about)) ??
  'unreadable'

/** What stays: that there was such a reference, from when to when, and the last hash of its history. */
const leaveTombstone = (deps: Deps, row: NoticeRow, last: { at: string; hash: string } | undefined) =>
  writeAudit(deps, {
    municipality: row.municipality,
    actor,
    action: 'purge_notice',
    subject: row.reference,
    details: { received: row.receivedAt, ended: last?.at ?? '', hash: last?.hash ?? '' },
  })

/**
 * How the runtime purges automatically. `emptied` overwrites the freed bytes; `copies` deletes old copies beside the
 * database.
 */
export type Purging = { days: number; remove: RemoveNotice; emptied?(): void; copies?(): void }

/** The same, once a Copenhagen day, in whichever process comes first. */
export const purgeDaily = async (deps: Deps, { days, remove, emptied, copies }: Purging): Promise<void> => {
  let gone = 0
  for (const municipality of deps.settings.municipalities) {
    const now = deps.clock()
    const mark = { municipality, key: `purge.${dayOf(now)}`, attempt: 0, at: now.toISOString() }
    if ((await deps.store.write([{ into: 'attempts', row: mark }])) === 'taken') continue
    const lines = await purgeNotices(deps, municipality, { days, dryRun: false, remove })
    gone += lines.filter(({ keeping }) => keeping === 'may_go').length
  }
  if (gone > 0) emptied?.()
  copies?.()
}
