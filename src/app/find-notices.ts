import type { Deps, StaffActor } from './deps.ts'
import { cursorOf, placeIn, queueRow } from './list-notices.ts'
import { writeAudit } from './notice-record.ts'
import { assertMay } from './staff-access.ts'
import type { Queue, QueueRow } from './staff-notice.ts'

/** What of the queue to see: `open` is what lacks an answer, which is what the queue is for. */
export const queueViews = ['open', 'waiting', 'asked', 'answered', 'withdrawn', 'all'] as const
export type QueueView = (typeof queueViews)[number]

export const isQueueView = (value: unknown): value is QueueView => queueViews.some(view => view === value)

const statusesOf: Record<QueueView, string[] | undefined> = {
  open: ['waiting', 'asked'],
  waiting: ['waiting'],
  asked: ['asked'],
  answered: ['answered'],
  withdrawn: ['withdrawn'],
  all: undefined,
}

type Wanted = { municipality: string; view: QueueView; search: string; after?: string; limit: number }

const pageSize = 200

/**
 * One page of the queue with what was asked for. The store picks by status; names are encrypted, so a
 * search reads on until it has a page full. One line in the log, whatever had to be read.
 */
export const findNotices = async (deps: Deps, actor: StaffActor, wanted: Wanted): Promise<Queue> => {
  const { municipality, view, search } = wanted
  assertMay(deps, actor, { municipality, roles: ['read', 'handle'] })
  const queue = await found(deps, wanted)
  await writeAudit(deps, {
    municipality,
    actor,
    action: 'list_notices',
    subject: search.trim() === '' ? 'queue' : 'search',
    details: { view, rows: queue.rows.length },
  })
  return queue
}

const found = async (deps: Deps, { municipality, view, search, after, limit }: Wanted): Promise<Queue> => {
  const rows: QueueRow[] = []
  const statuses = statusesOf[view]
  const size = search.trim() === '' ? limit + 1 : pageSize
  let place = after === undefined ? undefined : placeIn(after)
  for (;;) {
    const page = await deps.store.queue(municipality, {
      limit: size,
      ...(place !== undefined && { after: place }),
      ...(statuses !== undefined && { statuses }),
    })
    for (const [at, row] of page.entries()) {
      const shown = queueRow(deps, row)
      if (fits(search, shown)) rows.push(shown)
      const more = at < page.length - 1 || page.length === size
      if (rows.length === limit) return more ? { rows, next: cursorOf(row) } : { rows }
    }
    if (page.length < size) return { rows }
    place = page.at(-1)
  }
}

const fits = (search: string, row: QueueRow): boolean => {
  const sought = search.trim().toLowerCase()
  const { department, caseNumber, employee } = row.fields
  const texts = [row.reference, row.name, row.assignee, department, caseNumber, employee]
  return sought === '' || texts.some(text => text?.toLowerCase().includes(sought))
}
