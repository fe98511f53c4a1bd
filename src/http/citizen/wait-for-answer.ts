import type { StatusView } from '../../app/notice/status.ts'
import { unknownDepartment } from '../../core/notice/fields/field-kinds.ts'
import { meetingPasses } from '../../core/notice/fields/meeting-passes.ts'
import { isDue } from '../../core/notice/lifecycle/alarms.ts'

const soon = 3 * 24 * 60 * 60 * 1000

export type Waiting = `${'unopened' | 'unanswered'}${'Soon' | 'Long'}` | 'undistributed'

/**
 * What the status page says while there is no answer: the meeting is near or the answer time has passed, and the
 * notice is unopened or opened, with the number to call. It appears no later than the unit's alarm (duties 10), and
 * in any case within three days of the meeting. Where no department is known, it says that the notice must first be
 * given to somebody.
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
