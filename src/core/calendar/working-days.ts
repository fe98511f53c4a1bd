import { addDays, compareDays, type Day, isoDay, weekdayOf } from './copenhagen.ts'
import { type ClosingDay, publicHolidays, usualClosingDays } from './holidays.ts'

const saturday = 6

export const isWorkingDay = (day: Day, closed: readonly ClosingDay[] = usualClosingDays): boolean =>
  weekdayOf(day) < saturday &&
  !publicHolidays(day.year).includes(isoDay(day)) &&
  !closed.some(each => each.month === day.month && each.day === day.day)

/** The working day this many working days later; a negative number counts back. The day itself is not counted. */
export const workingDaysFrom = (
  day: Day,
  count: number,
  closed: readonly ClosingDay[] = usualClosingDays,
): Day => {
  const step = count < 0 ? -1 : 1
  let left = Math.abs(count)
  let at = day
  while (left > 0) {
    at = addDays(at, step)
    if (isWorkingDay(at, closed)) left -= 1
  }
  return at
}

/** Working days from one day until another: the first not counted, the last counted when it is one. */
export const workingDaysUntil = (
  from: Day,
  to: Day,
  closed: readonly ClosingDay[] = usualClosingDays,
): number => {
  let count = 0
  for (let at = addDays(from, 1); compareDays(at, to) <= 0; at = addDays(at, 1)) {
    if (isWorkingDay(at, closed)) count += 1
  }
  return count
}
