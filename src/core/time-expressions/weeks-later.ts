import { countAt } from './day-read.ts'
import { keyAt, type Piece } from './pieces.ts'

const daysIn = new Map([
  ['dage', 1],
  ['days', 1],
  ['uge', 7],
  ['uger', 7],
  ['week', 7],
  ['weeks', 7],
  ['fortnight', 14],
])

/** "om to uger", "in a fortnight", "fjorten dage": whole weeks after the coming weekday, and where it ends. */
export const weeksLater = (
  pieces: readonly Piece[],
  at: number,
): { days: number; to: number } | undefined => {
  const isLed = ['om', 'in'].includes(keyAt(pieces, at))
  const count = countAt(pieces, isLed ? at + 1 : at)
  const to = at + (isLed ? 3 : 2)
  const days = (count ?? 0) * (daysIn.get(keyAt(pieces, to - 1)) ?? 0)
  const isSaid = isLed || daysIn.get(keyAt(pieces, to - 1)) !== 7
  return isSaid && days > 0 && days % 7 === 0 ? { days, to } : undefined
}
