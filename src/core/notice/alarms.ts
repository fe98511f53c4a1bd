import { wallClock } from '../calendar/copenhagen.ts'
import { dueWithoutMeeting } from '../calendar/lead-time.ts'
import { workingDaysUntil } from '../calendar/working-days.ts'
import { unknownDepartment } from './field-kinds.ts'

/** What somebody at the municipality has to be told, because nothing has happened (duties 10). */
export type Alarm = 'unopened' | 'unanswered' | 'department_unknown'

export type AlarmFacts = {
  status: string
  receivedAt: string
  openedAt?: string | undefined
  meetingAt?: string | undefined
  department?: string | undefined
}

/** So few working days before the meeting somebody is told; without a meeting, so many after it came. */
export const alarmDays = 2
const answerDays = 5

export const alarmsOf = (facts: AlarmFacts, now: Date): Alarm[] => {
  if (facts.status !== 'waiting') return []
  const unknown: Alarm[] =
    isUnknown(facts.department) && facts.openedAt === undefined ? ['department_unknown'] : []
  if (!isDue(facts, now)) return unknown
  return [...unknown, facts.openedAt === undefined ? 'unopened' : 'unanswered']
}

const isUnknown = (department: string | undefined): boolean =>
  department === undefined || department === unknownDepartment

const isDue = ({ meetingAt, receivedAt }: AlarmFacts, now: Date): boolean => {
  if (meetingAt === undefined) return now > dueWithoutMeeting(new Date(receivedAt), answerDays)
  const meeting = new Date(meetingAt)
  return now < meeting && workingDaysUntil(wallClock(now), wallClock(meeting)) <= alarmDays
}
