import { piecesOf } from './pieces.ts'
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

export const saysOnlyAMonth = (text: string): boolean =>
  namesAMonth(text) &&
  namesOnlyAMonth(piecesOf(text).flatMap(({ kind, key }) => (kind === 'mark' ? [] : [key])))
