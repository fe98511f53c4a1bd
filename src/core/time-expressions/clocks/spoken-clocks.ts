import { goesOnAfterTime } from '../after-time.ts'
import { keyAt, type Piece } from '../pieces.ts'
import { units, words } from '../time-words.ts'
import { type ClockRead, isFollowedByUnit } from './clock-digits.ts'
import { areOfOneLanguage, isZero, type NumberSaid, numberSaid } from './number-words.ts'

const lastHour = 24
const lastMinute = 59

/** An hour in digits or in words; an article is none. */
export const hourSaid = (pieces: readonly Piece[], at: number): NumberSaid | undefined =>
  words.articles.has(keyAt(pieces, at)) ? undefined : numberSaid(pieces, at, lastHour)

export const hourNamed = (pieces: readonly Piece[], at: number): number | undefined =>
  hourSaid(pieces, at)?.value

/** A small hour in words is in the working day, and one would ask. */
export const inOfficeHours = <Read extends { hour: number; sure: boolean }>(read: Read): Read =>
  read.hour >= 1 && read.hour <= 6 ? { ...read, hour: read.hour + 12, sure: false } : read

/** Minutes below ten, and none, in words. */
const fewMinutes = (pieces: readonly Piece[], at: number): Omit<NumberSaid, 'inWords'> | undefined => {
  if (words.hundred.has(keyAt(pieces, at))) return { value: 0, to: at + 1 }
  if (!isZero(keyAt(pieces, at))) return undefined
  if (isZero(keyAt(pieces, at + 1))) return { value: 0, to: at + 2 }
  const one = numberSaid(pieces, at + 1, 9)
  return one?.inWords ? { value: one.value, to: one.to } : undefined
}

const endsHere = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at] === undefined || pieces[at]?.kind === 'mark'

/** What follows is no word that the number would count. */
export const countsNothing = (
  pieces: readonly Piece[],
  at: number,
  taken: (at: number) => boolean,
): boolean =>
  endsHere(pieces, at) ||
  taken(at) ||
  goesOnAfterTime(keyAt(pieces, at)) ||
  words.hourWords.has(keyAt(pieces, at))

const isCounted = (pieces: readonly Piece[], at: number): boolean =>
  isFollowedByUnit(pieces, at) || units.has(keyAt(pieces, at))

/** The hour and then its minutes, in words: "ti femten", "nine oh five". */
export const hourThenMinutes = (pieces: readonly Piece[], at: number): ClockRead | undefined => {
  const hour = hourSaid(pieces, at)
  if (hour === undefined) return undefined
  if (!areOfOneLanguage(keyAt(pieces, at), keyAt(pieces, hour.to))) return undefined
  const few = fewMinutes(pieces, hour.to)
  const many = few === undefined ? numberSaid(pieces, hour.to, lastMinute) : undefined
  if (many !== undefined && (many.value < 10 || !(many.inWords || hour.inWords))) return undefined
  const minutes = few ?? many
  if (minutes === undefined || hour.value === lastHour) return undefined
  const to = words.hourWords.has(keyAt(pieces, minutes.to)) ? minutes.to + 1 : minutes.to
  if (to === minutes.to && isCounted(pieces, to)) return undefined
  return { hour: hour.value, minute: minutes.value, from: at, to, sure: true }
}

const firstFree = 7
const lastFree = 18

/** A row of numbers is something that is told, and no time of day. */
const isInARow = (
  pieces: readonly Piece[],
  { from, to }: ClockRead,
  taken: (at: number) => boolean,
): boolean => {
  const isNumber = (at: number) =>
    !taken(at) && (pieces[at]?.kind === 'number' || (numberSaid(pieces, at)?.value ?? 1) !== 1)
  const before = pieces[from - 1]?.kind === 'mark' ? from - 2 : from - 1
  return isNumber(before) || isNumber(to)
}

/**
 * Hour and minutes in words, with nothing before them that says a time of day. The minutes are round, the hour is no
 * possible article, and no row of numbers goes on around it.
 */
export const hourThenMinutesAlone = (
  pieces: readonly Piece[],
  at: number,
  taken: (at: number) => boolean,
): ClockRead | undefined => {
  const read = hourThenMinutes(pieces, at)
  if (read === undefined || read.hour < 2 || read.hour > lastFree || read.minute % 5 !== 0) return undefined
  if (isInARow(pieces, read, taken)) return undefined
  const isHundreds = read.minute === 0
  return isHundreds && !(read.hour >= firstFree && countsNothing(pieces, read.to, taken)) ? undefined : read
}
