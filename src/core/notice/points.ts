import type { Notice } from './notice.ts'

export type Point = { point: 'received' | 'sent' | 'delivered' | 'opened' | 'answered'; at?: string }

/** The points of the status page in order; one without `at` has not been reached (duties 10). */
export const points = (notice: Notice): Point[] => [
  { point: 'received', at: notice.receivedAt },
  reached('sent', notice.sentAt),
  reached('delivered', notice.deliveredAt),
  reached('opened', notice.openedAt),
  reached('answered', notice.status === 'answered' ? notice.answeredAt : undefined),
]

const reached = (point: Point['point'], at: string | undefined): Point =>
  at === undefined ? { point } : { point, at }
