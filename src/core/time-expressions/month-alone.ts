import { piecesOf } from './pieces.ts'
import { months, words } from './time-words.ts'

const monthNames = [...months.keys()]

/** Looked for first, since it costs less than cutting words, and stands in few texts. */
const namesAMonth = (text: string): boolean => {
  const lowered = text.toLowerCase()
  return monthNames.some(name => lowered.includes(name))
}

/** "In January", "i marts måned": a month, and no day of it. */
const namesOnlyAMonth = (keys: readonly string[]): boolean =>
  keys.some(key => months.has(key)) &&
  keys.every(key => months.has(key) || words.aroundATime.has(key) || words.beforeMonth.has(key))

export const saysOnlyAMonth = (text: string): boolean =>
  namesAMonth(text) &&
  namesOnlyAMonth(piecesOf(text).flatMap(({ kind, key }) => (kind === 'mark' ? [] : [key])))
