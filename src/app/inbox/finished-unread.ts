import type { DeskRow } from '../../ports/desk-rows.ts'
import type { NoticeRow } from '../../ports.ts'
import { departmentOf, mayOpenNeedIn } from '../access/staff-access.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { readableSummary } from '../records/notice-record.ts'
import type { Summary } from '../records/notice-summary.ts'

type Kept = { sequence: number; unread?: Pick<Summary, 'fields' | 'placedIn'> }
const known = new WeakMap<object, Map<string, Map<string, Kept>>>()

/** No more than this many are held whole at once. */
const pageSize = 500

/**
 * Whether words that may tell of danger stand unread in a notice that was answered or withdrawn. No column says so:
 * each is read once, and again when its last event is another.
 */
export const isFinishedUnread = async (
  deps: Deps,
  actor: StaffActor,
  municipality: string,
): Promise<boolean> => {
  const rows = await deps.store.finishedRows(municipality)
  const kept = keptOf(deps, municipality)
  const lacking = rows.filter(row => kept.get(row.id)?.sequence !== row.sequence).map(({ id }) => id)
  for (let from = 0; from < lacking.length; from += pageSize)
    for (const row of await deps.store.noticesOf(municipality, lacking.slice(from, from + pageSize)))
      kept.set(row.id, keptFrom(deps, row))
  forget(kept, rows)
  return [...kept.values()].some(
    ({ unread }) => unread !== undefined && mayOpenNeedIn(actor, departmentOf(deps, municipality, unread)),
  )
}

const keptOf = (deps: Deps, municipality: string): Map<string, Kept> => {
  const all = known.get(deps.store) ?? new Map<string, Map<string, Kept>>()
  known.set(deps.store, all)
  const kept = all.get(municipality) ?? new Map<string, Kept>()
  all.set(municipality, kept)
  return kept
}

/** One that is gone, or is open again, is not kept. */
const forget = (kept: Map<string, Kept>, rows: readonly DeskRow[]): void => {
  if (kept.size <= rows.length) return
  const there = new Set(rows.map(({ id }) => id))
  for (const id of kept.keys()) if (!there.has(id)) kept.delete(id)
}

const keptFrom = (deps: Deps, row: NoticeRow): Kept => {
  const { sequence } = row
  const summary = readableSummary(deps, row)
  if (summary?.today !== 1) return { sequence }
  const { fields, placedIn } = summary
  return { sequence, unread: { fields, ...(placedIn !== undefined && { placedIn }) } }
}
