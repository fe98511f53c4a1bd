import { dayExists } from '../../calendar/copenhagen.ts'
import { type DayRead, read } from '../day-read.ts'
import { keyAt, type Piece } from '../pieces.ts'
import { months, words } from '../time-words.ts'

/** What may stand between two days of a list. */
export const isBetweenDays = ({ kind, key }: Piece): boolean =>
  kind === 'mark' ? ',.&/'.includes(key) : words.betweenDays.has(key)

/** A date alone tells the month of bare numbers before it. */
const isDate = ({ day, weekday, anyMonth, vague }: DayRead): boolean =>
  day !== undefined && weekday === undefined && anyMonth !== true && vague === undefined

/** Bare numbers before a date are days of its month. */
export const numbersBefore = (
  date: DayRead,
  pieces: readonly Piece[],
  isTaken: (at: number) => boolean,
): DayRead[] => {
  const found: DayRead[] = []
  for (let at = date.from - 1; at >= 0 && !isTaken(at); at -= 1) {
    const piece = pieces[at]
    if (piece === undefined) break
    if (isBetweenDays(piece)) continue
    const day = date.day && { ...date.day, day: Number(piece.key) }
    if (piece.kind !== 'number' || day === undefined || !dayExists(day)) break
    found.unshift(read(day, at, at + 1))
  }
  return found
}

const isJoining = (key: string): boolean => words.joinsBoth.has(key) || words.either.has(key)

/** A word before a number says what it counts or calls: "lokale 3", "room 3". */
const isOfAWord = ({ from }: DayRead, pieces: readonly Piece[]): boolean => {
  const before = pieces[from - 1]
  return before?.kind === 'word' && !isBetweenDays(before) && !words.meetings.has(before.key)
}

/** Only a word that joins them tells that numbers are days, and not of a room or a span. */
const daysBefore = (date: DayRead, pieces: readonly Piece[], isTaken: (at: number) => boolean): DayRead[] => {
  const found = numbersBefore(date, pieces, isTaken)
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined) return []
  const isJoined = pieces.slice(last.to, date.from).some(({ key }) => isJoining(key))
  const isSpan = words.both.has(keyAt(pieces, first.from - 1))
  return isJoined && !isSpan && !isOfAWord(first, pieces) ? found : []
}

/** A word after a number says what it counts: "4 March and 2 others". */
const countsSomething = (next: Piece | undefined): boolean =>
  next?.kind === 'word' && !isBetweenDays(next) && !words.clockLeads.has(next.key)

/** Bare numbers after a date that begins with its month are days of it too: "Dec 2, 9 and 16". */
export const daysAfter = (
  date: DayRead,
  pieces: readonly Piece[],
  isTaken: (at: number) => boolean,
): DayRead[] => {
  if (date.day === undefined || !months.has(keyAt(pieces, date.from))) return []
  const found: DayRead[] = []
  let isJoined = false
  for (let at = date.to; at < pieces.length && !isTaken(at); at += 1) {
    const piece = pieces[at]
    if (piece === undefined || words.clockLeads.has(piece.key) || words.onOrAt.has(piece.key)) break
    isJoined ||= isJoining(piece.key)
    if (isBetweenDays(piece)) continue
    const day = { ...date.day, day: Number(piece.key) }
    if (piece.kind !== 'number' || !dayExists(day) || countsSomething(pieces[at + 1])) break
    found.push(read(day, at, at + 1))
  }
  return isJoined ? found : []
}

/** The days of a text, with those that are told by their number alone. */
export const withBareDays = (
  days: readonly DayRead[],
  pieces: readonly Piece[],
  isTaken: (at: number) => boolean,
): DayRead[] =>
  days.flatMap(one =>
    isDate(one) ? [...daysBefore(one, pieces, isTaken), one, ...daysAfter(one, pieces, isTaken)] : [one],
  )
