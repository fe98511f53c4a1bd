import type { NoticeRow } from '../../ports.ts'
import type { DeskFact } from './desk-facts.ts'
import { fitsView, type Looking, type QueueView } from './desk-views.ts'

/** Views that say what is to be done with a notice, and not only when or by whom. */
const telling: readonly QueueView[] = ['open', 'mine', 'proposed', 'promised', 'pass_on']

/** The views a notice stands in, for whoever has searched through all of them. */
export const viewsWith = (
  { row, fact }: { row: Pick<NoticeRow, 'status' | 'filed' | 'reachedAt'>; fact: DeskFact },
  looking: Looking,
): QueueView[] => {
  const fits = fitsView(looking)
  const isOver = row.status === 'answered' || row.status === 'withdrawn'
  const isUnreached = (row.status === 'answered' || row.status === 'asked') && row.reachedAt === null
  const todo = row.status === 'withdrawn' ? [] : telling.filter(view => fits[view]?.(fact))
  return [
    ...todo,
    ...(isUnreached ? (['unreached'] as const) : []),
    ...(isOver && row.filed === 0 ? (['closing'] as const) : []),
    ...(row.status === 'answered' ? (['answered'] as const) : []),
    ...(row.status === 'withdrawn' ? (['withdrawn'] as const) : []),
  ]
}
