import { readReference } from '../../core/notice/lifecycle/reference.ts'
import type { NoticeRow } from '../../ports.ts'
import { assertMay, mayOpenNeed, maySee } from '../access/staff-access.ts'
import type { Queue, QueueRow } from '../casework/staff-notice.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { readableSummary, writeAudit } from '../records/notice-record.ts'
import { type Colleague, colleaguesIn } from '../staff/colleagues.ts'
import {
  type Desk,
  type DeskFact,
  type DeskPlace,
  deskFacts,
  factOf,
  inboxOrder,
  unreadAmong,
} from './desk-facts.ts'
import { fitsView, pickedBy, type QueueSort, type QueueView } from './desk-views.ts'
import { matchesSearch } from './matches-search.ts'
import { cursorOf, placeIn, queueRow } from './queue-row.ts'
import { viewsWith } from './stands-in.ts'

type Wanted = {
  municipality: string
  view: QueueView
  search: string
  sort?: QueueSort
  after?: string
  limit: number
  /** Where it has just been read. */
  desk?: Desk
}

const pageSize = 200

/**
 * One page of the queue with what was searched for. Notices that need work come from `desk-facts`. The others the
 * store selects by status. A search looks in all notices, whichever view it is begun in; since names are encrypted, it
 * reads on until its page is full. One log line, however much was read.
 */
export const findNotices = async (deps: Deps, actor: StaffActor, wanted: Wanted): Promise<Queue> => {
  const { municipality, view, search, desk } = wanted
  assertMay(deps, actor, { municipality, roles: ['read', 'handle', 'release'] })
  const colleagues = desk?.colleagues ?? (await colleaguesIn(deps, municipality))
  const looking = { wanted, colleagues }
  const queue =
    (await byReference(deps, actor, looking)) ??
    (await ofDesk(deps, actor, looking)) ??
    (await found(deps, actor, looking))
  await writeAudit(deps, {
    municipality,
    actor,
    action: 'list_notices',
    subject: search.trim() === '' ? 'queue' : 'search',
    details: { view, rows: queue.rows.length },
  })
  return queue
}

type Looking = { wanted: Wanted; colleagues: readonly Colleague[] }

/** A complete reference, however it was typed, is looked up anywhere in the queue. */
const byReference = async (
  deps: Deps,
  actor: StaffActor,
  { wanted: { municipality, search }, colleagues }: Looking,
): Promise<Queue | undefined> => {
  const reference = readReference(search)
  if (reference === undefined) return undefined
  const row = await deps.store.noticeByReference({ municipality, reference })
  if (row === undefined || row.rehearsal === 1 || !maySee(deps, actor, row)) return undefined
  return { rows: [soughtRow(deps, actor, { row, colleagues })] }
}

type RowShown = { row: NoticeRow; colleagues: readonly Colleague[] }

/** That something must be read today is shown only to those who may open the need. */
const rowFor = (deps: Deps, actor: StaffActor, { row, colleagues }: RowShown): QueueRow => {
  const { today, ...shown } = queueRow(deps, row, colleagues)
  return today && mayOpenNeed(deps, actor, row) ? { ...shown, today } : shown
}

/** Whoever searched did not choose where: the row says it. */
const soughtRow = (deps: Deps, actor: StaffActor, one: RowShown): QueueRow => {
  const shown = rowFor(deps, actor, one)
  const fact = { ...factOf(deps, one.row), today: shown.today === true }
  const looking = { actor, colleagues: one.colleagues, now: deps.clock() }
  return { ...shown, standsIn: viewsWith({ row: one.row, fact }, looking) }
}

/** The facts of a view in the requested order. Undefined where the store reads the view. */
export const factsOf = async (
  deps: Deps,
  actor: StaffActor,
  { wanted: { municipality, view, sort = 'due', desk }, colleagues }: Looking,
): Promise<DeskFact[] | undefined> => {
  const fits = fitsView({ actor, colleagues, now: deps.clock() })[view]
  if (fits === undefined) return undefined
  const facts = (desk?.facts ?? (await deskFacts(deps, actor, municipality))).filter(fits)
  return facts.toSorted(inboxOrder[sort])
}

const ofDesk = async (deps: Deps, actor: StaffActor, looking: Looking): Promise<Queue | undefined> => {
  const { municipality, search, sort = 'due', after, limit } = looking.wanted
  if (search.trim() !== '') return undefined
  const facts = await factsOf(deps, actor, looking)
  if (facts === undefined) return undefined
  const place = after === undefined ? undefined : deskPlaceIn(after)
  const rest = place === undefined ? facts : facts.filter(fact => inboxOrder[sort](fact, place) > 0)
  const page = rest.slice(0, limit)
  const ids = page.map(({ id }) => id)
  const whole = new Map((await deps.store.noticesOf(municipality, ids)).map(row => [row.id, row]))
  const unread = await unreadAmong(deps, actor, { municipality, facts: page })
  const last = page.at(-1)
  return {
    rows: ids.flatMap(id => {
      const row = whole.get(id)
      if (row === undefined) return []
      const shown = rowFor(deps, actor, { row, colleagues: looking.colleagues })
      return [{ ...shown, ...(unread.has(id) && { unread: true as const }) }]
    }),
    ...(last !== undefined && limit < rest.length && { next: deskCursorOf(last) }),
  }
}

/** The place of the row that was shown last, as it was then: it may have moved or left the view since. */
const deskCursorOf = (place: DeskPlace): string => `${cursorOf(place)}${place.today ? todayMark : ''}`
const deskPlaceIn = (cursor: string): DeskPlace => ({
  ...placeIn(cursor),
  today: cursor.endsWith(todayMark),
})
const todayMark = '~today'

const found = async (deps: Deps, actor: StaffActor, looking: Looking): Promise<Queue> => {
  const { municipality, view, search, after, limit } = looking.wanted
  const isSearch = search.trim() !== ''
  const shown = isSearch ? soughtRow : rowFor
  const fits = fitting(deps, actor, looking)
  const rows: QueueRow[] = []
  const size = fits === undefined ? limit + 1 : pageSize
  let place = after === undefined ? undefined : placeIn(after)
  for (;;) {
    const page = await deps.store.queue(municipality, {
      limit: size,
      ...(place !== undefined && { after: place }),
      ...(isSearch ? {} : pickedBy[view]),
    })
    for (const [at, row] of page.entries()) {
      if (fits?.(row) === false) continue
      rows.push(shown(deps, actor, { row, colleagues: looking.colleagues }))
      const more = at < page.length - 1 || page.length === size
      if (rows.length === limit) return more ? { rows, next: cursorOf(row) } : { rows }
    }
    if (page.length < size) return { rows }
    place = page.at(-1)
  }
}

/** The part of the filter that the store cannot apply. Undefined when there is none. */
const fitting = (
  deps: Deps,
  actor: StaffActor,
  { wanted: { view, search } }: Looking,
): ((row: NoticeRow) => boolean) | undefined => {
  const limited = Object.keys(actor.departments ?? {}).length > 0
  const sought = search.trim()
  if (!limited && sought === '' && view !== 'today') return undefined
  return row => {
    if (limited && !maySee(deps, actor, row)) return false
    const summary = readableSummary(deps, row)
    if (summary === undefined) return sought === '' && view !== 'today'
    if (sought !== '') return matchesSearch(deps, { row, summary, sought })
    return view !== 'today' || (summary.today === 1 && mayOpenNeed(deps, actor, row))
  }
}
