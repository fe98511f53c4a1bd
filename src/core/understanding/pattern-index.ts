import { type FeatureTable, featureTable } from './feature-table.ts'
import type { Pattern } from './pattern.ts'

/**
 * All patterns in a few rows of numbers: as small objects they were most of what the model keeps, and all of it is
 * looked through whenever memory is cleared up. A place is a number; the same alternatives have the same one
 * everywhere.
 */
export type PatternIndex = {
  /** Word, its beginning or its end → where in `fits` the places stand that it fits. */
  exact: ReadonlyMap<string, number>
  starts: ReadonlyMap<string, number>
  ends: ReadonlyMap<string, number>
  /** How many, and then the places. */
  fits: Uint16Array
  concepts: readonly string[]
  /** Pattern after pattern: a head (`headOf`), and for each word after the first its place and the gap before it. */
  steps: Uint32Array
  /**
   * Where in `steps` a group of patterns begins; it ends where the next begins. First, for each place, those that
   * begin with it and end there or have a gap after it; then those that begin with two places in a row.
   */
  groups: Uint32Array
  /** Two places in a row → which of the groups after those of one place. */
  adjacent: FeatureTable
  /** Whether a place begins such a row, or ends its first two. */
  begins: Uint8Array
  follows: Uint8Array
  /** Places by the very spellings of a word: words we know are read alike each time (words.ts), so this is found once. */
  held: WeakMap<readonly string[], Places>
}

/** The places a word fits: to look one up, those that begin a pattern, and those that may come second. */
export type Places = { all: ReadonlySet<number>; first: readonly number[]; second: readonly number[] }

export const twoInRow = (first: number, second: number): number => first * 65_536 + second

const filed = <Key, Value>(map: Map<Key, Value[]>, key: Key): Value[] => {
  const held = map.get(key) ?? []
  map.set(key, held)
  return held
}

type Words = Record<'exact' | 'starts' | 'ends', Map<string, number[]>>

/** Gives each set of alternatives its number, and notes which words it has. */
const placeNumbers = () => {
  const numbers = new Map<string, number>()
  const words: Words = { exact: new Map(), starts: new Map(), ends: new Map() }
  const numberOf = (alternatives: string): number => {
    const held = numbers.get(alternatives)
    if (held !== undefined) return held
    const number = numbers.size
    numbers.set(alternatives, number)
    for (const word of new Set(alternatives.split('/'))) {
      if (word.endsWith('*')) filed(words.starts, word.slice(0, -1)).push(number)
      else if (word.startsWith('*')) filed(words.ends, word.slice(1)).push(number)
      else filed(words.exact, word).push(number)
    }
    return number
  }
  return { numberOf, words, count: () => numbers.size }
}

/** A pattern in numbers, as it stands in `steps`. */
type Packed = number[]

const headOf = (concept: number, length: number, { first, last }: Pattern): number =>
  (concept << 8) | (length << 2) | (first ? 2 : 0) | (last ? 1 : 0)

/** What a head says. */
export const conceptIn = (head: number): number => head >>> 8
export const lengthIn = (head: number): number => (head >> 2) & 63
export const isFirstIn = (head: number): boolean => (head & 2) !== 0
export const isLastIn = (head: number): boolean => (head & 1) !== 0

export const placeIn = (step: number): number => step >>> 3
export const gapIn = (step: number): number => step & 7

const packedOf = (pattern: Pattern, concept: number, places: readonly number[]): Packed => [
  headOf(concept, places.length - 1, pattern),
  ...pattern.elements.slice(1).map(({ gap }, index) => ((places[index + 1] ?? 0) << 3) | gap),
]

const grouped = (groups: readonly Packed[][]): Pick<PatternIndex, 'steps' | 'groups'> => {
  const starts = [0]
  for (const group of groups)
    starts.push((starts.at(-1) ?? 0) + group.reduce((sum, { length }) => sum + length, 0))
  return { steps: Uint32Array.from(groups.flat(2)), groups: Uint32Array.from(starts) }
}

/** The lists of several maps in one row, and in the maps where each stands. */
const inOneRow = ({
  exact,
  starts,
  ends,
}: Words): Pick<PatternIndex, 'exact' | 'starts' | 'ends' | 'fits'> => {
  const fits: number[] = []
  const standing = (lists: Map<string, number[]>): Map<string, number> =>
    new Map(
      [...lists].map(([word, places]) => [word, fits.push(places.length, ...places) - places.length - 1]),
    )
  const maps = { exact: standing(exact), starts: standing(starts), ends: standing(ends) }
  return { ...maps, fits: Uint16Array.from(fits) }
}

export const patternIndex = (patterns: readonly Pattern[]): PatternIndex => {
  const { numberOf, words, count } = placeNumbers()
  const concepts = new Map<string, number>()
  const byFirst = new Map<number, Packed[]>()
  const byTwo = new Map<number, Packed[]>()
  for (const pattern of patterns) {
    const places = pattern.elements.map(element => numberOf(element.words))
    const [head, next] = places
    if (head === undefined) continue
    const concept = concepts.get(pattern.concept) ?? concepts.size
    concepts.set(pattern.concept, concept)
    const group =
      next !== undefined && pattern.elements[1]?.gap === 0
        ? filed(byTwo, twoInRow(head, next))
        : filed(byFirst, head)
    group.push(packedOf(pattern, concept, places))
  }
  const begins = new Uint8Array(count())
  const follows = new Uint8Array(count())
  for (const row of byTwo.keys()) {
    begins[Math.floor(row / 65_536)] = 1
    follows[row % 65_536] = 1
  }
  return {
    ...inOneRow(words),
    ...grouped([...Array.from(begins, (_, place) => byFirst.get(place) ?? []), ...byTwo.values()]),
    concepts: [...concepts.keys()],
    adjacent: featureTable(Uint32Array.from(byTwo.keys())),
    begins,
    follows,
    held: new WeakMap(),
  }
}
