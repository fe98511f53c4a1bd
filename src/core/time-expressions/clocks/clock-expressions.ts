import { keyAt, numberAt, type Piece } from '../pieces.ts'
import { isClass } from '../school-class.ts'
import { namedHours, partsOfDay, words } from '../time-words.ts'
import { afterDay, afterDayAndMark, hourBeforeClock, hourBeforeDay } from './clock-after-day.ts'
import { type ClockRead, digits, hoursWritten, isFollowedByUnit, isPart } from './clock-digits.ts'
import { areOfOneLanguage, type NumberSaid, numberBeginnings, numberSaid } from './number-words.ts'
import {
  countsNothing,
  hourNamed,
  hourSaid,
  hourThenMinutes,
  hourThenMinutesAlone,
  inOfficeHours,
} from './spoken-clocks.ts'
import { hourOfSpan, hourThatBegins, hourThatEnds, withEnds } from './time-ranges.ts'

type Taken = (at: number) => boolean

/** O'clock in any spelling, before its hour. */
export const isLead = (key: string): boolean =>
  words.clockLeads.has(key) || (key.startsWith('klok') && key.length <= longestLead)

const longestLead = 8

const half: (pieces: readonly Piece[], at: number) => ClockRead | undefined = (pieces, at) => {
  const key = keyAt(pieces, at)
  if (key === 'halv') {
    const hour = hourNamed(pieces, at + 1)
    if (hour === undefined || hour < 1 || hour > 12) return undefined
    return { hour: hour === 1 ? 12 : hour - 1, minute: 30, from: at, to: at + 2, sure: true }
  }
  if (key !== 'half') return undefined
  const skip = keyAt(pieces, at + 1) === 'past' ? 2 : 1
  const hour = hourNamed(pieces, at + skip)
  if (
    hour === undefined ||
    hour < 1 ||
    hour > 12 ||
    (skip === 1 && numberAt(pieces, at + 1) === undefined && keyAt(pieces, at + 1) === 'an')
  )
    return undefined
  return { hour, minute: 30, from: at, to: at + skip + 1, sure: true }
}

const mostFromHour = 29
const noonHour = 12

const minutesNamed = (pieces: readonly Piece[], at: number): { minutes: number; to: number } | undefined => {
  const key = keyAt(pieces, at)
  if (words.quarter.has(key)) return { minutes: 15, to: at + 1 }
  if (key === 'a' && words.quarter.has(keyAt(pieces, at + 1))) return { minutes: 15, to: at + 2 }
  const count = words.articles.has(key) ? undefined : numberSaid(pieces, at, mostFromHour)
  if (count === undefined || count.value < 1) return undefined
  return { minutes: count.value, to: words.minutes.has(keyAt(pieces, count.to)) ? count.to + 1 : count.to }
}

/** Minutes before or after an hour: "kvart over ni", "ten past nine". */
const minutesFromHour = (pieces: readonly Piece[], at: number): ClockRead | undefined => {
  const minutes = minutesNamed(pieces, at)
  if (minutes === undefined) return undefined
  const word = keyAt(pieces, minutes.to)
  const isAfter = words.pastTheHour.has(word)
  if (!isAfter && !words.toTheHour.has(word)) return undefined
  const isCount = minutes.to === at + 1 && !words.quarter.has(keyAt(pieces, at))
  // Two numbers with a joining word are two hours.
  const isSpan = numberAt(pieces, at) !== undefined || words.spanLeads.has(keyAt(pieces, at - 1))
  const isNoCount = !words.minutes.has(keyAt(pieces, minutes.to - 1)) && minutes.minutes % 5 !== 0
  if (!isAfter && ((isCount && isSpan) || isNoCount)) return undefined
  const base = half(pieces, minutes.to + 1) ?? wholeHour(pieces, minutes.to + 1)
  if (base === undefined) return undefined
  const total = base.hour * 60 + base.minute + (isAfter ? minutes.minutes : -minutes.minutes)
  // Five to one is after noon.
  const hour = Math.floor(total / 60) || noonHour
  return { hour: hour % 24, minute: (total + 1440) % 60, from: at, to: base.to, sure: true }
}

/** An article with its noun is no hour. */
const isArticle = (pieces: readonly Piece[], at: number): boolean =>
  words.fillers.has(keyAt(pieces, at)) && !countsNothing(pieces, at + 1, () => false)

const wholeHour = (pieces: readonly Piece[], at: number): ClockRead | undefined => {
  const hour = hourNamed(pieces, at)
  return hour === undefined || hour < 1 || hour > 12 || isArticle(pieces, at)
    ? undefined
    : { hour, minute: 0, from: at, to: at + 1, sure: true }
}

const suffixed = (pieces: readonly Piece[], read: ClockRead): ClockRead | undefined => {
  const keys = [keyAt(pieces, read.to), keyAt(pieces, read.to + 1), keyAt(pieces, read.to + 2)]
  if (keys[0] === 'a' && keys[1] === '.' && keys[2] === 'm') return withPart(read, 'before', read.to + 4)
  if (keys[0] === 'p' && keys[1] === '.' && keys[2] === 'm') return withPart(read, 'after', read.to + 4)
  if (keys[1] === 'm' && (keys[0] === 'a' || keys[0] === 'p'))
    return withPart(read, keys[0] === 'a' ? 'before' : 'after', read.to + 2)
  const skip = words.partLeads.has(keys[0] ?? '') ? (keys[1] === 'the' ? 2 : 1) : 0
  const part = partsOfDay.get(keyAt(pieces, read.to + skip))
  return part === undefined ? undefined : withPart(read, part, read.to + skip + 1)
}

const withPart = (read: ClockRead, part: 'before' | 'after', to: number): ClockRead => {
  const hour =
    part === 'after'
      ? read.hour < 12
        ? read.hour + 12
        : read.hour
      : read.hour === 12 && part === 'before'
        ? 0
        : read.hour
  return { ...read, hour, to, sure: !(read.hour === 12 && part === 'before') }
}

const mark = (pieces: readonly Piece[], at: number): boolean => pieces[at]?.kind === 'mark'

/** Where an o'clock after its hour ends, in any spelling. */
const endOfOClock = (pieces: readonly Piece[], at: number): number | undefined => {
  if (words.oClock.has(keyAt(pieces, at))) return at + 1
  if (keyAt(pieces, at) !== 'o') return undefined
  const clock = mark(pieces, at + 1) ? at + 2 : at + 1
  return words.oClock.has(keyAt(pieces, clock)) ? clock + 1 : undefined
}

/** Where a word for "about that hour" ends. */
const endOfAbout = (pieces: readonly Piece[], at: number): number | undefined => {
  const word = mark(pieces, at) ? at + 1 : at
  return words.aboutTheHour.has(keyAt(pieces, word)) ? word + 1 : undefined
}

/** An hour with its part of the day needs no lead. "One" does: it is also a thing of its own. */
const saysItsPart = (pieces: readonly Piece[], hour: NumberSaid, read: ClockRead): boolean => {
  const after = keyAt(pieces, hour.to)
  // Here "am" is the verb.
  if (hour.inWords && after === 'am' && (hour.value === 1 || keyAt(pieces, hour.to + 1) === 'i')) return false
  const isAmPm = ['am', 'pm', 'a', 'p'].includes(after)
  return hour.inWords
    ? (hour.value > 1 || isAmPm) && areOfOneLanguage(keyAt(pieces, hour.to - 1), keyAt(pieces, read.to - 1))
    : isAmPm
}

const bareHour = (pieces: readonly Piece[], at: number, isLed: boolean): ClockRead | undefined => {
  const said = hourSaid(pieces, at)
  if (said === undefined) return undefined
  const oClock = endOfOClock(pieces, said.to)
  const read = { hour: said.value, minute: 0, from: at, to: said.to, sure: true }
  const withSuffix = suffixed(pieces, read)
  if (withSuffix !== undefined && (isLed || saysItsPart(pieces, said, withSuffix))) return withSuffix
  const about = endOfAbout(pieces, said.to)
  if (about !== undefined) return { ...read, to: about, sure: false }
  if (!isLed && oClock === undefined) return undefined
  if (isLed && isFollowedByUnit(pieces, said.to)) return undefined
  // An hour, or one with a slip in its minutes.
  if (isPart(pieces, said.to)) return { ...read, sure: false }
  const to = endOfNoon(pieces, read.hour, oClock ?? said.to)
  return read.hour === 24 ? { ...read, hour: 0, to, sure: false } : { ...read, to }
}

/** Noon that is said twice. */
const endOfNoon = (pieces: readonly Piece[], hour: number, to: number): number =>
  namedHours.get(keyAt(pieces, to)) === hour ? to + 1 : to

const beginnings: ReadonlySet<string> = new Set([
  ...words.half,
  ...words.quarter,
  ...words.articles,
  ...numberBeginnings,
  ...namedHours.keys(),
])

const mayBeginTime = ({ kind, key }: Piece): boolean =>
  kind === 'number' || beginnings.has(key) || isLead(key)

/** Where the words end that say a time of day comes. */
const endOfLeads = (pieces: readonly Piece[], at: number): number => {
  let end = at
  while (isLead(keyAt(pieces, end)) || (end > at && words.afterLead.has(keyAt(pieces, end))))
    end += isLeadMark(pieces, end) ? 2 : 1
  return end
}

/** A mark that belongs to such a word. After a whole word it ends the sentence. */
const isLeadMark = (pieces: readonly Piece[], at: number): boolean =>
  keyAt(pieces, at + 1) === ':' || (keyAt(pieces, at + 1) === '.' && keyAt(pieces, at).length <= longestShort)

const longestShort = 5

const saysPart = (pieces: readonly Piece[], { to }: ClockRead): boolean =>
  partsOfDay.has(keyAt(pieces, to - 1)) || keyAt(pieces, to - 1) === '.'

const oneTime = (pieces: readonly Piece[], at: number, taken: Taken): ClockRead | undefined => {
  const start = endOfLeads(pieces, at)
  const isLed = start > at
  const spoken = half(pieces, start) ?? minutesFromHour(pieces, start)
  if (spoken !== undefined) return { ...(suffixed(pieces, spoken) ?? inOfficeHours(spoken)), from: at }
  const written = digits(pieces, start, isLed) ?? hoursWritten(pieces, start)
  if (written !== undefined) return { ...(suffixed(pieces, written) ?? written), from: at }
  const minutes = isLed ? hourThenMinutes(pieces, start) : hourThenMinutesAlone(pieces, start, taken)
  if (minutes !== undefined) return { ...(suffixed(pieces, minutes) ?? inOfficeHours(minutes)), from: at }
  const noon = namedHours.get(keyAt(pieces, start))
  if (noon !== undefined) return { hour: noon, minute: 0, from: at, to: start + 1, sure: true }
  const bare = bareHour(pieces, start, isLed)
  if (bare === undefined) return undefined
  return { ...(suffixed(pieces, bare) ?? (saysPart(pieces, bare) ? bare : inOfficeHours(bare))), from: at }
}

const marksAfterDay = new Set([',', '-', '–', '/', '.'])

/** The end of a span says the part of the day for both. */
const saidWithPart = (pieces: readonly Piece[], at: number, taken: Taken): ClockRead | undefined => {
  const read = taken(at) ? undefined : oneTime(pieces, at, taken)
  return read !== undefined && pieces[read.to - 1]?.kind === 'word' && read.to > at + 1 ? read : undefined
}

type ClockContext = { before: ClockRead | undefined; taken: Taken }

const timeAt = (pieces: readonly Piece[], at: number, around: ClockContext): ClockRead | undefined => {
  const { taken } = around
  const piece = pieces[at]
  if (piece === undefined || !mayBeginTime(piece) || isClass(pieces, at, taken)) return undefined
  const read =
    oneTime(pieces, at, taken) ??
    hourThatEnds(pieces, at, around) ??
    hourBeforeClock(pieces, at) ??
    hourThatBegins(pieces, at, end => saidWithPart(pieces, end, taken)) ??
    hourOfSpan(pieces, at, taken) ??
    hourBeforeDay(pieces, at, taken)
  if (read !== undefined) return read
  if (taken(at - 1)) return afterDay(pieces, at)
  const isAfterMark = marksAfterDay.has(keyAt(pieces, at - 1)) && taken(at - 2)
  return isAfterMark ? afterDayAndMark(pieces, at) : undefined
}

/** Every time of day in the text; pieces already read as a day are left alone. */
export const clocksIn = (pieces: readonly Piece[], taken: Taken): ClockRead[] => {
  const found: ClockRead[] = []
  let at = 0
  while (at < pieces.length) {
    const read = taken(at) ? undefined : timeAt(pieces, at, { before: found.at(-1), taken })
    if (read !== undefined && !taken(read.to - 1)) {
      found.push(read)
      at = read.to
    } else at++
  }
  return withEnds(pieces, found, taken)
}
