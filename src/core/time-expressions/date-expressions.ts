import { compareDays, type Day, dayExists, weekdayOf } from '../calendar/copenhagen.ts'
import { numberSaid } from './clocks/number-words.ts'
import { addMonths, type DayRead, dated, type Reader, read } from './day-read.ts'
import { keyAt, numberAt, type Piece, touches } from './pieces.ts'
import { months, ordinals, tensOfOrdinals, words } from './time-words.ts'
import { weekdayAt } from './weekday-expressions.ts'
import { numericYear, yearAt } from './years.ts'

/** A day of the month, and where it ends: "3.", "third", "twenty-first", "otte og tyvende". */
const dayOfMonth = (
  pieces: readonly Piece[],
  at: number,
): { day: number; to: number; isOrdinal: boolean } | undefined => {
  const tens = tensOfOrdinals.get(keyAt(pieces, at))
  if (tens !== undefined) {
    const skip = keyAt(pieces, at + 1) === '-' ? 2 : 1
    const one = ordinals.get(keyAt(pieces, at + skip))
    if (one !== undefined && one < 10) return { day: tens + one, to: at + skip + 1, isOrdinal: true }
  }
  const apart = ordinalApart(pieces, at)
  if (apart !== undefined) return { day: apart, to: at + 3, isOrdinal: true }
  const word = ordinals.get(keyAt(pieces, at))
  if (word !== undefined) return { day: word, to: at + 1, isOrdinal: true }
  const number = numberAt(pieces, at)
  if (number === undefined || keyAt(pieces, at).length > 2) return undefined
  if (keyAt(pieces, at + 1) === '.') return { day: number, to: at + 2, isOrdinal: true }
  if (touches(pieces, at) && words.ordinalEndings.has(keyAt(pieces, at + 1)))
    return { day: number, to: at + 2, isOrdinal: true }
  return { day: number, to: at + 1, isOrdinal: false }
}

/** An ordinal that stands as three words: "fire og tyvende". */
const ordinalApart = (pieces: readonly Piece[], at: number): number | undefined => {
  const three = [at, at + 1, at + 2].map(place => keyAt(pieces, place))
  return three.includes('') ? undefined : ordinals.get(three.join(''))
}

const monthAt = (pieces: readonly Piece[], at: number): number | undefined =>
  pieces[at]?.kind === 'word' ? months.get(keyAt(pieces, at)) : undefined

const lastDay = 31

/** A day in words before the long name of a month. Short names are other words too. */
const dayInWords = (pieces: readonly Piece[], at: number): { day: number; to: number } | undefined => {
  const said = words.articles.has(keyAt(pieces, at)) ? undefined : numberSaid(pieces, at, lastDay)
  const isDay = said !== undefined && said.value > 1 && keyAt(pieces, said.to).length > longestShortMonth
  return isDay ? { day: said.value, to: said.to } : undefined
}

const longestShortMonth = 3

/** The day and then the month: "den 3. december 2026", "3rd of December". */
export const dayThenMonth: Reader = (pieces, at, today) => {
  const day = dayOfMonth(pieces, at) ?? dayInWords(pieces, at)
  if (day === undefined) return undefined
  const skip = words.ofMonth.has(keyAt(pieces, day.to)) ? 1 : 0
  const month = monthAt(pieces, day.to + skip)
  if (month === undefined) return undefined
  const dot = keyAt(pieces, day.to + skip + 1) === '.' ? 1 : 0
  const to = day.to + skip + 1
  const year = yearAt(pieces, to, today) ?? (dot === 1 ? yearAt(pieces, to + 1, today) : undefined)
  return dated({ day: day.day, month, ...(year && { year: year.year }) }, at, year?.to ?? to, today)
}

/** The month and then the day: "December 3rd, 2026". "May" is a month only before a number, never as the verb. */
export const monthThenDay: Reader = (pieces, at, today) => {
  const month = monthAt(pieces, at)
  if (month === undefined) return undefined
  const skip = keyAt(pieces, at + 1) === 'the' || keyAt(pieces, at + 1) === '.' ? 1 : 0
  const day = dayOfMonth(pieces, at + 1 + skip)
  if (day === undefined || startsClock(pieces, at + 1 + skip)) return undefined
  const year = yearAt(pieces, day.to, today)
  return dated({ day: day.day, month, ...(year && { year: year.year }) }, at, year?.to ?? day.to, today)
}

const startsClock = (pieces: readonly Piece[], at: number): boolean =>
  [':', '.'].includes(keyAt(pieces, at + 1)) &&
  touches(pieces, at) &&
  /^\d\d$/.test(keyAt(pieces, at + 2)) &&
  touches(pieces, at + 1)

export const isoDate: Reader = (pieces, at, today) => {
  if (!/^[1-9]\d{3}$/.test(keyAt(pieces, at))) return undefined
  const [first, second] = [keyAt(pieces, at + 1), keyAt(pieces, at + 3)]
  if (first !== second || !['-', '/', '.'].includes(first)) return undefined
  if (first === '.' && !/^(19|20|21)/.test(keyAt(pieces, at))) return undefined
  const [year, month, day] = [numberAt(pieces, at), numberAt(pieces, at + 2), numberAt(pieces, at + 4)]
  if (year === undefined || month === undefined || day === undefined) return undefined
  return dated({ day, month, year }, at, at + 5, today)
}

const beforeDot = (pieces: readonly Piece[], at: number): number =>
  keyAt(pieces, at - 1) === '.' ? at - 2 : at - 1

const isNamedAsDate = (pieces: readonly Piece[], at: number): boolean =>
  words.dateLeads.has(keyAt(pieces, beforeDot(pieces, at)))

const isAfterWeekday = (pieces: readonly Piece[], at: number): boolean =>
  weekdayAt(pieces, beforeDot(pieces, at)) !== undefined || weekdayAt(pieces, at - 1) !== undefined

const isLedAsTime = (pieces: readonly Piece[], at: number): boolean => {
  const before = beforeDot(pieces, at)
  return words.numberLeads.has(keyAt(pieces, before))
}

/** The number is the minutes of a time of day, and begins no date. */
const isMinutesOf = (pieces: readonly Piece[], at: number): boolean =>
  ['.', ':'].includes(keyAt(pieces, at - 1)) &&
  touches(pieces, at - 2) &&
  touches(pieces, at - 1) &&
  numberAt(pieces, at - 2) !== undefined

/** A date in numbers: "3/12", "3.12.2026", "3-12-26". The day always comes first. */
export const numericDate: Reader = (pieces, at, today) => {
  const day = numberAt(pieces, at)
  const mark = keyAt(pieces, at + 1)
  const month = numberAt(pieces, at + 2)
  if (day === undefined || month === undefined || !['/', '.', '-'].includes(mark)) return undefined
  if (keyAt(pieces, at).length > 2 || keyAt(pieces, at + 2).length > 2) return undefined
  if (isLedAsTime(pieces, at) || isMinutesOf(pieces, at)) return undefined
  const isHours = mark === '-' && keyAt(pieces, at + 3) === '.'
  const year = isHours ? undefined : numericYear(pieces, at + 3, today)
  const named = isNamedAsDate(pieces, at)
  const led = named || isAfterWeekday(pieces, at)
  if (year !== undefined) return dated({ day, month, year: year.year }, at, year.to, today)
  if (!isPlausibleWithoutYear({ day, month, mark, led, named, minutes: keyAt(pieces, at + 2) }))
    return undefined
  const found = dated({ day, month }, at, at + 3, today)
  const isUnsure = (mark === '.' && !led) || isAmericanToo({ day, month }, found, today)
  return isUnsure ? { ...found, sure: false } : found
}

/** The other reading, month first, is the nearer date. One would ask. */
const isAmericanToo = (
  { day, month }: { day: number; month: number },
  { day: found }: DayRead,
  today: Day,
): boolean => found !== undefined && found.year > today.year && day >= today.month && day <= 12 && month <= 31

const isPlausibleWithoutYear = (given: {
  day: number
  month: number
  mark: string
  led: boolean
  /** It stands after "d." or "den", and is never a time of day. */
  named: boolean
  minutes: string
}): boolean => {
  const { day, month, mark, led, named, minutes } = given
  if (mark === '-') return false
  if (day === 24 && month === 7 && !led) return false
  if (mark === '/') return day >= 1 && (month <= 12 || led)
  const isAlsoTime = minutes.length === 2 && day < 24 && month < 60
  if (isAlsoTime && (month > 12 || month < 1) && !named) return false
  return led || (month >= 1 && month <= 12 && day >= 1 && day <= 31 && (!isAlsoTime || minutes !== '00'))
}

/** Smaller ordinals alone mean other things too. */
const leastOrdinalAlone = 10

/** "Friday 11 … at 12": a bare number after a weekday is its day where an hour is said after it. Else it may be the hour. */
const dayBeforeHour = (pieces: readonly Piece[], at: number, today: Day): DayRead | undefined => {
  const weekday = weekdayAt(pieces, at - 1)
  const number = numberAt(pieces, at)
  if (weekday === undefined || number === undefined || !saysHourAfter(pieces, at + 1)) return undefined
  const found = nextSuchDay(number, { at, to: at + 1 }, today)
  return found?.day !== undefined && weekdayOf(found.day) === weekday ? { ...found, sure: true } : undefined
}

const saysHourAfter = (pieces: readonly Piece[], from: number): boolean =>
  pieces[from]?.kind !== 'mark' &&
  pieces
    .slice(from)
    .some(({ key }, place) => words.clockLeads.has(key) && numberAt(pieces, from + place + 1) !== undefined)

/** A number after a weekday is the day of the month. */
const isNumberedAfterWeekday = (pieces: readonly Piece[], at: number): boolean =>
  numberAt(pieces, at) !== undefined &&
  keyAt(pieces, at + 1) === '.' &&
  touches(pieces, at) &&
  (keyAt(pieces, at + 2) === 'kl' || keyAt(pieces, at + 2).startsWith('klok')) &&
  isAfterWeekday(pieces, at)

const nextSuchDay = (
  day: number,
  { at, to }: { at: number; to: number },
  today: Day,
): DayRead | undefined => {
  for (let count = 0; count <= 12; count++) {
    const month = addMonths({ ...today, day: 1 }, count)
    const whole = { ...month, day }
    if (dayExists(whole) && compareDays(whole, today) >= 0)
      return { ...read(whole, at, to, false), anyMonth: true }
  }
  return undefined
}

/** A day without its month: the next such day. One would ask which month. */
export const dayAlone: Reader = (pieces, at, today) => {
  if (isNumberedAfterWeekday(pieces, at))
    return nextSuchDay(Number(keyAt(pieces, at)), { at, to: at + 2 }, today)
  const before = dayBeforeHour(pieces, at, today)
  if (before !== undefined) return before
  if (!words.dayLeads.has(keyAt(pieces, at))) return undefined
  const start = keyAt(pieces, at + 1) === '.' ? at + 2 : at + 1
  const day = dayOfMonth(pieces, start)
  const isSaid =
    pieces[start]?.kind === 'number' ||
    (day?.day ?? 0) >= (isAfterWeekday(pieces, at) ? 1 : leastOrdinalAlone)
  if (day === undefined || !isSaid || day.day < 1 || day.day > 31) return undefined
  if (!day.isOrdinal && keyAt(pieces, at) === 'the') return undefined
  if (
    [dayThenMonth, numericDate, dayInMonthNumber].some(fuller => fuller(pieces, start, today) !== undefined)
  )
    return undefined
  return nextSuchDay(day.day, { at, to: day.to }, today)
}

/** A day with its month as a number, as some say it: "den 3. i 12.". */
export const dayInMonthNumber: Reader = (pieces, at, today) => {
  const day = dayOfMonth(pieces, at)
  if (day === undefined || !day.isOrdinal || keyAt(pieces, day.to) !== 'i') return undefined
  const month = dayOfMonth(pieces, day.to + 1)
  if (month === undefined || !month.isOrdinal || month.day > 12) return undefined
  const year = yearAt(pieces, month.to, today)
  return dated(
    { day: day.day, month: month.day, ...(year && { year: year.year }) },
    at,
    year?.to ?? month.to,
    today,
  )
}
