import type { StatusView } from '../app/status.ts'
import { meetingPasses } from '../core/notice/meeting-passes.ts'

const soon = 3 * 24 * 60 * 60 * 1000

/**
 * The meeting is within three days, and nobody has opened the notice, or somebody has and has not answered:
 * the page says which, with the number to call.
 */
export const waitingSoon = (
  { status, fields }: StatusView,
  now: Date,
): 'unopenedSoon' | 'unansweredSoon' | undefined => {
  if (fields.meetingAt === undefined || status.outcome !== undefined) return undefined
  const left = meetingPasses(fields.meetingAt).getTime() - now.getTime()
  if (left <= 0 || left > soon) return undefined
  const opened = status.points.some(({ point, at }) => point === 'opened' && at !== undefined)
  return opened ? 'unansweredSoon' : 'unopenedSoon'
}
