import { countAt } from './day-read.ts'
import { keyAt, type Piece } from './pieces.ts'
import { countedDays, words } from './time-words.ts'

/** Whole weeks after the coming weekday, and where their words end. */
export const weeksLater = (
  pieces: readonly Piece[],
  at: number,
): { days: number; to: number } | undefined => {
  const isLed = words.ahead.has(keyAt(pieces, at))
  const count = countAt(pieces, isLed ? at + 1 : at)
  const to = at + (isLed ? 3 : 2)
  const days = (count ?? 0) * (countedDays.get(keyAt(pieces, to - 1)) ?? 0)
  const isSaid = isLed || countedDays.get(keyAt(pieces, to - 1)) !== 7
  return isSaid && days > 0 && days % 7 === 0 ? { days, to } : undefined
}
