import { keyAt, type Piece, piecesOf, weekdayNamed } from '../pieces.ts'
import { words } from '../time-words.ts'

/** A word may stand between: "hver anden onsdag". */
const nearBefore = [1, 2]

/** How far before a weekday the word stands that says each of them; none where there is no such word. */
export const stepsToEach = (pieces: readonly Piece[], at: number): number =>
  nearBefore.findLast(step => words.eachLeads.has(keyAt(pieces, at - step))) ?? 0

export const isEachWeek = (pieces: readonly Piece[], at: number): boolean =>
  words.weekdaysEach.has(keyAt(pieces, at)) ||
  (weekdayNamed(keyAt(pieces, at)) !== undefined && stepsToEach(pieces, at) > 0)

/** Whether a weekday is said of every week: "onsdage", "every other Monday". */
export const saysEachWeek = (text: string): boolean => {
  const pieces = piecesOf(text)
  return pieces.some(({ kind }, at) => kind === 'word' && isEachWeek(pieces, at))
}
