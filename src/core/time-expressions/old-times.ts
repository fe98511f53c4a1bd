import { compareDays, type Day, dayExists, wallClock, weekdayOf } from '../calendar/copenhagen.ts'
import type { ClockRead } from './clocks/clock-digits.ts'
import { daysIn } from './day-expressions.ts'
import type { DayRead } from './day-read.ts'
import { piecesOf } from './pieces.ts'
import { isDenied } from './spoken-days.ts'

/** A message that corrects something, and the time of the meeting as it is noted (ISO 8601), where one is. */
export type Correction = { of: string | undefined }

/** A day of the month said with its weekday is in the noted month, where it falls on that weekday there. */
export const inNotedMonth = (
  read: DayRead,
  weekday: number | undefined,
  correction?: Correction,
): DayRead => {
  if (!read.anyMonth || read.day === undefined || correction?.of === undefined) return read
  const { year, month } = wallClock(new Date(correction.of))
  const day = { year, month, day: read.day.day }
  return dayExists(day) && weekdayOf(day) === weekday ? { ...read, day, anyMonth: false, sure: true } : read
}

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

/** Whether words say that a known time (ISO 8601) is not on its day: "not this Friday", "ikke den 4.". */
export const deniesDay = (text: string, known: string, now: Date): boolean => {
  const pieces = piecesOf(text)
  const held = wallClock(new Date(known))
  return daysIn(pieces, wallClock(now)).some(({ day, weekday, from }) => {
    const isThat = day !== undefined && compareDays(day, held) === 0
    return (isThat || weekday === weekdayOf(held)) && isDenied(pieces, from)
  })
}
