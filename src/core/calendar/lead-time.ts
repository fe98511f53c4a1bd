import type { Channel } from '../../../flows/policies/pack.ts'
import { addDays, type Day, instantAt, wallClock } from './copenhagen.ts'
import { type ClosingDay, usualClosingDays } from './holidays.ts'
import { isWorkingDay, workingDaysFrom, workingDaysUntil } from './working-days.ts'

/**
 * `in_time`: the pack's lead time can still be kept. `short`: it can, but the meeting is so near that
 * somebody should be told by phone too. `too_late`: it cannot; `past`: the meeting has begun.
 */
export type LeadTime = {
  /** The last instant that is in time: the end of a day, or the start of the meeting itself. */
  sendBefore: Date
  status: 'in_time' | 'short' | 'too_late' | 'past'
  /** Working days until the meeting: tomorrow is 1, today 0. */
  workingDaysLeft: number
}

const endOf = (day: Day): Date => instantAt({ ...addDays(day, 1), hour: 0, minute: 0 }).at

/**
 * The last instant that keeps the lead time. In an ordinary week, five working days before a Thursday end with the
 * Thursday before.
 */
export const sendBefore = (
  meetingAt: Date,
  channel: Channel,
  closed: readonly ClosingDay[] = usualClosingDays,
): Date => {
  const days = channel.notice.minWorkingDays
  if (days === null) return meetingAt
  return endOf(workingDaysFrom(wallClock(meetingAt), -days, closed))
}

/** With fewer working days left, a mail may not be read in time (duties 18). */
const shortWorkingDays = 2

/**
 * How much time is left before a meeting, compared with the pack's lead time. Answers, the notice and the staff queue
 * share it.
 */
export const leadTime = (
  asked: { meetingAt: Date; now: Date },
  channel: Channel,
  closed: readonly ClosingDay[] = usualClosingDays,
): LeadTime => {
  const { meetingAt, now } = asked
  const last = sendBefore(meetingAt, channel, closed)
  const workingDaysLeft = workingDaysUntil(wallClock(now), wallClock(meetingAt), closed)
  return { sendBefore: last, workingDaysLeft, status: statusOf(asked, last, workingDaysLeft) }
}

const statusOf = (
  { meetingAt, now }: { meetingAt: Date; now: Date },
  last: Date,
  workingDaysLeft: number,
): LeadTime['status'] => {
  if (now >= meetingAt) return 'past'
  if (now > last) return 'too_late'
  return workingDaysLeft < shortWorkingDays ? 'short' : 'in_time'
}

/** A notice without a date is due this many working days after it came (duties 19). */
export const dueWithoutMeeting = (
  receivedAt: Date,
  workingDays: number,
  closed: readonly ClosingDay[] = usualClosingDays,
): Date => endOf(workingDaysFrom(wallClock(receivedAt), workingDays, closed))

/** Offices are taken to be staffed on working days from 9 to 15, until a pack knows its own hours. */
const officeHours = { from: 9, to: 15 }

export const isOfficeOpen = (now: Date, closed: readonly ClosingDay[] = usualClosingDays): boolean => {
  const clock = wallClock(now)
  return isWorkingDay(clock, closed) && clock.hour >= officeHours.from && clock.hour < officeHours.to
}

const nextOpening = (now: Date, closed: readonly ClosingDay[]): Date => {
  const today = wallClock(now)
  const opensToday = isWorkingDay(today, closed) && today.hour < officeHours.from
  const day = opensToday ? today : workingDaysFrom(today, 1, closed)
  return instantAt({ ...day, hour: officeHours.from, minute: 0 }).at
}

/** True when no office hour is left before the meeting: nobody may read a mail in time (duties 18). */
export const isAfterHoursBefore = (
  { meetingAt, now }: { meetingAt: Date; now: Date },
  closed: readonly ClosingDay[] = usualClosingDays,
): boolean => !isOfficeOpen(now, closed) && nextOpening(now, closed) >= meetingAt
