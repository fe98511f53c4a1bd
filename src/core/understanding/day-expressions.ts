import { addDays, compareDays, type Day, dayExists, weekdayOf } from '../calendar/copenhagen.ts'
import { keyAt, numberAt, type Piece, touches, weekdayNamed } from './date-pieces.ts'
import {
  cardinals,
  comingWords,
  lastWords,
  months,
  nextWords,
  ordinalEndings,
  ordinals,
  pastWeekdays,
  shortWeekdays,
  tensOfOrdinals,
  units,
} from './date-words.ts'

/** A day read from pieces `from`..`to`; without `day` one was meant that does not exist. */
export type DayRead = {
  day?: Day
  from: number
  to: number
  sure: boolean
  minutesAhead?: number
  weekday?: number
}

type Reader = (pieces: readonly Piece[], at: number, today: Day) => DayRead | undefined

const read = (day: Day, from: number, to: number, sure = true): DayRead => ({ day, from, to, sure })

/** The weekday after today; said on that very day it means a week from now, and one would ask. */
const comingWeekday = (weekday: number, today: Day): { day: Day; sure: boolean } => {
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  return { day: addDays(today, ahead === 0 ? 7 : ahead), sure: ahead !== 0 }
}

const inWeekAfter = (weekday: number, today: Day): Day => addDays(today, 7 - weekdayOf(today) + weekday)

/** Monday of an ISO week. */
const mondayOfWeek = (year: number, week: number): Day => {
  const fourth = { year, month: 1, day: 4 }
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7)
}

const weekNumbered = (week: number, today: Day): Day | undefined => {
  if (week < 1 || week > 53) return undefined
  const monday = mondayOfWeek(today.year, week)
  return compareDays(addDays(monday, 6), today) < 0 ? mondayOfWeek(today.year + 1, week) : monday
}

const addMonths = (day: Day, count: number): Day => {
  const month = day.month - 1 + count
  const moved = { year: day.year + Math.floor(month / 12), month: (month % 12) + 1, day: day.day }
  while (!dayExists(moved)) moved.day--
  return moved
}

const fullYear = (year: number, digits: number): number => (digits <= 2 ? 2000 + year : year)

/** A day and month; without a year the next coming one, unsure when that is next year's and far off. */
const dated = (
  given: { day: number; month: number; year?: number },
  from: number,
  to: number,
  today: Day,
): DayRead => {
  const { day, month } = given
  if (given.year !== undefined) {
    const whole = { year: given.year, month, day }
    return dayExists(whole) ? read(whole, from, to) : { from, to, sure: false }
  }
  for (let year = today.year; year <= today.year + 8; year++) {
    const whole = { year, month, day }
    if (dayExists(whole) && compareDays(whole, today) >= 0)
      return read(whole, from, to, year === today.year || monthsAway(whole, today) <= 9)
  }
  return { from, to, sure: false }
}

const monthsAway = (day: Day, today: Day): number => (day.year - today.year) * 12 + day.month - today.month

const simpleWords: [string[], number][] = [
  [['i', 'dag'], 0],
  [['idag'], 0],
  [['today'], 0],
  [['tonight'], 0],
  [['i', 'aften'], 0],
  [['i', 'eftermiddag'], 0],
  [['i', 'formiddag'], 0],
  [['senere', 'i', 'dag'], 0],
  [['i', 'morgen'], 1],
  [['imorgen'], 1],
  [['imorn'], 1],
  [['i', 'morn'], 1],
  [['tomorrow'], 1],
  [['tomorow'], 1],
  [['tommorow'], 1],
  [['tommorrow'], 1],
  [['i', 'overmorgen'], 2],
  [['iovermorgen'], 2],
  [['overmorgen'], 2],
  [['day', 'after', 'tomorrow'], 2],
  [['i', 'gaar'], -1],
  [['igaar'], -1],
  [['yesterday'], -1],
  [['i', 'forgaars'], -2],
  [['i', 'morges'], 0],
]

const simpleDay: Reader = (pieces, at, today) => {
  for (const [words, days] of simpleWords)
    if (words.every((word, step) => keyAt(pieces, at + step) === word))
      return read(addDays(today, days), at, at + words.length)
  return undefined
}

const countAt = (pieces: readonly Piece[], at: number): number | undefined =>
  numberAt(pieces, at) ?? cardinals.get(keyAt(pieces, at))

const ahead = (
  count: number,
  unit: string,
  { from, to, today }: { from: number; to: number; today: Day },
): DayRead | undefined => {
  switch (units.get(unit)) {
    case 'day':
      return read(addDays(today, count), from, to)
    case 'week':
      return read(addDays(today, count * 7), from, to)
    case 'month':
      return read(addMonths(today, count), from, to, false)
    case 'year':
      return read(addMonths(today, count * 12), from, to, false)
    case 'hour':
      return { from, to, sure: true, minutesAhead: count * 60 }
    case 'minute':
      return { from, to, sure: true, minutesAhead: count }
    default:
      return undefined
  }
}

/** "om to uger", "in 3 days", "two weeks from today", "om 14 dage". */
const countedAhead: Reader = (pieces, at, today) => {
  const lead = keyAt(pieces, at)
  if (lead === 'om' || lead === 'in' || lead === 'within') {
    const count = countAt(pieces, at + 1)
    if (count === undefined || count > 400) return undefined
    return ahead(count, keyAt(pieces, at + 2), { from: at, to: at + 3, today })
  }
  const count = countAt(pieces, at)
  if (count === undefined || count > 400) return undefined
  const tail = keyAt(pieces, at + 2)
  const isAhead = tail === 'from' && ['now', 'today'].includes(keyAt(pieces, at + 3))
  const isAgo = tail === 'siden' || tail === 'ago'
  if (!isAhead && !isAgo) return undefined
  return ahead(isAgo ? -count : count, keyAt(pieces, at + 1), { from: at, to: at + (isAgo ? 3 : 4), today })
}

/** "uge 49", "week 49", "i næste uge": a week is no day, so one would ask which. */
const wholeWeek: Reader = (pieces, at, today) => {
  const key = keyAt(pieces, at)
  if ((key === 'uge' || key === 'week') && numberAt(pieces, at + 1) !== undefined) {
    const monday = weekNumbered(numberAt(pieces, at + 1) ?? 0, today)
    return monday === undefined ? undefined : read(monday, at, at + 2, false)
  }
  if (nextWords.has(key) && ['uge', 'week'].includes(keyAt(pieces, at + 1)))
    return read(inWeekAfter(1, today), at, at + 2, false)
  if (nextWords.has(key) && ['maaned', 'month'].includes(keyAt(pieces, at + 1)))
    return read({ ...addMonths({ ...today, day: 1 }, 1), day: 1 }, at, at + 2, false)
  return undefined
}

/** What follows a weekday and settles which one: "torsdag i næste uge", "torsdag i uge 49", "Thursday week". */
const weekAfterWeekday = (
  pieces: readonly Piece[],
  at: number,
  weekday: number,
  today: Day,
): DayRead | undefined => {
  const coming = comingWeekday(weekday, today).day
  const skip = ['i', 'in', 'of'].includes(keyAt(pieces, at)) ? 1 : 0
  const key = keyAt(pieces, at + skip)
  if (nextWords.has(key) && ['uge', 'week'].includes(keyAt(pieces, at + skip + 1)))
    return read(inWeekAfter(weekday, today), at, at + skip + 2)
  if ((key === 'uge' || key === 'week') && numberAt(pieces, at + skip + 1) !== undefined) {
    const monday = weekNumbered(numberAt(pieces, at + skip + 1) ?? 0, today)
    return monday === undefined ? undefined : read(addDays(monday, weekday - 1), at, at + skip + 2)
  }
  const count = key === 'om' ? countAt(pieces, at + 1) : undefined
  if (count !== undefined && ['uge', 'uger'].includes(keyAt(pieces, at + 2)))
    return read(addDays(coming, 7 * count), at, at + 3)
  if (skip === 0 && key === 'week') return read(addDays(coming, 7), at, at + 1)
  return undefined
}

const weekdayAt = (pieces: readonly Piece[], at: number): number | undefined => {
  const key = keyAt(pieces, at)
  if (pieces[at]?.kind !== 'word') return undefined
  const full = weekdayNamed(key)
  if (full !== undefined) return full
  const short = shortWeekdays.get(key)
  if (short === undefined) return undefined
  const next = keyAt(pieces, at + 1) === '.' ? at + 2 : at + 1
  const isBeforeDate =
    ['d', 'den', 'the'].includes(keyAt(pieces, next)) || numberAt(pieces, next) !== undefined
  return isBeforeDate ? short : undefined
}

const weekdayAlone: Reader = (pieces, at, today) => {
  const past = pastWeekdays.get(keyAt(pieces, at))
  if (past !== undefined) return read(addDays(today, -((weekdayOf(today) - past + 7) % 7 || 7)), at, at + 1)
  const lead = keyAt(pieces, at)
  const isLed = nextWords.has(lead) || comingWords.has(lead) || lastWords.has(lead)
  const weekday = weekdayAt(pieces, isLed ? at + 1 : at)
  if (weekday === undefined) return undefined
  const end = isLed ? at + 2 : at + 1
  const settled = weekAfterWeekday(pieces, end, weekday, today)
  if (settled !== undefined) return { ...settled, from: at, weekday }
  const coming = comingWeekday(weekday, today)
  if (lastWords.has(lead))
    return { ...read(addDays(today, -((weekdayOf(today) - weekday + 7) % 7 || 7)), at, end), weekday }
  if (nextWords.has(lead)) return { ...read(inWeekAfter(weekday, today), at, end, false), weekday }
  return { ...read(coming.day, at, end, coming.sure), weekday }
}

/** "3", "3.", "3rd", "third", "twenty-first": a day of the month and where it ends. */
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
  const word = ordinals.get(keyAt(pieces, at))
  if (word !== undefined) return { day: word, to: at + 1, isOrdinal: true }
  const number = numberAt(pieces, at)
  if (number === undefined || keyAt(pieces, at).length > 2) return undefined
  if (keyAt(pieces, at + 1) === '.') return { day: number, to: at + 2, isOrdinal: true }
  if (touches(pieces, at) && ordinalEndings.has(keyAt(pieces, at + 1)))
    return { day: number, to: at + 2, isOrdinal: true }
  return { day: number, to: at + 1, isOrdinal: false }
}

const yearAt = (pieces: readonly Piece[], at: number): { year: number; to: number } | undefined => {
  const skip = [',', '-', '/'].includes(keyAt(pieces, at)) ? 1 : 0
  const piece = pieces[at + skip]
  if (piece?.kind !== 'number') return undefined
  const year = Number(piece.key)
  if (piece.key.length === 4 && year >= 1900 && year <= 2199 && !startsTime(pieces, at + skip))
    return { year, to: at + skip + 1 }
  return undefined
}

const startsTime = (pieces: readonly Piece[], at: number): boolean =>
  [':'].includes(keyAt(pieces, at + 1)) && touches(pieces, at)

const monthAt = (pieces: readonly Piece[], at: number): number | undefined =>
  pieces[at]?.kind === 'word' ? months.get(keyAt(pieces, at)) : undefined

/** "den 3. december 2026", "3rd of December", "3 dec". */
const dayThenMonth: Reader = (pieces, at, today) => {
  const day = dayOfMonth(pieces, at)
  if (day === undefined) return undefined
  const skip = ['of', 'i'].includes(keyAt(pieces, day.to)) ? 1 : 0
  const month = monthAt(pieces, day.to + skip)
  if (month === undefined) return undefined
  const dot = keyAt(pieces, day.to + skip + 1) === '.' ? 1 : 0
  const to = day.to + skip + 1
  const year = yearAt(pieces, to) ?? (dot === 1 ? yearAt(pieces, to + 1) : undefined)
  return dated({ day: day.day, month, ...(year && { year: year.year }) }, at, year?.to ?? to, today)
}

/** "December 3rd, 2026". The month "may" only before a number, never as the verb. */
const monthThenDay: Reader = (pieces, at, today) => {
  const month = monthAt(pieces, at)
  if (month === undefined) return undefined
  const skip = keyAt(pieces, at + 1) === 'the' || keyAt(pieces, at + 1) === '.' ? 1 : 0
  const day = dayOfMonth(pieces, at + 1 + skip)
  if (day === undefined || startsClock(pieces, at + 1 + skip)) return undefined
  const year = yearAt(pieces, day.to)
  return dated({ day: day.day, month, ...(year && { year: year.year }) }, at, year?.to ?? day.to, today)
}

const startsClock = (pieces: readonly Piece[], at: number): boolean =>
  [':', '.'].includes(keyAt(pieces, at + 1)) &&
  touches(pieces, at) &&
  /^\d\d$/.test(keyAt(pieces, at + 2)) &&
  touches(pieces, at + 1)

const isoDate: Reader = (pieces, at, today) => {
  if (!/^(19|20|21)\d\d$/.test(keyAt(pieces, at))) return undefined
  const [first, second] = [keyAt(pieces, at + 1), keyAt(pieces, at + 3)]
  if (first !== second || !['-', '/', '.'].includes(first)) return undefined
  const [year, month, day] = [numberAt(pieces, at), numberAt(pieces, at + 2), numberAt(pieces, at + 4)]
  if (year === undefined || month === undefined || day === undefined) return undefined
  return dated({ day, month, year }, at, at + 5, today)
}

const isDateLead = (key: string): boolean => ['d', 'den', 'dato', 'datoen', 'date', 'the', 'on'].includes(key)

const isLedAsDate = (pieces: readonly Piece[], at: number): boolean => {
  const before = keyAt(pieces, at - 1) === '.' ? at - 2 : at - 1
  return (
    isDateLead(keyAt(pieces, before)) ||
    weekdayAt(pieces, before) !== undefined ||
    weekdayAt(pieces, at - 1) !== undefined
  )
}

const isLedAsTime = (pieces: readonly Piece[], at: number): boolean => {
  const before = keyAt(pieces, at - 1) === '.' ? at - 2 : at - 1
  return ['kl', 'klokken', 'at', 'klok', 'fra', 'from'].includes(keyAt(pieces, before))
}

/** "3/12", "3.12.2026", "3-12-26", "3/12-2026": the day always comes first. */
const numericDate: Reader = (pieces, at, today) => {
  const day = numberAt(pieces, at)
  const mark = keyAt(pieces, at + 1)
  const month = numberAt(pieces, at + 2)
  if (day === undefined || month === undefined || !['/', '.', '-'].includes(mark)) return undefined
  if (keyAt(pieces, at).length > 2 || keyAt(pieces, at + 2).length > 2 || isLedAsTime(pieces, at))
    return undefined
  const year = numericYear(pieces, at + 3)
  const led = isLedAsDate(pieces, at)
  if (year !== undefined) return dated({ day, month, year: year.year }, at, year.to, today)
  if (!isPlausibleWithoutYear({ day, month, mark, led, minutes: keyAt(pieces, at + 2) })) return undefined
  const found = dated({ day, month }, at, at + 3, today)
  return mark === '.' && !led ? { ...found, sure: false } : found
}

const isPlausibleWithoutYear = (given: {
  day: number
  month: number
  mark: string
  led: boolean
  minutes: string
}): boolean => {
  const { day, month, mark, led, minutes } = given
  if (mark === '-') return false
  if (day === 24 && month === 7 && !led) return false
  if (mark === '/') return day >= 1 && (month <= 12 || led)
  const isAlsoTime = minutes.length === 2 && day < 24 && month < 60
  return led || (month >= 1 && month <= 12 && day >= 1 && day <= 31 && (!isAlsoTime || minutes !== '00'))
}

const numericYear = (pieces: readonly Piece[], at: number): { year: number; to: number } | undefined => {
  const piece = pieces[at + 1]
  const isJoined =
    ['/', '.', '-'].includes(keyAt(pieces, at)) && piece?.kind === 'number' && touches(pieces, at)
  if (isJoined && (piece.key.length === 4 || piece.key.length === 2)) {
    const year = fullYear(Number(piece.key), piece.key.length)
    return year >= 1900 && year <= 2199 ? { year, to: at + 2 } : undefined
  }
  return yearAt(pieces, at)
}

/** "den 3.", "the 3rd", "d. 3": the next such day of the month; one would ask which month. */
const dayAlone: Reader = (pieces, at, today) => {
  if (!['d', 'den', 'the'].includes(keyAt(pieces, at))) return undefined
  const start = keyAt(pieces, at + 1) === '.' ? at + 2 : at + 1
  const day = dayOfMonth(pieces, start)
  if (day === undefined || pieces[start]?.kind !== 'number' || day.day < 1 || day.day > 31) return undefined
  if (!day.isOrdinal && keyAt(pieces, at) === 'the') return undefined
  if (
    [dayThenMonth, numericDate, dayInMonthNumber].some(fuller => fuller(pieces, start, today) !== undefined)
  )
    return undefined
  for (let count = 0; count <= 12; count++) {
    const month = addMonths({ ...today, day: 1 }, count)
    const whole = { ...month, day: day.day }
    if (dayExists(whole) && compareDays(whole, today) >= 0) return read(whole, at, day.to, false)
  }
  return undefined
}

/** "den 3. i 12.": how some say a month. */
const dayInMonthNumber: Reader = (pieces, at, today) => {
  const day = dayOfMonth(pieces, at)
  if (day === undefined || !day.isOrdinal || keyAt(pieces, day.to) !== 'i') return undefined
  const month = dayOfMonth(pieces, day.to + 1)
  if (month === undefined || !month.isOrdinal || month.day > 12) return undefined
  return dated({ day: day.day, month: month.day }, at, month.to, today)
}

const readers: Reader[] = [
  isoDate,
  simpleDay,
  countedAhead,
  dayThenMonth,
  monthThenDay,
  dayInMonthNumber,
  numericDate,
  weekdayAlone,
  wholeWeek,
  dayAlone,
]

/** Every day said in the text, in reading order. */
export const daysIn = (pieces: readonly Piece[], today: Day): DayRead[] => {
  const found: DayRead[] = []
  let at = 0
  while (at < pieces.length) {
    const next = firstRead(pieces, at, today)
    if (next !== undefined) found.push(next)
    at = next?.to ?? at + 1
  }
  return found
}

const firstRead = (pieces: readonly Piece[], at: number, today: Day): DayRead | undefined => {
  for (const reader of readers) {
    const found = reader(pieces, at, today)
    if (found !== undefined) return found
  }
  return undefined
}
