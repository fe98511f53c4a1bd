import { type Piece, piecesOf } from '../pieces.ts'
import { words } from '../time-words.ts'

const mostWordsBetween = 3

const isMeetingOf = (pieces: readonly Piece[], at: number): boolean =>
  pieces
    .slice(at + 1, at + 2 + mostWordsBetween)
    .some(({ kind, key }) => kind === 'word' && words.meetings.has(key))

const endsThought: readonly string[] = [',', '.', ';', '!', '?']

/** Which of several meetings, where no day is told: from the word for every to the end of that thought. */
export const everyMeeting = (text: string): string | undefined => {
  const pieces = piecesOf(text)
  const from = pieces.findIndex(({ key }, at) => words.every.has(key) && isMeetingOf(pieces, at))
  if (from < 0) return undefined
  const end = pieces.findIndex(
    ({ kind, key }, at) => at > from && kind === 'mark' && endsThought.includes(key),
  )
  return text.slice(pieces[from]?.start, pieces.at(end < 0 ? -1 : end - 1)?.end)
}
