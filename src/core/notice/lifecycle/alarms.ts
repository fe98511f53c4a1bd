import { wallClock } from '../../calendar/copenhagen.ts'
import { dueWithoutMeeting } from '../../calendar/lead-time.ts'
import { workingDaysUntil } from '../../calendar/working-days.ts'
import { unknownDepartment } from '../fields/field-kinds.ts'
import { meetingPasses } from '../fields/meeting-passes.ts'
import { answerDays, dueAt } from './due.ts'

/** What the municipality must be told because nothing has happened (duties 10). */
export const mailedAlarms = [
  'unopened',
  'unanswered',
  'not_replied',
  'overdue',
  'handler_away',
  'unreached',
  'promised',
  'department_unknown',
] as const
/**
 * That nobody has taken a notice shows in the inbox and in the mail that says it is unanswered: one mail, not two.
 */
export type Alarm = (typeof mailedAlarms)[number] | 'unassigned'

export type AlarmFacts = {
  status: string
  receivedAt: string
  openedAt?: string | undefined
  meetingAt?: string | undefined
  department?: string | undefined
  /** Who has it, if anybody. `away` when neither that person nor their deputy is there today. */
  assignee?: { away: boolean } | undefined
  reachedAt?: string | undefined
  /** An answer has promised to find something out before the meeting. */
  promised?: boolean
  /** By when: the meeting that is about, or the day that was named. */
  promisedFor?: string | undefined
}

/** This many working days before the meeting an alarm is raised. Without a meeting, this many after receipt. */
export const alarmDays = 2

export const alarmsOf = (facts: AlarmFacts, now: Date): Alarm[] => {
  if (facts.status === 'answered') return [...unreachedIn(facts, now), ...promisedIn(facts, now)]
  if (facts.status !== 'waiting' && facts.status !== 'asked') return []
  return [...openAlarms(facts, now), ...promisedIn(facts, now)]
}

const openAlarms = (facts: AlarmFacts, now: Date): Alarm[] => {
  const unknown = nobodysPlace(facts)
  if (isOverdue(facts, now)) return ['overdue', ...unknown, ...nobodyThere(facts)]
  if (facts.status === 'asked')
    return isDue(facts, now) ? ['not_replied', ...unknown, ...nobodyThere(facts)] : unknown
  return isDue(facts, now) ? [...unknown, ...late(facts)] : unknown
}

const unreachedIn = ({ reachedAt, ...facts }: AlarmFacts, now: Date): Alarm[] =>
  reachedAt === undefined && isTime(facts, now) ? ['unreached'] : []

/** Something may be promised with a question too. */
const promisedIn = (facts: AlarmFacts, now: Date): Alarm[] => {
  const { promised = false, meetingAt, promisedFor = meetingAt, receivedAt } = facts
  return promised && isTime({ meetingAt: promisedFor, receivedAt }, now) ? ['promised'] : []
}

const isTime = (about: Pick<AlarmFacts, 'meetingAt' | 'receivedAt'>, now: Date): boolean =>
  isDue(about, now) || isOverdue(about, now)

/** Being opened by somebody gives a notice no owner (duties 10). */
const nobodysPlace = ({ department, assignee }: AlarmFacts): Alarm[] =>
  isUnknown(department) && assignee === undefined ? ['department_unknown'] : []

const late = (facts: AlarmFacts): Alarm[] => [
  facts.openedAt === undefined ? 'unopened' : 'unanswered',
  ...nobodyThere(facts),
]

const nobodyThere = ({ openedAt, assignee }: AlarmFacts): Alarm[] => [
  ...(openedAt !== undefined && assignee === undefined ? (['unassigned'] as const) : []),
  ...(assignee?.away === true ? (['handler_away'] as const) : []),
]

const isUnknown = (department: string | undefined): boolean =>
  department === undefined || department === unknownDepartment

/** Whether the meeting is so near, or the notice so old, that an alarm is raised. */
export const isDue = (
  { meetingAt, receivedAt }: Pick<AlarmFacts, 'meetingAt' | 'receivedAt'>,
  now: Date,
): boolean => {
  const due = dueAt(meetingAt, receivedAt)
  if (meetingAt === undefined) return now > due
  return now < meetingPasses(meetingAt) && workingDaysUntil(wallClock(now), wallClock(due)) <= alarmDays
}

/**
 * Whether there is no answer although the meeting is over, or twice the answer time has passed. The most serious
 * alarm.
 */
export const isOverdue = (
  { meetingAt, receivedAt }: Pick<AlarmFacts, 'meetingAt' | 'receivedAt'>,
  now: Date,
): boolean =>
  now >=
  (meetingAt === undefined
    ? dueWithoutMeeting(new Date(receivedAt), 2 * answerDays)
    : meetingPasses(meetingAt))
