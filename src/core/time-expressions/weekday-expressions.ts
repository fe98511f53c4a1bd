import { addDays, compareDays, type Day, dayExists, weekdayOf } from '../calendar/copenhagen.ts'
import { editDistance } from '../text/edit-distance.ts'
import { addMonths, type DayRead, type Reader, read } from './day-read.ts'
import { keyAt, numberAt, type Piece, weekdayNamed } from './pieces.ts'
import {
  cardinals,
  months,
  namedHours,
  nearDays,
  otherWordsBefore,
  pastWeekdays,
  shortOtherWords,
  shortWeekdays,
  words,
} from './time-words.ts'
import { weeksLater } from './weeks-later.ts'

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

const byFirstWord = Map.groupBy(nearDays, ({ words: [first = ''] }) => first)

/** What "i dag" and its like begin with. */
export const simpleBeginnings: readonly string[] = [...byFirstWord.keys()]

const longestGuess = 10

/** Tomorrow with a wrong letter. */
export const isNearTomorrow = (key: string): boolean =>
  key.length <= longestGuess &&
  ((key.startsWith('imo') && editDistance(key, 'imorgen', 1) === 1) ||
    (key.startsWith('tom') && editDistance(key, 'tomorrow', 2) <= 2))

/** Tomorrow with a wrong letter in its second word. "I morges" has a word of its own. */
const nearlyTomorrow: Reader = (pieces, at, today) => {
  const key = keyAt(pieces, at)
  if (isNearTomorrow(key)) return read(addDays(today, 1), at, at + 1)
  const next = key === 'i' ? keyAt(pieces, at + 1) : ''
  const isNear = next.startsWith('mo') && editDistance(next, 'morgen', 1) === 1
  return isNear ? read(addDays(today, 1), at, at + 2) : undefined
}

export const simpleDay: Reader = (pieces, at, today) => {
  for (const near of byFirstWord.get(keyAt(pieces, at)) ?? [])
    if (near.words.every((word, step) => keyAt(pieces, at + step) === word))
      return read(addDays(today, Number(near.value)), at, at + near.words.length)
  return nearlyTomorrow(pieces, at, today)
}

/** The week first, then its day: "næste uge tirsdag", "uge 49 på torsdag". */
export const weekThenWeekday: Reader = (pieces, at, today) => {
  const week = wholeWeek(pieces, at, today)
  const isWeek = words.week.has(keyAt(pieces, at)) || words.week.has(keyAt(pieces, at + 1))
  if (week?.day === undefined || !isWeek) return undefined
  const next = keyAt(pieces, week.to)
  const skip = next === ',' || words.onOrAt.has(next) ? 1 : 0
  const weekday = weekdayAt(pieces, week.to + skip)
  if (weekday === undefined) return undefined
  return { ...read(addDays(week.day, weekday - 1), at, week.to + skip + 1), weekday }
}

/** The month first, then its day. */
const nextMonth = (
  pieces: readonly Piece[],
  at: number,
  { from, today }: { from: number; today: Day },
): DayRead => {
  const first = { ...addMonths({ ...today, day: 1 }, 1), day: 1 }
  const next = keyAt(pieces, at)
  const lead = next === ',' || words.on.has(next) ? at + 1 : at
  const start = words.dayLeads.has(keyAt(pieces, lead)) ? lead + 1 : lead
  const day = start > at ? numberAt(pieces, start) : undefined
  const whole = { ...first, day: day ?? 1 }
  return day === undefined || !dayExists(whole)
    ? { ...read(first, from, at, false), vague: 'month' }
    : read(whole, from, start + 1)
}

/** A week is no day, so one would ask which. */
export const wholeWeek: Reader = (pieces, at, today) => {
  const key = keyAt(pieces, at)
  if (words.week.has(key) && numberAt(pieces, at + 1) !== undefined) {
    const monday = weekNumbered(numberAt(pieces, at + 1) ?? 0, today)
    return monday === undefined ? undefined : { ...read(monday, at, at + 2, false), vague: 'week' }
  }
  if (words.next.has(key) && words.week.has(keyAt(pieces, at + 1)))
    return { ...read(inWeekAfter(1, today), at, at + 2, false), vague: 'week' }
  if (words.next.has(key) && words.month.has(keyAt(pieces, at + 1)))
    return nextMonth(pieces, at + 2, { from: at, today })
  return undefined
}

/** Weeks counted on to a weekday. One would ask which week was counted from. */
export const weeksThenWeekday: Reader = (pieces, at, today) => {
  const later = words.ahead.has(keyAt(pieces, at)) ? weeksLater(pieces, at) : undefined
  if (later === undefined) return undefined
  const skip = words.on.has(keyAt(pieces, later.to)) ? 1 : 0
  const weekday = weekdayAt(pieces, later.to + skip)
  if (weekday === undefined) return undefined
  const day = addDays(comingWeekday(weekday, today).day, later.days)
  return { ...read(day, at, later.to + skip + 1, false), weekday }
}

/** The first such weekday of that month that is not over. */
const firstIn = (month: number, weekday: number, today: Day): Day => {
  const coming = comingWeekday(weekday, today).day
  if (month === today.month && coming.month === month) return coming
  const first = { year: month <= today.month ? today.year + 1 : today.year, month, day: 1 }
  return addDays(first, (weekday - weekdayOf(first) + 7) % 7)
}

/** What follows a weekday and settles which one: "torsdag i næste uge", "Thursday week". */
const weekAfterWeekday = (
  pieces: readonly Piece[],
  at: number,
  weekday: number,
  today: Day,
): DayRead | undefined => {
  const coming = comingWeekday(weekday, today).day
  const skip = words.inOf.has(keyAt(pieces, at)) ? 1 : 0
  const key = keyAt(pieces, at + skip)
  if (words.next.has(key) && words.week.has(keyAt(pieces, at + skip + 1)))
    return read(inWeekAfter(weekday, today), at, at + skip + 2)
  if (words.week.has(key) && numberAt(pieces, at + skip + 1) !== undefined) {
    const monday = weekNumbered(numberAt(pieces, at + skip + 1) ?? 0, today)
    return monday === undefined ? undefined : read(addDays(monday, weekday - 1), at, at + skip + 2)
  }
  const month = skip === 1 ? months.get(key) : undefined
  if (month !== undefined && pieces[at + 2]?.kind !== 'number')
    return read(firstIn(month, weekday, today), at, at + 2)
  const later = weeksLater(pieces, at)
  if (later !== undefined) {
    const isToday = weekdayOf(today) === weekday
    return read(addDays(isToday ? today : coming, later.days), at, later.to, isToday)
  }
  if (skip === 0 && key === 'week') return read(addDays(coming, 7), at, at + 1)
  return undefined
}

/** A short weekday that comes first in the text or after "på" is a day. */
const standsAlone = (pieces: readonly Piece[], at: number): boolean => {
  const before = pieces[at - 1]
  return before === undefined || before.kind === 'mark' || words.on.has(before.key)
}

/** A short weekday that is another word too is a day only where it stands alone. */
const isBeforeHour = (pieces: readonly Piece[], at: number, next: number): boolean => {
  const [short, following] = [keyAt(pieces, at), keyAt(pieces, next)]
  if (!words.beforeATime.has(following))
    return !shortOtherWords.has(short) && (cardinals.get(following) ?? 0) > 1
  const hour = keyAt(pieces, next + 1) === '.' ? next + 2 : next + 1
  if (!mayBeHour(pieces, hour)) return false
  const meaning = otherWordsBefore.get(`${short} ${following}`)
  return meaning === undefined || (meaning === 'alone' && standsAlone(pieces, at))
}

const mayBeHour = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.kind === 'number' ||
  [words.half, words.quarter, words.articles].some(list => list.has(keyAt(pieces, at))) ||
  [cardinals, namedHours].some(list => list.has(keyAt(pieces, at)))

export const weekdayAt = (pieces: readonly Piece[], at: number): number | undefined => {
  const key = keyAt(pieces, at)
  if (pieces[at]?.kind !== 'word') return undefined
  const full = weekdayNamed(key)
  if (full !== undefined) return full
  const short = shortWeekdays.get(key)
  if (short === undefined) return undefined
  const next = keyAt(pieces, at + 1) === '.' ? at + 2 : at + 1
  const following = keyAt(pieces, next)
  const isBeforeDate = words.dayLeads.has(following) || numberAt(pieces, next) !== undefined
  return isBeforeDate || isBeforeHour(pieces, at, next) ? short : undefined
}

export const weekdayAlone: Reader = (pieces, at, today) => {
  const past = pastWeekdays.get(keyAt(pieces, at))
  if (past !== undefined) return read(addDays(today, -((weekdayOf(today) - past + 7) % 7 || 7)), at, at + 1)
  const lead = keyAt(pieces, at)
  const isLed = words.next.has(lead) || words.coming.has(lead) || words.last.has(lead)
  const weekday = weekdayAt(pieces, isLed ? at + 1 : at)
  if (weekday === undefined) return undefined
  const end = isLed ? at + 2 : at + 1
  const settled = weekAfterWeekday(pieces, end, weekday, today)
  if (settled !== undefined) return { ...settled, from: at, weekday }
  const coming = comingWeekday(weekday, today)
  if (words.last.has(lead))
    return { ...read(addDays(today, -((weekdayOf(today) - weekday + 7) % 7 || 7)), at, end), weekday }
  if (words.next.has(lead)) return { ...read(inWeekAfter(weekday, today), at, end, false), weekday }
  return { ...read(coming.day, at, end, coming.sure), weekday, ...(!isLed && { anyWeek: true }) }
}
