import { addDays, compareDays, type Day, dayExists, weekdayOf } from '../calendar/copenhagen.ts'
import { editDistance } from '../edit-distance.ts'
import { addMonths, type DayRead, type Reader, read } from './day-read.ts'
import { keyAt, numberAt, type Piece, weekdayNamed } from './pieces.ts'
import { comingWords, lastWords, nextWords, pastWeekdays, shortWeekdays } from './time-words.ts'
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

const simpleWords: [string[], number][] = [
  [['i', 'dag'], 0],
  [['idag'], 0],
  [['today'], 0],
  [['tonight'], 0],
  [['i', 'aften'], 0],
  [['i', 'eftermiddag'], 0],
  [['i', 'formiddag'], 0],
  [['this', 'afternoon'], 0],
  [['this', 'evening'], 0],
  [['this', 'morning'], 0],
  [['i', 'nat'], 0],
  [['senere', 'i', 'dag'], 0],
  [['i', 'morgen'], 1],
  [['imorgen'], 1],
  [['imorn'], 1],
  [['i', 'morn'], 1],
  [['i', 'maarn'], 1],
  [['imaarn'], 1],
  [['i', 'mojn'], 1],
  [['tmrw'], 1],
  [['tmr'], 1],
  [['tmw'], 1],
  [['tomoz'], 1],
  [['tomorro'], 1],
  [['tomorrow'], 1],
  [['tomorow'], 1],
  [['tommorow'], 1],
  [['tommorrow'], 1],
  [['i', 'overmorgen'], 2],
  [['iovermorgen'], 2],
  [['overmorgen'], 2],
  [['overimorgen'], 2],
  [['i', 'overmorn'], 2],
  [['overmorn'], 2],
  [['i', 'overmaaren'], 2],
  [['day', 'after', 'tomorrow'], 2],
  [['i', 'gaar'], -1],
  [['igaar'], -1],
  [['yesterday'], -1],
  [['i', 'forgaars'], -2],
  [['i', 'morges'], 0],
]

const byFirstWord = new Map<string, [string[], number][]>()
for (const [words, days] of simpleWords) {
  const first = words[0] ?? ''
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), [words, days]])
}

/** What "i dag" and its like begin with. */
export const simpleBeginnings: readonly string[] = [...byFirstWord.keys()]

const longestGuess = 10

/** "Imorgn", "tomorrw": tomorrow with a letter wrong. */
export const isNearTomorrow = (key: string): boolean =>
  key.length <= longestGuess &&
  ((key.startsWith('imo') && editDistance(key, 'imorgen', 1) === 1) ||
    (key.startsWith('tom') && editDistance(key, 'tomorrow', 2) <= 2))

/** "I morgn" is tomorrow; "i morges" has a word of its own. */
const nearlyTomorrow: Reader = (pieces, at, today) => {
  const key = keyAt(pieces, at)
  if (isNearTomorrow(key)) return read(addDays(today, 1), at, at + 1)
  const next = key === 'i' ? keyAt(pieces, at + 1) : ''
  const isNear = next.startsWith('mo') && editDistance(next, 'morgen', 1) === 1
  return isNear ? read(addDays(today, 1), at, at + 2) : undefined
}

export const simpleDay: Reader = (pieces, at, today) => {
  for (const [words, days] of byFirstWord.get(keyAt(pieces, at)) ?? [])
    if (words.every((word, step) => keyAt(pieces, at + step) === word))
      return read(addDays(today, days), at, at + words.length)
  return nearlyTomorrow(pieces, at, today)
}

/** "næste uge tirsdag", "uge 49 på torsdag", "next week on Friday": the week first, then its day. */
export const weekThenWeekday: Reader = (pieces, at, today) => {
  const week = wholeWeek(pieces, at, today)
  const isWeek = ['uge', 'week'].some(key => keyAt(pieces, at) === key || keyAt(pieces, at + 1) === key)
  if (week?.day === undefined || !isWeek) return undefined
  const skip = ['paa', 'on', 'om', ','].includes(keyAt(pieces, week.to)) ? 1 : 0
  const weekday = weekdayAt(pieces, week.to + skip)
  if (weekday === undefined) return undefined
  return { ...read(addDays(week.day, weekday - 1), at, week.to + skip + 1), weekday }
}

/** "Next month on the 5th": the month first, then its day. */
const nextMonth = (
  pieces: readonly Piece[],
  at: number,
  { from, today }: { from: number; today: Day },
): DayRead => {
  const first = { ...addMonths({ ...today, day: 1 }, 1), day: 1 }
  const lead = ['on', 'paa', ','].includes(keyAt(pieces, at)) ? at + 1 : at
  const start = ['den', 'the', 'd'].includes(keyAt(pieces, lead)) ? lead + 1 : lead
  const day = start > at ? numberAt(pieces, start) : undefined
  const whole = { ...first, day: day ?? 1 }
  return day === undefined || !dayExists(whole)
    ? { ...read(first, from, at, false), vague: true }
    : read(whole, from, start + 1)
}

/** "uge 49", "week 49", "i næste uge": a week is no day, so one would ask which. */
export const wholeWeek: Reader = (pieces, at, today) => {
  const key = keyAt(pieces, at)
  if ((key === 'uge' || key === 'week') && numberAt(pieces, at + 1) !== undefined) {
    const monday = weekNumbered(numberAt(pieces, at + 1) ?? 0, today)
    return monday === undefined ? undefined : { ...read(monday, at, at + 2, false), vague: true }
  }
  if (nextWords.has(key) && ['uge', 'week'].includes(keyAt(pieces, at + 1)))
    return { ...read(inWeekAfter(1, today), at, at + 2, false), vague: true }
  if (nextWords.has(key) && ['maaned', 'month'].includes(keyAt(pieces, at + 1)))
    return nextMonth(pieces, at + 2, { from: at, today })
  return undefined
}

/** "om to uger på fredag", "in a fortnight on Monday": one would ask which week was counted from. */
export const weeksThenWeekday: Reader = (pieces, at, today) => {
  const later = ['om', 'in'].includes(keyAt(pieces, at)) ? weeksLater(pieces, at) : undefined
  if (later === undefined) return undefined
  const skip = ['paa', 'on'].includes(keyAt(pieces, later.to)) ? 1 : 0
  const weekday = weekdayAt(pieces, later.to + skip)
  if (weekday === undefined) return undefined
  const day = addDays(comingWeekday(weekday, today).day, later.days)
  return { ...read(day, at, later.to + skip + 1, false), weekday }
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
  const later = weeksLater(pieces, at)
  if (later !== undefined) {
    const isToday = weekdayOf(today) === weekday
    return read(addDays(isToday ? today : coming, later.days), at, later.to, isToday)
  }
  if (skip === 0 && key === 'week') return read(addDays(coming, 7), at, at + 1)
  return undefined
}

const beforeATime = new Set(['kl', 'klokken', 'at'])
/** "Må man kl. 10", "we sat at 10": no weekday before a time of day alone. */
const otherWordsToo = new Set(['man', 'fri', 'sat', 'sun', 'soen', 'fre'])

export const weekdayAt = (pieces: readonly Piece[], at: number): number | undefined => {
  const key = keyAt(pieces, at)
  if (pieces[at]?.kind !== 'word') return undefined
  const full = weekdayNamed(key)
  if (full !== undefined) return full
  const short = shortWeekdays.get(key)
  if (short === undefined) return undefined
  const next = keyAt(pieces, at + 1) === '.' ? at + 2 : at + 1
  const following = keyAt(pieces, next)
  const isBeforeDate = ['d', 'den', 'the'].includes(following) || numberAt(pieces, next) !== undefined
  const isBeforeTime = beforeATime.has(following) && !otherWordsToo.has(key)
  return isBeforeDate || isBeforeTime ? short : undefined
}

export const weekdayAlone: Reader = (pieces, at, today) => {
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
