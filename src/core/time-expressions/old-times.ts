import { type Day, wallClock, weekdayOf } from '../calendar/copenhagen.ts'
import type { ClockRead } from './clocks/clock-digits.ts'
import type { DayRead } from './day-read.ts'

/** A message that corrects something, and the time of the meeting as it is noted (ISO 8601), where one is. */
export type Correction = { of: string | undefined }

/** Of two days in a correction the noted one is the old one. */
export const newDays = (reads: readonly DayRead[], correction?: Correction): readonly DayRead[] => {
  if (correction?.of === undefined) return reads
  const noted = wallClock(new Date(correction.of))
  const isNoted = (day: Day, anyMonth = false): boolean =>
    day.day === noted.day && (anyMonth || (day.month === noted.month && day.year === noted.year))
  const left = reads.filter(
    ({ day, anyMonth, anyWeek, weekday }) =>
      !(day && (isNoted(day, anyMonth) || (anyWeek === true && weekday === weekdayOf(noted)))),
  )
  return left.length > 0 ? left : reads
}

/** And of two hours at which it may begin, the noted hour. */
export const newTimes = (reads: readonly ClockRead[], correction?: Correction): readonly ClockRead[] => {
  if (correction?.of === undefined) return reads
  const { hour, minute } = wallClock(new Date(correction.of))
  const isOld = (read: ClockRead): boolean => read.hour === hour && read.minute === minute
  const starts = reads.filter(read => !read.ends)
  return starts.every(isOld) ? reads : reads.filter(read => read.ends || !isOld(read))
}
