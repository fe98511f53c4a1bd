import type { DigitGroup } from './digits.ts'
import { isHours, isMeetingYear, isTimeOfDay } from './meeting-moment.ts'
import { areOthers } from './other-groups.ts'

export type Span = { start: number; end: number }

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Day and month of a CPR number; replacement numbers add 60 to the day. Modulus 11 is not kept since 2007. */
export const isBirthDay = (day: number, month: number): boolean => {
  const real = day > 60 ? day - 60 : day
  return month >= 1 && month <= 12 && real >= 1 && real <= (daysIn[month - 1] ?? 0)
}

/** Ten digits (or nine, or twelve with the century) that begin with a day people are born on. */
export const isNumber = (digits: string): boolean => {
  if (digits.length === 10) return isBirthDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)))
  if (digits.length === 9) return isBirthDay(Number(digits.slice(0, 1)), Number(digits.slice(1, 3)))
  if (digits.length === 12) {
    const century = digits.slice(4, 6)
    if (!['18', '19', '20'].includes(century)) return isYearFirst(digits)
    return isBirthDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)))
  }
  return false
}

const isYearFirst = (digits: string): boolean =>
  ['19', '20'].includes(digits.slice(0, 2)) &&
  isBirthDay(Number(digits.slice(6, 8)), Number(digits.slice(4, 6)))

/** "671107-2508": the year first, as some systems write it. */
const isYearFirstShort = (digits: string): boolean =>
  isBirthDay(Number(digits.slice(4, 6)), Number(digits.slice(2, 4)))

const groupings = (list: string): ReadonlySet<string> => new Set(list.split('|'))

/** Ways of grouping digits that people use for this number and hardly for anything else. */
const usual = groupings(
  '10|12|6 4|8 4|2 2 2 4|2 2 4 4|4 2 4|2 4 4|5 4|1 2 2 4|1 1 2 4|2 1 2 4|1 2 4 4|1 1 4 4|2 1 4 4|4 2 2 4|6 1 3|6 3 1|3 3 4|5 5|4 6|4 4 2|2 2 6',
)
const spread = groupings('6 2 2|2 2 2 2 2|1 1 1 1 1 1 1 1 1 1|6 1 1 1 1|2 2 2 1 1 1 1|4 2 2 2|2 2 4 2 2')

/** "05 01 2027 13 45", "01.02.2027-30.06": a day of a meeting and what comes after it. */
const isAfterMeetingDay = (sizes: string, groups: readonly DigitGroup[]): boolean =>
  sizes === '2 2 4 2 2' && isMeetingYear(groups[2]?.digits ?? '')

const isUsualGrouping = (sizes: string, groups: readonly DigitGroup[]): boolean =>
  isAfterMeetingDay(sizes, groups) ? false : usual.has(sizes) || (spread.has(sizes) && !endsInTime(groups))

/** "041225 10-12": a day of a meeting, and from when to when. */
const areHours = ([day, from, to]: readonly DigitGroup[]): boolean =>
  day !== undefined &&
  from !== undefined &&
  to !== undefined &&
  isMeetingYear(day.digits.slice(-2)) &&
  /^[-‐-―−]$/.test(to.before) &&
  isHours(`${from.digits}-${to.digits}`)

/** "03.12.26 10.30" is a date and a time: the marks change before the last four digits. */
const endsInTime = (groups: readonly DigitGroup[]): boolean => {
  const [hour, minute] = groups.slice(-2)
  if (hour === undefined || minute === undefined || minute.digits.length !== 2) return false
  if (groups.length === 3 && areHours(groups)) return true
  if (groups.length === 3)
    return /^[.:]$/.test(minute.before) && Number(hour.digits) < 24 && Number(minute.digits) < 60
  const marks = groups.slice(1, -2).map(group => group.before.trim())
  const isClock = Number(hour.digits) < 24 && Number(minute.digits) < 60
  const isOther =
    marks.some(mark => mark !== hour.before.trim()) || minute.before.trim() !== hour.before.trim()
  return isClock && isOther
}

export const digitsOf = (groups: readonly DigitGroup[]): string => groups.map(group => group.digits).join('')

const normal = (groups: readonly DigitGroup[]): string =>
  groups.length > 2 && groups.length < 5 && groups.slice(0, -1).every(group => group.digits.length <= 2)
    ? groups
        .map((group, at) => (at < groups.length - 1 ? group.digits.padStart(2, '0') : group.digits))
        .join('')
    : digitsOf(groups)

const isSpace = (mark: string): boolean => mark !== '' && mark.trim() === ''

/** "05.01.2027 0845", "5/1 2027, 0915", "05.01.27 1340": a day of a meeting, and its time. */
const isDateAndTime = (groups: readonly DigitGroup[]): boolean => {
  const last = groups.at(-1)
  if (last === undefined || !/[\s_]/.test(last.before) || /[-‐-―−]/.test(last.before)) return false
  const before = groups.slice(0, -1).map(({ digits }) => digits)
  const [whole = ''] = before
  // People born in these years have another digit there than the first of a time of day.
  const years =
    before.length === 1 && whole.length === 6
      ? [whole.slice(-2)]
      : before.filter(({ length }, at) => length === 4 || (at === ofDay - 1 && isShortDay(groups)))
  return years.some(isMeetingYear) && isTimeOfDay(last.digits)
}

const isShortDay = ([, month, year, more]: readonly DigitGroup[]): boolean =>
  [month, year].every(group => /^[./]$/.test(group?.before ?? '')) && /^\s+$/.test(more?.before ?? '')

const wholeNumber = (groups: readonly DigitGroup[]): boolean => {
  const sizes = groups.map(group => group.digits.length).join(' ')
  if (!isUsualGrouping(sizes, groups)) return false
  const last = groups.at(-1)
  if (areOthers(sizes, groups) || isDateAndTime(groups)) return false
  if (sizes === '8 4' && isMeetingYear((groups[0]?.digits ?? '').slice(0, 4))) return false
  if (sizes === '4 2 2 4' && groups[1]?.before !== groups[2]?.before) return false
  if (groups.length === 4 && last?.digits.length === 4) {
    const [day, month, year, serial] = groups.map(group => group.digits)
    return (
      isNumber(`${day?.padStart(2, '0')}${month?.padStart(2, '0')}${year}${serial}`) ||
      isNumber(digitsOf(groups))
    )
  }
  if (sizes === '4 6' || sizes === '4 4 2')
    return groups.slice(1).every(({ before }) => isSpace(before)) && isNumber(digitsOf(groups))
  if (sizes === '6 4' && /^\s?[-‐-―−]\s?$/.test(last?.before ?? '') && isYearFirstShort(digitsOf(groups)))
    return true
  if (sizes === '2 2 6')
    return groups.slice(1).every(({ before }) => before === '-') && isNumber(digitsOf(groups))
  if (sizes === '5 4') return /[-‐-―−]/.test(last?.before ?? '') && isNumber(normal(groups))
  return isNumber(digitsOf(groups))
}

const mostGroups = 10

/** CPR numbers inside one run of digit groups. */
export const cprIn = (run: readonly DigitGroup[]): Span[] => {
  const found: Span[] = []
  let from = 0
  while (from < run.length) {
    const length = longestFrom(run, from)
    const first = run[from]
    const last = run[from + length - 1]
    if (length > 0 && first && last) found.push({ start: first.start, end: last.end })
    from += Math.max(1, length, datesFrom(run, from))
  }
  return found
}

/** With the century, and without the noughts of day and month. */
const mostDigits = 12
const fewestDigits = 8

const longestFrom = (run: readonly DigitGroup[], from: number): number => {
  if (datesFrom(run, from) > 0) return 0
  let digits = 0
  let longest = 0
  const most = Math.min(mostGroups, run.length - from)
  for (let length = 1; length <= most; length++) {
    digits += run[from + length - 1]?.digits.length ?? 0
    if (digits > mostDigits) break
    if (digits < fewestDigits || [1, 2].some(back => isBeforeTime(run, from + length - back))) continue
    if (!goesOn(run, from + length) && wholeNumber(run.slice(from, from + length))) longest = length
  }
  return longest
}

/** "81/77/112": two digits and more of the same kind are no end of a number. */
const goesOn = (run: readonly DigitGroup[], to: number): boolean => {
  const [last, next] = [run[to - 1], run[to]]
  return (
    last?.digits.length === 2 && next !== undefined && next.before === last.before && !isSpace(next.before)
  )
}

/** "1300-1500": when something begins, and when it ends. */
const isBeforeTime = (run: readonly DigitGroup[], at: number): boolean => {
  const [from, to] = [run[at], run[at + 1]]
  if (from === undefined || to === undefined || !/^\s?[-‐-―−]\s?$/.test(to.before)) return false
  return isTimeOfDay(from.digits) && isTimeOfDay(to.digits) && from.digits < to.digits
}

/** "2027-01-05 13:45", "2027-01-05-1345", "2027-01-05 - 2027-06-30": when, the year first; how many groups that is. */
const momentFrom = (run: readonly DigitGroup[], from: number): number => {
  const [hour, minute] = run.slice(from + ofDay, from + ofDay + 2)
  if (!isDayOfMeeting(run.slice(from, from + ofDay)) || hour === undefined) return 0
  if (isDayOfMeeting(run.slice(from + ofDay, from + 2 * ofDay))) return 2 * ofDay
  if (isTimeOfDay(hour.digits)) return ofDay + 1
  return isHour(hour.digits) && minute?.digits.length === 2 && Number(minute.digits) < 60 ? ofDay + 2 : 0
}

const isHour = (hour: string): boolean => hour.length === 2 && Number(hour) < 24

const isDayOfMeeting = ([year, month, day]: readonly DigitGroup[]): boolean =>
  year?.digits.length === 4 &&
  isMeetingYear(year.digits) &&
  month?.digits.length === 2 &&
  day?.digits.length === 2 &&
  month.before === day.before &&
  isBirthDay(Number(day.digits), Number(month.digits))

const ofDay = 3
/** "01.02.27-30.06.28", "01.02.2027 - 30.06.2028": from one day to another; how many groups that is. */
const daysFrom = (run: readonly DigitGroup[], from: number): number => {
  const both = run.slice(from, from + 2 * ofDay)
  const [second] = both.slice(ofDay)
  if (second === undefined || !/^\s?[-‐-―−]\s?$/.test(second.before)) return 0
  return isDay(both.slice(0, ofDay)) && isDay(both.slice(ofDay)) ? both.length : 0
}

const datesFrom = (run: readonly DigitGroup[], from: number): number =>
  Math.max(daysFrom(run, from), momentFrom(run, from))

const isDay = ([day, month, year]: readonly DigitGroup[]): boolean =>
  [month, year].every(group => /^[./]$/.test(group?.before ?? '')) &&
  month?.digits.length === 2 &&
  /^(?:(?:19|20)\d\d|\d\d)$/.test(year?.digits ?? '') &&
  isBirthDay(Number(day?.digits), Number(month?.digits))
