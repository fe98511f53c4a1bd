import { keyAt, numberAt, type Piece } from '../pieces.ts'
import { words } from '../time-words.ts'
import type { ClockRead } from './clock-digits.ts'
import { joinsHours } from './number-words.ts'
import { countsNothing, hourSaid, inOfficeHours } from './spoken-clocks.ts'

type Taken = (at: number) => boolean

const noon = 12

const minuteOf = ({ hour, minute }: { hour: number; minute: number }): number => hour * 60 + minute

/** The bare hour that a time of day goes on to. */
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

/** An "and" ends a span only after "between". */
const goesOnTo = (pieces: readonly Piece[], { from, to }: ClockRead): boolean => {
  const join = keyAt(pieces, to)
  if (!joinsHours(pieces, to)) return false
  const leads = [from - 1, from, from + 1].map(at => keyAt(pieces, at))
  return !words.joinsBoth.has(join) || leads.some(key => words.both.has(key))
}

/** The words before it say that it ends. */
const saysItEnds = (pieces: readonly Piece[], before: ClockRead, read: ClockRead): boolean =>
  pieces.slice(before.to, read.from).some(({ key }) => words.endings.has(key))

/** A time of day with nothing but its end said before it. */
export const isOnlyAnEnd = (pieces: readonly Piece[], times: readonly ClockRead[]): boolean => {
  const [only, another] = times
  return only !== undefined && another === undefined && isEndSaid(pieces, only)
}

const isEndSaid = (pieces: readonly Piece[], { from }: ClockRead): boolean =>
  pieces.slice(Math.max(0, from - farBack), from).some(({ key }) => words.endings.has(key))

const farBack = 3

const isNextTo = (pieces: readonly Piece[], before: ClockRead, read: ClockRead): boolean =>
  before.to === read.from - 1 && joinsHours(pieces, before.to)

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

/** The hour that begins a span whose end says the part of the day: "2-3 pm", "9 til 10 om formiddagen". */
export const hourThatBegins = (
  pieces: readonly Piece[],
  at: number,
  endAt: (at: number) => ClockRead | undefined,
): ClockRead | undefined => {
  const hour = numberAt(pieces, at) === undefined ? undefined : hourSaid(pieces, at)
  if (hour === undefined || !joinsHours(pieces, hour.to) || words.joinsBoth.has(keyAt(pieces, hour.to)))
    return undefined
  const end = endAt(hour.to + 1)
  if (end === undefined) return undefined
  const isAfternoon = end.hour >= noon && (hour.value + noon) * 60 < minuteOf(end)
  const begin = isAfternoon ? hour.value + noon : hour.value
  return begin * 60 < minuteOf(end)
    ? { hour: begin, minute: 0, from: at, to: hour.to, sure: end.sure }
    : undefined
}

/** Two hours alone, by a day or by themselves: "torsdag ni til ti", "14-15 på fredag". */
export const hourOfSpan = (pieces: readonly Piece[], at: number, taken: Taken): ClockRead | undefined => {
  const hour = hourSaid(pieces, at)
  const join = hour === undefined ? '' : keyAt(pieces, hour.to)
  if (hour === undefined || !joinsHours(pieces, hour.to) || words.joinsBoth.has(join)) return undefined
  const alone = { hour: hour.value, minute: 0, from: at, to: hour.to, sure: false }
  const begin = hour.inWords ? inOfficeHours(alone) : alone
  const end = hourThatEnds(pieces, hour.to + 1, { before: begin, taken })
  const isOpen = begin.hour >= opens && end !== undefined && minuteOf(end) > minuteOf(begin)
  return isOpen && isByADay(pieces, { from: at, to: end.to }, taken) ? begin : undefined
}

const opens = 7

const isByADay = (
  pieces: readonly Piece[],
  { from, to }: { from: number; to: number },
  taken: Taken,
): boolean => {
  const isWhole = from === 0 && to >= pieces.length
  const before = pieces[from - 1]?.kind === 'mark' ? from - 2 : from - 1
  return isWhole || taken(before) || taken(to) || (words.on.has(keyAt(pieces, to)) && taken(to + 1))
}
