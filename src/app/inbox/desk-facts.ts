import { type Came, isUnread, type News } from '../../core/notice/lifecycle/news.ts'
import type { DeskRow, NoticeRow } from '../../ports.ts'
import { assertMay, departmentOf, maySeeIn } from '../access/staff-access.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { readableSummary } from '../records/notice-record.ts'

/** What the inbox needs of the encrypted part of a notice to sort and count: no name, and no words of a citizen. */
export type Hidden = {
  meetingAt?: string
  assigneeId?: string
  department?: string
  today: boolean
  came?: Came
  news?: News
  unreadable?: true
}

/** One notice that needs work, as one person sees it. */
export type DeskFact = DeskRow & Hidden & { unread: boolean }

type Kept = { sequence: number; hidden: Hidden }
/** A cache: an unchanged notice is not decrypted again, and one that is gone is dropped at the next look. */
const known = new WeakMap<object, Map<string, Map<string, Kept>>>()

const keptOf = (store: object, municipality: string): Map<string, Kept> => {
  const all = known.get(store) ?? new Map<string, Map<string, Kept>>()
  known.set(store, all)
  const here = all.get(municipality) ?? new Map<string, Kept>()
  all.set(municipality, here)
  return here
}

/** When more than this many are not cached yet, they are read by page and not one by one. */
const fewAtOnce = 20
const pageSize = 500

/** Unanswered notices, and answers that wait for release, that this person may see, in the order of the queue. */
export const deskFacts = async (deps: Deps, actor: StaffActor, municipality: string): Promise<DeskFact[]> => {
  assertMay(deps, actor, { municipality, roles: ['read', 'handle', 'release'] })
  const rows = await deps.store.deskRows(municipality, actor.id)
  const kept = keptOf(deps.store, municipality)
  const lacking = rows.filter(row => kept.get(row.id)?.sequence !== row.sequence)
  for (const row of await wholeRows(deps, municipality, lacking))
    kept.set(row.id, { sequence: row.sequence, hidden: hiddenOf(deps, row) })
  forget(kept, rows)
  const limited = Object.keys(actor.departments ?? {}).length > 0
  return rows.flatMap(row => {
    const hidden = kept.get(row.id)?.hidden
    if (hidden === undefined || (limited && !maySeeIn(actor, hidden.department))) return []
    return [{ ...row, ...hidden, unread: isUnread(hidden.news, { id: actor.id, seen: row.seen ?? 0 }) }]
  })
}

const forget = (kept: Map<string, Kept>, rows: readonly DeskRow[]): void => {
  if (kept.size <= rows.length) return
  const there = new Set(rows.map(({ id }) => id))
  for (const id of kept.keys()) if (!there.has(id)) kept.delete(id)
}

const wholeRows = async (
  deps: Deps,
  municipality: string,
  lacking: readonly DeskRow[],
): Promise<NoticeRow[]> => {
  if (lacking.length > fewAtOnce) return pagesOf(deps, municipality)
  const rows = await Promise.all(lacking.map(({ id }) => deps.store.notice({ municipality, noticeId: id })))
  return rows.flatMap(row => row ?? [])
}

const pagesOf = async (deps: Deps, municipality: string): Promise<NoticeRow[]> => {
  const statuses = ['waiting', 'asked', 'answered']
  const rows: NoticeRow[] = []
  for (;;) {
    const after = rows.at(-1)
    const page = await deps.store.queue(municipality, { limit: pageSize, statuses, ...(after && { after }) })
    rows.push(...page)
    if (page.length < pageSize) return rows.filter(row => row.status !== 'answered' || row.proposed === 1)
  }
}

const hiddenOf = (deps: Deps, row: NoticeRow): Hidden => {
  const summary = readableSummary(deps, row)
  if (summary === undefined) return { today: false, unreadable: true }
  const { fields, assigneeId, today, came, news } = summary
  const department = departmentOf(deps, row.municipality, summary)
  return {
    ...(fields.meetingAt !== undefined && { meetingAt: fields.meetingAt }),
    ...(assigneeId !== undefined && { assigneeId }),
    ...(department !== undefined && { department }),
    today: today === 1,
    ...(came && { came }),
    ...(news && { news }),
  }
}
