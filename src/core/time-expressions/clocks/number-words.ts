import da from '../../../../locales/da/lexicon/numbers.json' with { type: 'json' }
import en from '../../../../locales/en/lexicon/numbers.json' with { type: 'json' }
import { fold } from '../../text/fold.ts'
import { keyAt, numberAt, type Piece } from '../pieces.ts'
import { cardinals, danishParts, englishParts, words } from '../time-words.ts'
import { joinsRange } from './clock-digits.ts'

/** A number in digits or in words, and where it ends. */
export type NumberSaid = { value: number; to: number; inWords: boolean }

const counted = (list: string, first: number, step = 1): [word: string, value: number][] =>
  list
    .split(' ')
    .flatMap((group, at) => group.split('/').map((word): [string, number] => [fold(word), first + at * step]))

const ones = new Map([...counted(da.ones, 0), ...counted(en.ones, 0)])
const danishTens = new Map(counted(da.tens, 20, 10))
const englishTens = new Map(counted(en.tens, 20, 10))

/** Danish ones and tens in one word. */
const danishPairs = counted(da.ones, 0).flatMap(([one, value]) =>
  value === 0
    ? []
    : [...danishTens].flatMap(([ten, tens]) =>
        [...words.joinsOnes].map((join): [string, number] => [`${one}${join}${ten}`, tens + value]),
      ),
)

const single: ReadonlyMap<string, number> = new Map([
  ...[da, en].flatMap(({ teens }) => counted(teens, 10)),
  ...danishTens,
  ...englishTens,
  ...danishPairs,
  ...cardinals,
])

/** Every word a number may begin with. */
export const numberBeginnings: readonly string[] = [...single.keys()]

const inDanish = new Set([
  ...[da.ones, da.teens, da.tens].flatMap(list => counted(list, 0).map(([word]) => word)),
  ...danishPairs.map(([word]) => word),
])
const inEnglish = new Set(
  [en.ones, en.teens, en.tens].flatMap(list => counted(list, 0).map(([word]) => word)),
)

/** Whether a number and the word after it are of one language: "to" is two in Danish alone. */
export const areOfOneLanguage = (number: string, next: string): boolean => {
  const isDanish = inDanish.has(next) || danishParts.has(next)
  const isEnglish = inEnglish.has(next) || englishParts.has(next)
  if (isDanish === isEnglish) return true
  return isDanish ? !inEnglish.has(number) : !inDanish.has(number)
}

/** A word that joins two hours. The Danish "to" between two numbers is one of them. */
export const joinsHours = (pieces: readonly Piece[], at: number): boolean => {
  const [join, next] = [keyAt(pieces, at), keyAt(pieces, at + 1)]
  return joinsRange(join) && !(inDanish.has(join) && inDanish.has(next) && !inEnglish.has(next))
}

export const isZero = (key: string): boolean => ones.get(key) === 0

const oneAt = (pieces: readonly Piece[], at: number): number | undefined => ones.get(keyAt(pieces, at))

/** A number of two words. */
const inTwoWords = (pieces: readonly Piece[], at: number): NumberSaid | undefined => {
  const ten = englishTens.get(keyAt(pieces, at))
  const after = keyAt(pieces, at + 1) === '-' ? at + 2 : at + 1
  const one = ten === undefined ? oneAt(pieces, at) : oneAt(pieces, after)
  if (!one) return undefined
  if (ten !== undefined) return { value: ten + one, to: after + 1, inWords: true }
  const joined = words.joinsOnes.has(keyAt(pieces, at + 1))
    ? danishTens.get(keyAt(pieces, at + 2))
    : undefined
  return joined === undefined ? undefined : { value: joined + one, to: at + 3, inWords: true }
}

const inOneWord = (pieces: readonly Piece[], at: number): NumberSaid | undefined => {
  const value = single.get(keyAt(pieces, at))
  return value === undefined ? undefined : { value, to: at + 1, inWords: true }
}

/**
 * A number of at most `most`, in digits or in words. Words that together would be more are cut where a number ends.
 */
export const numberSaid = (
  pieces: readonly Piece[],
  at: number,
  most = Number.POSITIVE_INFINITY,
): NumberSaid | undefined => {
  const digits = numberAt(pieces, at)
  const ways = [
    digits === undefined ? undefined : { value: digits, to: at + 1, inWords: false },
    inTwoWords(pieces, at),
    inOneWord(pieces, at),
  ]
  return ways.find(way => way !== undefined && way.value <= most)
}
