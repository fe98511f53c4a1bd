import { type ClockRead, joinsRange } from './clock-digits.ts'
import { keyAt, numberAt, type Piece } from './pieces.ts'
import { countsNothing, hourSaid, inOfficeHours } from './spoken-clocks.ts'
import { words } from './time-words.ts'

type Taken = (at: number) => boolean

const noon = 12

const minuteOf = ({ hour, minute }: { hour: number; minute: number }): number => hour * 60 + minute

/** "From 9 to 10", "ti til elleve": the hour alone that a time of day goes on to. */
export const hourThatEnds = (
  pieces: readonly Piece[],
  at: number,
  { before, taken }: { before: ClockRead | undefined; taken: Taken },
): ClockRead | undefined => {
  if (before === undefined || before.to !== at - 1 || !goesOnTo(pieces, before)) return undefined
  const hour = hourSaid(pieces, at)
  if (hour === undefined || !countsNothing(pieces, hour.to, taken)) return undefined
  const read = inOfficeHours({ hour: hour.value, minute: 0, from: at, to: hour.to, sure: true })
  const isLater = read.hour < noon && minuteOf(read) <= minuteOf(before)
  return isLater ? { ...read, hour: read.hour + noon } : read
}

/** "Mellem 14 og 15": "and" ends a span only there. */
const goesOnTo = (pieces: readonly Piece[], { from, to }: ClockRead): boolean => {
  const join = keyAt(pieces, to)
  if (!joinsRange(join)) return false
  const leads = [from - 1, from, from + 1].map(at => keyAt(pieces, at))
  return !words.joinsBoth.has(join) || leads.some(key => words.both.has(key))
}

/** "Starts at 9 and ends at 10". */
const saysItEnds = (pieces: readonly Piece[], before: ClockRead, read: ClockRead): boolean =>
  pieces.slice(before.to, read.from).some(({ key }) => words.endings.has(key))

const isNextTo = (pieces: readonly Piece[], before: ClockRead, read: ClockRead): boolean =>
  before.to === read.from - 1 && joinsRange(keyAt(pieces, before.to))

/** A time of day that only ends the one before it is no other time, and the one before it has an end. */
export const withEnds = (pieces: readonly Piece[], found: readonly ClockRead[], taken: Taken): ClockRead[] =>
  found.map((read, at): ClockRead => {
    const before = found[at - 1]
    const after = found[at + 1]
    const isEnd = before !== undefined && ends(pieces, before, { read, taken })
    if (after === undefined || isEnd || !ends(pieces, read, { read: after, taken }))
      return isEnd ? { ...read, ends: true } : read
    const isWhole = goesOnTo(pieces, read) || saysItEnds(pieces, read, after)
    return isWhole && minuteOf(after) > minuteOf(read)
      ? { ...read, until: { hour: after.hour, minute: after.minute } }
      : read
  })

const ends = (
  pieces: readonly Piece[],
  before: ClockRead,
  { read, taken }: { read: ClockRead; taken: Taken },
): boolean => {
  if (isNextTo(pieces, before, read)) return true
  const hasDay = pieces.slice(before.to, read.from).some((_, step) => taken(before.to + step))
  return !hasDay && saysItEnds(pieces, before, read)
}

/** "2-3 pm", "9 til 10 om formiddagen": the hour a span begins with whose end says the part of the day. */
export const hourThatBegins = (
  pieces: readonly Piece[],
  at: number,
  endAt: (at: number) => ClockRead | undefined,
): ClockRead | undefined => {
  const hour = numberAt(pieces, at) === undefined ? undefined : hourSaid(pieces, at)
  if (hour === undefined || !joinsRange(keyAt(pieces, hour.to)) || words.joinsBoth.has(keyAt(pieces, hour.to)))
    return undefined
  const end = endAt(hour.to + 1)
  if (end === undefined) return undefined
  const isAfternoon = end.hour >= noon && (hour.value + noon) * 60 < minuteOf(end)
  const begin = isAfternoon ? hour.value + noon : hour.value
  return begin * 60 < minuteOf(end)
    ? { hour: begin, minute: 0, from: at, to: hour.to, sure: end.sure }
    : undefined
}
