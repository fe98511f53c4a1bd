import { goesOnAfterTime } from '../after-time.ts'
import { keyAt, numberAt, type Piece, touches } from '../pieces.ts'
import { words } from '../time-words.ts'
import { areMinutes, type ClockRead, digits, isFollowedByUnit, isPart, joinedDigits } from './clock-digits.ts'
import { hourSaid, hourThenMinutes, inOfficeHours } from './spoken-clocks.ts'

const endsHere = (pieces: readonly Piece[], at: number): boolean =>
  (pieces[at] === undefined || [',', '!', '?'].includes(keyAt(pieces, at))) &&
  pieces[at + 1]?.kind !== 'number'

/** A span of hours, and nothing after it. */
const isHourSpan = (pieces: readonly Piece[], at: number): boolean => {
  const end = numberAt(pieces, at + 2)
  if (!['-', '–', '—'].includes(keyAt(pieces, at + 1)) || end === undefined) return false
  if (end <= (numberAt(pieces, at) ?? end) || end > 24) return false
  const to = isPart(pieces, at + 3) && areMinutes(keyAt(pieces, at + 4)) ? at + 5 : at + 3
  return endsHere(pieces, keyAt(pieces, to) === '.' ? to + 1 : to)
}

/** An hour or a span right after a day, with no word after it that it would count. */
const hourAlone = (pieces: readonly Piece[], at: number): ClockRead | undefined => {
  const hour = numberAt(pieces, at)
  return hour !== undefined && (endsHere(pieces, at + 1) || isHourSpan(pieces, at))
    ? { hour, minute: 0, from: at, to: at + 1, sure: false }
    : undefined
}

/** A time in words right after a day. The Danish "en" may be an article. */
const inWords = (pieces: readonly Piece[], at: number): ClockRead | undefined => {
  const minutes = hourThenMinutes(pieces, at)
  if (minutes !== undefined) return inOfficeHours(minutes)
  const hour = hourSaid(pieces, at)
  return hour?.inWords && hour.value > 1 && endsHere(pieces, hour.to)
    ? inOfficeHours({ hour: hour.value, minute: 0, from: at, to: hour.to, sure: false })
    : undefined
}

/** An hour right before its day, first in what is said, when offices are open. */
export const hourBeforeDay = (
  pieces: readonly Piece[],
  at: number,
  taken: (at: number) => boolean,
): ClockRead | undefined => {
  const hour = at === 0 || keyAt(pieces, at - 1) === ',' ? hourSaid(pieces, at) : undefined
  if (hour === undefined || hour.value < 7 || hour.value >= 19) return undefined
  const day = words.on.has(keyAt(pieces, hour.to)) ? hour.to + 1 : hour.to
  return taken(day) ? { hour: hour.value, minute: 0, from: at, to: hour.to, sure: false } : undefined
}

/** An hour and minutes with a comma, after a day. */
const withComma = (pieces: readonly Piece[], at: number): ClockRead | undefined =>
  keyAt(pieces, at + 1) === ',' ? digits(pieces, at, true) : undefined

/** A number right after a day, at an hour when offices are open. */
export const afterDay = (pieces: readonly Piece[], at: number): ClockRead | undefined => {
  const read =
    joinedDigits(pieces, at) ?? withComma(pieces, at) ?? hourAlone(pieces, at) ?? inWords(pieces, at)
  return whenOpen(pieces, read)
}

const whenOpen = (pieces: readonly Piece[], read: ClockRead | undefined): ClockRead | undefined => {
  const isOpen = read !== undefined && read.hour >= 7 && read.hour < 19 && read.minute % 5 === 0
  return isOpen && !isFollowedByUnit(pieces, read.to) ? { ...read, sure: false } : undefined
}

/** A time after a day with a mark between. A postal code with its town is none. */
export const afterDayAndMark = (pieces: readonly Piece[], at: number): ClockRead | undefined => {
  if (joinedDigits(pieces, at) === undefined) return whenOpen(pieces, inWords(pieces, at))
  const isJoined = touches(pieces, at - 1) && touches(pieces, at - 2)
  const isPlace = pieces[at + 1]?.kind === 'word' && !goesOnAfterTime(keyAt(pieces, at + 1))
  return isJoined || !isPlace ? afterDay(pieces, at) : undefined
}

/** The hour that begins a span. */
export const hourBeforeClock = (pieces: readonly Piece[], at: number): ClockRead | undefined => {
  const hour = numberAt(pieces, at)
  const end = numberAt(pieces, at + 2)
  const isSpan = ['-', '–', '—'].includes(keyAt(pieces, at + 1)) && isPart(pieces, at + 3)
  if (hour === undefined || end === undefined || !isSpan || isPart(pieces, at - 1)) return undefined
  const isClock = areMinutes(keyAt(pieces, at + 4)) && hour < end && end < 24
  return isClock ? { hour, minute: 0, from: at, to: at + 1, sure: false } : undefined
}
