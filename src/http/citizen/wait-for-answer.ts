import type { StatusView } from '../../app/notice/status.ts'
import { unknownDepartment } from '../../core/notice/fields/field-kinds.ts'
import { meetingPasses } from '../../core/notice/fields/meeting-passes.ts'
import { isDue } from '../../core/notice/lifecycle/alarms.ts'

const soon = 3 * 24 * 60 * 60 * 1000

export type Waiting = `${'unopened' | 'unanswered'}${'Soon' | 'Long'}` | 'undistributed'

/**
 * The meeting is near, or the days an answer may take have passed, and nobody has opened the notice, or somebody has
 * and has not answered: the page says which, with the number to call. From when the unit is told of it at the
 * latest (duties 10), and within three days of the meeting in any case. And that it has to be given to somebody
 * first, where no department is known.
 */
export const waitForAnswer = ({ status, fields, receivedAt }: StatusView, now: Date): Waiting | undefined => {
  if (status.outcome !== undefined) return undefined
  const { meetingAt, department } = fields
  const opened = status.points.some(({ point, at }) => point === 'opened' && at !== undefined)
  if (!isDue({ meetingAt, receivedAt }, now) && !isNear(meetingAt, now))
    return department === unknownDepartment && !opened && isAhead(meetingAt, now)
      ? 'undistributed'
      : undefined
  return `${opened ? 'unanswered' : 'unopened'}${meetingAt === undefined ? 'Long' : 'Soon'}`
}

const isAhead = (meetingAt: string | undefined, now: Date): boolean =>
  meetingAt === undefined || meetingPasses(meetingAt) > now

const isNear = (meetingAt: string | undefined, now: Date): boolean => {
  const left = meetingAt === undefined ? 0 : meetingPasses(meetingAt).getTime() - now.getTime()
  return left > 0 && left <= soon
}
