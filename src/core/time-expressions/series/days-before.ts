import { dayExists } from '../../calendar/copenhagen.ts'
import { type DayRead, read } from '../day-read.ts'
import { keyAt, type Piece } from '../pieces.ts'
import { words } from '../time-words.ts'

/** A date alone tells the month of bare numbers before it. */
const isDate = ({ day, weekday, anyMonth, vague }: DayRead): boolean =>
  day !== undefined && weekday === undefined && anyMonth !== true && vague === undefined

const isMark = ({ kind, key }: Piece): boolean => kind === 'mark' && [',', '.'].includes(key)

/** Bare numbers right before a date, joined to it by a word: "3, 10 and 17 December". Without it they may be of a room. */
const daysBefore = (date: DayRead, pieces: readonly Piece[], isTaken: (at: number) => boolean): DayRead[] => {
  const found: DayRead[] = []
  let isJoined = false
  for (let at = date.from - 1; at >= 0 && !isTaken(at); at -= 1) {
    const piece = pieces[at]
    if (piece === undefined) break
    if (isMark(piece)) continue
    if (piece.kind === 'word' && words.betweenDays.has(piece.key) && !words.clockLeads.has(piece.key)) {
      isJoined ||= found.length === 0
      continue
    }
    const day = date.day && { ...date.day, day: Number(piece.key) }
    if (piece.kind !== 'number' || day === undefined || !dayExists(day)) break
    found.unshift(read(day, at, at + 1))
  }
  const [first] = found
  const isSpan = first !== undefined && words.both.has(keyAt(pieces, first.from - 1))
  return isJoined && !isSpan ? found : []
}

/** The days of a text, with those that are told by their number alone. */
export const withDaysBefore = (
  days: readonly DayRead[],
  pieces: readonly Piece[],
  isTaken: (at: number) => boolean,
): DayRead[] => days.flatMap(one => (isDate(one) ? [...daysBefore(one, pieces, isTaken), one] : [one]))
