import { type Day, wallClock, weekdayOf } from '../calendar/copenhagen.ts'
import type { ClockRead } from './clocks/clock-digits.ts'
import type { DayRead } from './day-read.ts'

/** A message that corrects something, and the time of the meeting as it is noted (ISO 8601), where one is. */
export type Correction = { of: string | undefined }

const others = <Read>(reads: readonly Read[], isOld: (read: Read) => boolean): readonly Read[] => {
  const left = reads.filter(read => !isOld(read))
  return left.length > 0 ? left : reads
}

/** Of two days in a correction the noted one is the old one. */
export const newDays = (reads: readonly DayRead[], correction?: Correction): readonly DayRead[] => {
  if (correction?.of === undefined) return reads
  const noted = wallClock(new Date(correction.of))
  const isNoted = (day: Day, anyMonth = false): boolean =>
    day.day === noted.day && (anyMonth || (day.month === noted.month && day.year === noted.year))
  return others(
    reads,
    ({ day, anyMonth, anyWeek, weekday }) =>
      day !== undefined && (isNoted(day, anyMonth) || (anyWeek === true && weekday === weekdayOf(noted))),
  )
}

/** And of two hours, the noted hour. */
export const newTimes = (reads: readonly ClockRead[], correction?: Correction): readonly ClockRead[] => {
  if (correction?.of === undefined) return reads
  const { hour, minute } = wallClock(new Date(correction.of))
  return others(reads, read => !read.ends && read.hour === hour && read.minute === minute)
}
