import { keyAt, numberAt, type Piece, touches } from './pieces.ts'
import { ordinals, words } from './time-words.ts'

/** Classes at school are numbered 0 to 10. */
const lastClass = 10

/** Where the ordinal before `at` begins, in digits or in words. */
const ordinalBefore = (pieces: readonly Piece[], at: number): number | undefined => {
  const isWord = (ordinals.get(keyAt(pieces, at - 1)) ?? lastClass + 1) <= lastClass
  if (isWord) return at - 1
  const isNumber =
    keyAt(pieces, at - 1) === '.' &&
    touches(pieces, at - 2) &&
    (numberAt(pieces, at - 2) ?? lastClass + 1) <= lastClass
  return isNumber ? at - 2 : undefined
}

/** An ordinal with "kl." is a class at school where no day is said around it. */
export const mayBeClass = (pieces: readonly Piece[], at: number, taken: (at: number) => boolean): boolean => {
  const first = keyAt(pieces, at) === 'kl' ? ordinalBefore(pieces, at) : undefined
  return first !== undefined && !taken(at - 1) && !taken(first) && !taken(first - 1)
}

/** Words about a class make it one. Without them it may be a day. */
export const isClass = (pieces: readonly Piece[], at: number, taken: (at: number) => boolean): boolean =>
  mayBeClass(pieces, at, taken) && words.classOwners.has(keyAt(pieces, (ordinalBefore(pieces, at) ?? 0) - 1))
