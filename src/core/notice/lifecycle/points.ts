import { isAnswer } from '../decision/outcome-questions.ts'
import type { Notice } from './notice.ts'

export const pointNames = ['received', 'sent', 'delivered', 'opened', 'answered'] as const
export type Point = { point: (typeof pointNames)[number]; at?: string }

/** The points of the status page in order; one without `at` has not been reached (duties 10). */
export const points = (notice: Notice): Point[] => [
  { point: 'received', at: notice.receivedAt },
  reached('sent', notice.sentAt),
  reached('delivered', notice.deliveredAt),
  reached('opened', notice.openedAt),
  reached('answered', answeredAt(notice)),
]

/** A question back is no answer. An answer counts also when the citizen withdraws the notice after it. */
const answeredAt = ({ status, decisions }: Notice): string | undefined =>
  status === 'answered' || status === 'withdrawn'
    ? decisions.findLast(({ outcome }) => isAnswer(outcome))?.at
    : undefined

const reached = (point: Point['point'], at: string | undefined): Point =>
  at === undefined ? { point } : { point, at }
