import type { DigitGroup } from './digits.ts'
import { isMeetingYear } from './meeting-moment.ts'

/*
 * Groups of digits that stand beside each other and are not one number: a list, a number before a day. The marks
 * between them tell it, never the digits alone.
 */

const isSpace = (mark: string): boolean => mark !== '' && mark.trim() === ''

/**
 * "lokale 4 04-11-2026", "lokale 4.03 10/11 2025", "ferie 8.3-1.12 2024": a number, and then a day with marks of its
 * own.
 */
const isDateAfterNumber = (groups: readonly DigitGroup[]): boolean => {
  const [, day, month, year] = groups
  if (groups.length !== 4 || day === undefined || month === undefined || year === undefined) return false
  return (
    /[-–\s]$/.test(day.before) &&
    /^[-/.]$/.test(month.before) &&
    day.before !== month.before &&
    (month.before === year.before || /^[-\s]$/.test(year.before)) &&
    /^(19|20)\d\d$/.test(year.digits)
  )
}

/** "12/04, 05/02, 27/12", "17.05, 07.45, 16.25": a comma parts a day from its month, or the month from its year. */
const arePairs = ([first, month, year, ...more]: readonly DigitGroup[]): boolean => {
  if (first === undefined || month === undefined || year === undefined || more.length === 0) return false
  return month.before.includes(',') !== year.before.includes(',')
}

/** "21/05 07-15 28/06", "07:02 - 00:47:04": a day, hours, and the next day; from one time to another. */
const areDaysWithHours = (sizes: string, [, month, year]: readonly DigitGroup[]): boolean =>
  sizes === '2 2 2 2 2' &&
  month !== undefined &&
  year !== undefined &&
  (isSpace(month.before) !== isSpace(year.before) || month.before.includes(':') !== year.before.includes(':'))

/** "rute 790, 953, 1818": commas between threes. */
const areThreesInList = (sizes: string, groups: readonly DigitGroup[]): boolean =>
  sizes === '3 3 4' && groups.slice(1).every(({ before }) => before.includes(','))

/** "BEK 2205 280226": a number, and a day of these years. */
const isNumberAndDay = (sizes: string, groups: readonly DigitGroup[]): boolean => {
  const day = sizes === '4 6' ? (groups[1]?.digits ?? '') : ''
  return isDay(day.slice(0, 2), day.slice(2, 4)) && isMeetingYear(day.slice(4))
}

const isDay = (day: string, month: string): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12

/** Groupings that are rare for a whole number: those with a replacement number in them are something else. */
const rare = new Set(['2 4 4', '5 4', '3 3 4', '5 5', '4 6', '4 4 2', '2 2 2 2 2', '6 1 3', '6 3 1'])
const latestDay = 31
const isLateDay = (sizes: string, [first]: readonly DigitGroup[]): boolean =>
  rare.has(sizes) && Number(first?.digits.slice(0, 2)) > latestDay

/** Whether these groups, of these sizes, are numbers beside each other. */
export const areOthers = (sizes: string, groups: readonly DigitGroup[]): boolean =>
  isDateAfterNumber(groups) ||
  arePairs(groups) ||
  areDaysWithHours(sizes, groups) ||
  areThreesInList(sizes, groups) ||
  isNumberAndDay(sizes, groups) ||
  isLateDay(sizes, groups)
