import type { Day } from '../calendar/copenhagen.ts'
import { keyAt, type Piece, piecesOf } from './pieces.ts'
import { months, words } from './time-words.ts'

const monthNames = [...months.keys()]

/** The name of a month is looked for first. It costs less than cutting words, and few texts have one. */
const namesAMonth = (text: string): boolean => {
  const lowered = text.toLowerCase()
  return monthNames.some(name => lowered.includes(name))
}

/** A month, and no day of it. */
const namesOnlyAMonth = (keys: readonly string[]): boolean =>
  keys.some(key => months.has(key)) &&
  keys.every(key => months.has(key) || words.aroundATime.has(key) || words.beforeMonth.has(key))

const keysOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap(({ kind, key }) => (kind === 'mark' ? [] : [key]))

export const saysOnlyAMonth = (text: string): boolean =>
  namesAMonth(text) && namesOnlyAMonth(keysOf(piecesOf(text)))

/** A month that a word leads to, where no day was read; or a month alone. Its first day, the next time it comes. */
export const monthIn = (text: string, today: Day): Day | undefined => {
  if (!namesAMonth(text)) return undefined
  const pieces = piecesOf(text)
  const led = pieces.findIndex(({ key }, at) => months.has(key) && words.inOf.has(keyAt(pieces, at - 1)))
  const at = led < 0 && namesOnlyAMonth(keysOf(pieces)) ? pieces.findIndex(({ key }) => months.has(key)) : led
  const month = months.get(keyAt(pieces, at))
  if (month === undefined) return undefined
  return { year: month < today.month ? today.year + 1 : today.year, month, day: 1 }
}
