import { readReference } from '../core/notice/reference.ts'
import type { NoticeRow, QueuePage } from '../ports.ts'
import { type Colleague, colleaguesIn } from './colleagues.ts'
import type { Deps, StaffActor } from './deps.ts'
import { readableSummary, writeAudit } from './notice-record.ts'
import { handledBy } from './own-absence.ts'
import { cursorOf, placeIn, queueRow } from './queue-row.ts'
import { assertMay, mayOpenNeed, maySee } from './staff-access.ts'
import type { Queue, QueueRow } from './staff-notice.ts'

/** What of the queue to see: `open` is what lacks an answer, which is what the queue is for. */
export const queueViews = [
  'open',
  'mine',
  'waiting',
  'asked',
  'proposed',
  'today',
  'unreached',
  'answered',
  'withdrawn',
  'all',
] as const
export type QueueView = (typeof queueViews)[number]

export const isQueueView = (value: unknown): value is QueueView => queueViews.some(view => view === value)

type Picked = Pick<QueuePage, 'statuses' | 'unreached'>

const pickedBy: Record<QueueView, Picked> = {
  open: { statuses: ['waiting', 'asked'] },
  mine: { statuses: ['waiting', 'asked'] },
  waiting: { statuses: ['waiting'] },
  asked: { statuses: ['asked'] },
  proposed: { statuses: ['waiting', 'asked', 'answered'] },
  today: {},
  unreached: { unreached: true },
  answered: { statuses: ['answered'] },
  withdrawn: { statuses: ['withdrawn'] },
  all: {},
}

type Wanted = { municipality: string; view: QueueView; search: string; after?: string; limit: number }

const pageSize = 200

/**
 * One page of the queue with what was asked for. The store picks by status; names are encrypted, so a
 * search reads on until it has a page full. One line in the log, whatever had to be read.
 */
export const findNotices = async (deps: Deps, actor: StaffActor, wanted: Wanted): Promise<Queue> => {
  const { municipality, view, search } = wanted
  assertMay(deps, actor, { municipality, roles: ['read', 'handle', 'release'] })
  const colleagues = await colleaguesIn(deps, municipality)
  const queue =
    (await byReference(deps, actor, { wanted, colleagues })) ??
    (await found(deps, wanted, {
      rowFor: row => rowFor(deps, actor, { row, colleagues }),
      fits: fitting(deps, actor, { wanted, colleagues }),
    }))
  await writeAudit(deps, {
    municipality,
    actor,
    action: 'list_notices',
    subject: search.trim() === '' ? 'queue' : 'search',
    details: { view, rows: queue.rows.length },
  })
  return queue
}

type Looking = { wanted: Wanted; colleagues: Colleague[] }

/** A whole number, however it was typed, is looked up wherever in the queue it stands. */
const byReference = async (
  deps: Deps,
  actor: StaffActor,
  { wanted: { municipality, search }, colleagues }: Looking,
): Promise<Queue | undefined> => {
  const reference = readReference(search)
  if (reference === undefined) return undefined
  const row = await deps.store.noticeByReference({ municipality, reference })
  if (row === undefined || row.rehearsal === 1 || !maySee(deps, actor, row)) return undefined
  return { rows: [rowFor(deps, actor, { row, colleagues })] }
}

/** That something is to be read today is told those alone who may open the need. */
const rowFor = (
  deps: Deps,
  actor: StaffActor,
  { row, colleagues }: { row: NoticeRow; colleagues: Colleague[] },
): QueueRow => {
  const { today, ...shown } = queueRow(deps, row, colleagues)
  return today && mayOpenNeed(deps, actor, row) ? { ...shown, today } : shown
}

const found = async (
  deps: Deps,
  { municipality, view, after, limit }: Wanted,
  { rowFor, fits }: { rowFor(row: NoticeRow): QueueRow; fits: ((row: NoticeRow) => boolean) | undefined },
): Promise<Queue> => {
  const rows: QueueRow[] = []
  const size = fits === undefined ? limit + 1 : pageSize
  let place = after === undefined ? undefined : placeIn(after)
  for (;;) {
    const page = await deps.store.queue(municipality, {
      limit: size,
      ...(place !== undefined && { after: place }),
      ...pickedBy[view],
    })
    for (const [at, row] of page.entries()) {
      if (fits?.(row) === false) continue
      rows.push(rowFor(row))
      const more = at < page.length - 1 || page.length === size
      if (rows.length === limit) return more ? { rows, next: cursorOf(row) } : { rows }
    }
    if (page.length < size) return { rows }
    place = page.at(-1)
  }
}

/** What these show stands in the row, encrypted. */
const ofOwn: readonly QueueView[] = ['mine', 'proposed', 'today']

/** What a row has to fulfil that the store cannot see; undefined when nothing has to be. */
const fitting = (
  deps: Deps,
  actor: StaffActor,
  { wanted: { view, search }, colleagues }: Looking,
): ((row: NoticeRow) => boolean) | undefined => {
  const limited = Object.keys(actor.departments ?? {}).length > 0
  const sought = search.trim().toLowerCase()
  if (!limited && sought === '' && !ofOwn.includes(view)) return undefined
  const theirs = handledBy(actor.id, colleagues, deps.clock())
  return row => {
    if (limited && !maySee(deps, actor, row)) return false
    const summary = readableSummary(deps, row)
    if (summary === undefined) return sought === '' && !ofOwn.includes(view)
    const { fields, name, assignee, assigneeId = '', proposedBy, today } = summary
    if (view === 'mine' && !theirs.has(assigneeId)) return false
    if (view === 'proposed' && proposedBy === undefined) return false
    if (view === 'today' && !(today === 1 && mayOpenNeed(deps, actor, row))) return false
    const { department, caseNumber, employee } = fields
    const texts = [row.reference, name, assignee, department, caseNumber, employee]
    return sought === '' || texts.some(text => text?.toLowerCase().includes(sought))
  }
}
