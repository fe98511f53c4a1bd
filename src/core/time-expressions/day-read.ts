import { compareDays, type Day, dayExists } from '../calendar/copenhagen.ts'
import { keyAt, numberAt, type Piece } from './pieces.ts'
import { cardinals } from './time-words.ts'

/** A day read from pieces `from`..`to`; without `day` one was meant that does not exist. */
export type DayRead = {
  day?: Day
  from: number
  to: number
  sure: boolean
  minutesAhead?: number
  weekday?: number
  /** Said without a year and over for this one: most likely the day that was. */
  rolled?: boolean
  /** A day of the month, and no month. */
  anyMonth?: boolean
  /** A weekday, and no week. */
  anyWeek?: boolean
  /** A week or a month: no day was said. */
  vague?: 'week' | 'month'
  /** The weekday that was said with it is another. */
  contradicts?: boolean
}

export type Reader = (pieces: readonly Piece[], at: number, today: Day) => DayRead | undefined

export const read = (day: Day, from: number, to: number, sure = true): DayRead => ({ day, from, to, sure })

/** Beyond it a date cannot be written down (ISO 8601). */
const lastYear = 9999

/** A day and month; without a year the next coming one, unsure when that is next year's and far off. */
export const dated = (
  given: { day: number; month: number; year?: number },
  from: number,
  to: number,
  today: Day,
): DayRead => {
  const { day, month } = given
  if (given.year !== undefined) {
    const whole = { year: given.year, month, day }
    const exists = given.year <= lastYear && dayExists(whole)
    return exists ? read(whole, from, to) : { from, to, sure: false }
  }
  for (let year = today.year; year <= today.year + 8; year++) {
    const whole = { year, month, day }
    if (dayExists(whole) && compareDays(whole, today) >= 0)
      return comingYear(read(whole, from, to), whole, today)
  }
  return { from, to, sure: false }
}

const comingYear = (found: DayRead, day: Day, today: Day): DayRead => {
  const isFar = day.year !== today.year && monthsAway(day, today) > 9
  return isFar ? { ...found, sure: false, rolled: true } : found
}

export const monthsAway = (day: Day, today: Day): number =>
  (day.year - today.year) * 12 + day.month - today.month

export const addMonths = (day: Day, count: number): Day => {
  const month = day.month - 1 + count
  const years = Math.floor(month / 12)
  const moved = { year: day.year + years, month: month - years * 12 + 1, day: day.day }
  while (!dayExists(moved)) moved.day--
  return moved
}

export const countAt = (pieces: readonly Piece[], at: number): number | undefined =>
  numberAt(pieces, at) ?? cardinals.get(keyAt(pieces, at))
