import { type Came, isUnread, type News } from '../../core/notice/lifecycle/news.ts'
import type { Owed } from '../../core/notice/lifecycle/owed.ts'
import type { DeskRow } from '../../ports/desk-rows.ts'
import type { NoticeRow, QueuePlace } from '../../ports.ts'
import { assertMay, departmentOf, mayOpenNeedIn, maySeeIn } from '../access/staff-access.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { readableSummary } from '../records/notice-record.ts'
import type { Summary } from '../records/notice-summary.ts'
import { type Colleague, colleaguesIn } from '../staff/colleagues.ts'
import { departmentsOf } from '../staff/live-departments.ts'
import type { QueueSort } from './desk-views.ts'
import { owedOf } from './queue-row.ts'

/** What the inbox needs of the encrypted part of a notice to sort and count: no name, and no words of a citizen. */
export type Hidden = {
  meetingAt?: string
  /** Every meeting with a day, in milliseconds: each view compares them all. */
  meetings: readonly number[]
  promisedFor?: string
  /** What is still to be done after the answer. */
  owed: readonly Owed[]
  assigneeId?: string
  department?: string
  today: boolean
  came?: Came
  news?: News
  unreadable?: true
}

type InTheClear = Pick<
  NoticeRow,
  'id' | 'reference' | 'receivedAt' | 'queueAt' | 'status' | 'proposed' | 'reachedAt'
>

/** One notice that needs work. */
export type DeskFact = InTheClear & Hidden

/** What the inbox is made of, where one request needs it for several things. */
export type Desk = { facts: readonly DeskFact[]; colleagues: readonly Colleague[] }

type Kept = { sequence: number; fact: DeskFact }
/**
 * A cache: a notice is not read again until its last event is another, and one that is gone is dropped at the next
 * look. All are read again when the municipality's list of departments has changed: it says whose they are.
 */
type Cache = { departments: string; facts: Map<string, Kept>; inOrder: readonly DeskFact[] }
const known = new WeakMap<object, Map<string, Cache>>()

const cacheOf = (deps: Deps, municipality: string): Cache => {
  const all = known.get(deps.store) ?? new Map<string, Cache>()
  known.set(deps.store, all)
  const departments = JSON.stringify(departmentsOf(deps, municipality))
  const before = all.get(municipality)
  if (before?.departments === departments) return before
  const made: Cache = { departments, facts: new Map(), inOrder: [] }
  all.set(municipality, made)
  return made
}

/** No more than this many are held whole at once. */
const pageSize = 500

/**
 * Notices that are not closed: unanswered, or answered and not released, arrived, kept or filed; those this person may
 * see, in the order of the queue.
 */
export const deskFacts = async (
  deps: Deps,
  actor: StaffActor,
  municipality: string,
): Promise<readonly DeskFact[]> => {
  assertMay(deps, actor, { municipality, roles: ['read', 'handle', 'release'] })
  const rows = await deps.store.deskRows(municipality)
  const cache = cacheOf(deps, municipality)
  const { facts: kept } = cache
  const lacking = rows.filter(row => kept.get(row.id)?.sequence !== row.sequence).map(({ id }) => id)
  for (let from = 0; from < lacking.length; from += pageSize)
    for (const row of await deps.store.noticesOf(municipality, lacking.slice(from, from + pageSize)))
      kept.set(row.id, { sequence: row.sequence, fact: factOf(deps, row) })
  forget(kept, rows)
  // Thousands are put in order only when one of them has changed, come or gone.
  if (lacking.length > 0 || cache.inOrder.length !== rows.length)
    cache.inOrder = rows.flatMap(({ id }) => kept.get(id)?.fact ?? []).sort(inOrder)
  const facts = cache.inOrder
  const limited = Object.keys(actor.departments ?? {}).length > 0
  const seen = limited ? facts.filter(({ department }) => maySeeIn(actor, department)) : facts
  return seen.map(fact =>
    fact.today && !mayOpenNeedIn(actor, fact.department) ? { ...fact, today: false } : fact,
  )
}

/** In the order of the queue; thousands are compared, so no text is made for it. */
const inOrder = (a: QueuePlace, b: QueuePlace): number =>
  compared(a.queueAt, b.queueAt) || compared(a.receivedAt, b.receivedAt) || compared(a.id, b.id)

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Where a notice stands in the inbox. */
export type DeskPlace = QueuePlace & { today: boolean }

/** Nothing is more urgent than what must be read today, however far away its meeting is. */
export const inboxOrder: Record<QueueSort, (a: DeskPlace, b: DeskPlace) => number> = {
  due: (a, b) => Number(b.today) - Number(a.today) || inOrder(a, b),
  newest: (a, b) => compared(b.receivedAt, a.receivedAt) || inOrder(a, b),
}

export const deskOf = async (deps: Deps, actor: StaffActor, municipality: string): Promise<Desk> => ({
  facts: await deskFacts(deps, actor, municipality),
  colleagues: await colleaguesIn(deps, municipality),
})

const forget = (kept: Map<string, Kept>, rows: readonly DeskRow[]): void => {
  if (kept.size <= rows.length) return
  const there = new Set(rows.map(({ id }) => id))
  for (const id of kept.keys()) if (!there.has(id)) kept.delete(id)
}

export const factOf = (deps: Deps, row: NoticeRow): DeskFact => {
  const { id, reference, receivedAt, queueAt, status, proposed, reachedAt } = row
  return { id, reference, receivedAt, queueAt, status, proposed, reachedAt, ...hiddenOf(deps, row) }
}

const hiddenOf = (deps: Deps, row: NoticeRow): Hidden => {
  const summary = readableSummary(deps, row)
  if (summary === undefined) return { today: false, unreadable: true, meetings: [], owed: [] }
  const { fields, assigneeId, today, came, news, promisedFor } = summary
  const department = departmentOf(deps, row.municipality, summary)
  return {
    ...(fields.meetingAt !== undefined && { meetingAt: fields.meetingAt }),
    meetings: meetingsOf(summary),
    ...(promisedFor !== undefined && { promisedFor }),
    owed: owedOf(row, summary),
    ...(assigneeId !== undefined && { assigneeId }),
    ...(department !== undefined && { department }),
    today: today === 1,
    ...(came && { came }),
    ...(news && { news }),
  }
}

const meetingsOf = ({ meetings, fields: { meetingAt } }: Summary): readonly number[] =>
  (meetings ?? (meetingAt === undefined ? [] : [meetingAt])).map(at => Date.parse(at))

/** Those of them with something this person has not seen, by id. */
export const unreadAmong = async (
  deps: Deps,
  { id: staffId }: StaffActor,
  { municipality, facts }: { municipality: string; facts: readonly DeskFact[] },
): Promise<ReadonlySet<string>> => {
  const told = facts.filter(({ news }) => isUnread(news, { id: staffId, seen: 0 }))
  const ids = told.map(({ id }) => id)
  const rows = ids.length === 0 ? [] : await deps.store.seenOf({ municipality, staffId }, ids)
  const seen = new Map(rows.map(({ noticeId, sequence }) => [noticeId, sequence]))
  const unread = told.filter(({ id, news }) => isUnread(news, { id: staffId, seen: seen.get(id) ?? 0 }))
  return new Set(unread.map(({ id }) => id))
}
