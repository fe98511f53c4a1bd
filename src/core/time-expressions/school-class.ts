import { keyAt, numberAt, type Piece, touches } from './pieces.ts'
import { ordinals, words } from './time-words.ts'

/** Classes at school are numbered 0 to 10. */
const lastClass = 10

/** Where the ordinal before `at` begins: "2." or "anden". */
const ordinalBefore = (pieces: readonly Piece[], at: number): number | undefined => {
  const isWord = (ordinals.get(keyAt(pieces, at - 1)) ?? lastClass + 1) <= lastClass
  if (isWord) return at - 1
  const isNumber =
    keyAt(pieces, at - 1) === '.' &&
    touches(pieces, at - 2) &&
    (numberAt(pieces, at - 2) ?? lastClass + 1) <= lastClass
  return isNumber ? at - 2 : undefined
}

/** "Min søn går i 2. kl.": his class, where neither "den 2. kl. 10" nor "onsdag 2. kl. 10" says a day. */
export const mayBeClass = (pieces: readonly Piece[], at: number, taken: (at: number) => boolean): boolean => {
  const first = keyAt(pieces, at) === 'kl' ? ordinalBefore(pieces, at) : undefined
  return first !== undefined && !taken(at - 1) && !taken(first) && !taken(first - 1)
}

/** "Mødet er 2. kl. 10" may be a day; what stands in a class is none. */
export const isClass = (pieces: readonly Piece[], at: number, taken: (at: number) => boolean): boolean =>
  mayBeClass(pieces, at, taken) && words.classOwners.has(keyAt(pieces, (ordinalBefore(pieces, at) ?? 0) - 1))
