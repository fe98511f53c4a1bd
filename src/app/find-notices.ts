import type { Deps, StaffActor } from './deps.ts'
import { listNotices } from './list-notices.ts'
import type { Queue, QueueRow } from './staff-notice.ts'

/** What of the queue to see: `open` is what lacks an answer, which is what the queue is for. */
export const queueViews = ['open', 'waiting', 'asked', 'answered', 'withdrawn', 'all'] as const
export type QueueView = (typeof queueViews)[number]

export const isQueueView = (value: unknown): value is QueueView => queueViews.some(view => view === value)

type Wanted = { municipality: string; view: QueueView; search: string; after?: string; limit: number }

const pageSize = 200

/** One page of the queue with what was asked for; the summaries are encrypted, so they are read, not queried. */
export const findNotices = async (deps: Deps, actor: StaffActor, wanted: Wanted): Promise<Queue> => {
  const found: QueueRow[] = []
  let after = wanted.after
  do {
    const limit = Math.min(pageSize, wanted.limit)
    const page: Queue = await listNotices(deps, actor, {
      municipality: wanted.municipality,
      limit,
      ...(after !== undefined && { after }),
    })
    found.push(...page.rows.filter(row => isIn(wanted.view, row) && fits(wanted.search, row)))
    after = page.next
  } while (after !== undefined && found.length < wanted.limit)
  return after === undefined ? { rows: found } : { rows: found, next: after }
}

const isIn = (view: QueueView, { status }: QueueRow): boolean =>
  view === 'all' || status === view || (view === 'open' && (status === 'waiting' || status === 'asked'))

const fits = (search: string, row: QueueRow): boolean => {
  const sought = search.trim().toLowerCase()
  const { department, caseNumber, employee } = row.fields
  const texts = [row.reference, row.name, row.assignee, department, caseNumber, employee]
  return sought === '' || texts.some(text => text?.toLowerCase().includes(sought))
}
