import { type FeatureTable, featureTable, placeOf } from './feature-table.ts'

/**
 * How people say a thing, as a content editor writes it: words in order; `optag*` begins so, `*optagelse` ends
 * so, `a/b` either, `{staff}` a class of words, `..` up to four words of the same sentence between, `^` and `$`
 * the message's edges.
 */
export type Pattern = { concept: string; elements: Element[]; first: boolean; last: boolean }
/** One place in a pattern: the alternatives as written, and how many words may come before it. */
export type Element = { words: string; gap: number }

/** The spellings a word may be matched under: as typed, corrected, its parts. */
export type Spelled = { forms: readonly string[]; sentence: number }
export type Match = { concept: string; from: number; to: number }

/** A pattern whose places are numbers: the same alternatives have the same number everywhere. */
type Compiled = { concept: string; numbers: number[]; gaps: number[]; first: boolean; last: boolean }

export type PatternIndex = {
  /** Word, its beginning or its end → the places it fits. */
  exact: ReadonlyMap<string, readonly number[]>
  starts: ReadonlyMap<string, readonly number[]>
  ends: ReadonlyMap<string, readonly number[]>
  /** Place → the patterns that begin with it and end there, or have a gap after it. */
  byFirst: readonly (readonly Compiled[])[]
  /** Two places in a row → the patterns that begin with them. */
  adjacent: FeatureTable
  byTwo: readonly (readonly Compiled[])[]
  /** Whether a place begins such a row, or ends its first two. */
  begins: Uint8Array
  follows: Uint8Array
  /** Places by the very spellings of a word: words we know are read alike each time (words.ts), so this is found once. */
  held: WeakMap<readonly string[], Places>
}

/** The places a word fits: to look one up, those that begin a pattern, and those that may come second. */
type Places = { all: ReadonlySet<number>; first: readonly number[]; second: readonly number[] }

const gapWidth = 4

const twoInRow = (first: number, second: number): number => first * 65_536 + second

export const patternOf = (concept: string, written: string): Pattern => {
  const words = written.split(' ').filter(word => word !== '')
  const pattern: Pattern = { concept, elements: [], first: words[0] === '^', last: words.at(-1) === '$' }
  let gap = 0
  for (const word of words) {
    if (word === '^' || word === '$') continue
    if (word === '..') gap = gapWidth
    else {
      pattern.elements.push({ words: word, gap })
      gap = 0
    }
  }
  return pattern
}

const filed = <Key, Value>(map: Map<Key, Value[]>, key: Key): Value[] => {
  const held = map.get(key) ?? []
  map.set(key, held)
  return held
}

export const patternIndex = (patterns: readonly Pattern[]): PatternIndex => {
  const numbers = new Map<string, number>()
  const exact = new Map<string, number[]>()
  const starts = new Map<string, number[]>()
  const ends = new Map<string, number[]>()
  const numberOf = (words: string): number => {
    const held = numbers.get(words)
    if (held !== undefined) return held
    const number = numbers.size
    numbers.set(words, number)
    for (const word of new Set(words.split('/'))) {
      if (word.endsWith('*')) filed(starts, word.slice(0, -1)).push(number)
      else if (word.startsWith('*')) filed(ends, word.slice(1)).push(number)
      else filed(exact, word).push(number)
    }
    return number
  }
  const byFirst: Compiled[][] = []
  const byTwo = new Map<number, Compiled[]>()
  for (const { concept, elements, first, last } of patterns) {
    const compiled: Compiled = {
      concept,
      numbers: elements.map(element => numberOf(element.words)),
      gaps: elements.map(element => element.gap),
      first,
      last,
    }
    const [head, next] = compiled.numbers
    if (head === undefined) continue
    if (next !== undefined && compiled.gaps[1] === 0) filed(byTwo, twoInRow(head, next)).push(compiled)
    else {
      byFirst[head] ??= []
      byFirst[head].push(compiled)
    }
  }
  const begins = new Uint8Array(numbers.size)
  const follows = new Uint8Array(numbers.size)
  for (const row of byTwo.keys()) {
    begins[Math.floor(row / 65_536)] = 1
    follows[row % 65_536] = 1
  }
  return {
    exact,
    starts,
    ends,
    byFirst,
    begins,
    follows,
    adjacent: featureTable(Uint32Array.from(byTwo.keys())),
    byTwo: [...byTwo.values()],
    held: new WeakMap(),
  }
}

/** The places one word fits, under any of its spellings. */
const placesOf = ({ forms }: Spelled, index: PatternIndex): Places => {
  const held = index.held.get(forms)
  if (held !== undefined) return held
  const all = new Set<number>()
  const add = (numbers: readonly number[] | undefined) => {
    if (numbers !== undefined) for (const number of numbers) all.add(number)
  }
  for (const form of forms) {
    add(index.exact.get(form))
    for (let length = 2; length <= form.length; length++) {
      add(index.starts.get(form.slice(0, length)))
      add(index.ends.get(form.slice(-length)))
    }
  }
  const places = {
    all,
    first: [...all].filter(place => index.byFirst[place] !== undefined || index.begins[place] === 1),
    second: [...all].filter(place => index.follows[place] === 1),
  }
  index.held.set(forms, places)
  return places
}

type Text = { words: readonly Spelled[]; places: readonly Places[] }

/** Where the pattern's remaining places end, or -1. Gaps are few and short, so this is bounded. */
const endOf = (pattern: Compiled, text: Text, at: number, element: number): number => {
  const wanted = pattern.numbers[element]
  if (wanted === undefined) return pattern.last && at !== text.words.length ? -1 : at
  const sentence = text.words[at - 1]?.sentence
  const most = pattern.gaps[element] ?? 0
  for (let skip = 0; skip <= most; skip++) {
    if (text.words[at + skip]?.sentence !== sentence) return -1
    if (text.places[at + skip]?.all.has(wanted) !== true) continue
    const end = endOf(pattern, text, at + skip + 1, element + 1)
    if (end >= 0) return end
  }
  return -1
}

/** What is found at one word: the longest match of each concept. Those of this word begin at `since`. */
type Finding = { text: Text; from: number; found: Match[]; since: number }

const keepLongest = ({ found, from, since }: Finding, concept: string, to: number) => {
  for (let at = since; at < found.length; at++) {
    const held = found[at]
    if (held?.concept !== concept) continue
    if (held.to < to) found[at] = { concept, from, to }
    return
  }
  found.push({ concept, from, to })
}

const tryAll = (patterns: readonly Compiled[], finding: Finding) => {
  const { text, from } = finding
  for (const pattern of patterns) {
    if (pattern.first && from !== 0) continue
    const to = endOf(pattern, text, from + 1, 1)
    if (to >= 0) keepLongest(finding, pattern.concept, to)
  }
}

/** Tries the patterns that may begin at this word. */
const findAt = (finding: Finding, index: PatternIndex) => {
  const { text, from } = finding
  const after = text.places[from + 1]
  const isSameSentence = text.words[from + 1]?.sentence === text.words[from]?.sentence
  for (const place of text.places[from]?.first ?? []) {
    const loose = index.byFirst[place]
    if (loose !== undefined) tryAll(loose, finding)
    if (after === undefined || !isSameSentence || index.begins[place] !== 1) continue
    for (const next of after.second) {
      const row = placeOf(index.adjacent, twoInRow(place, next))
      if (row >= 0) tryAll(index.byTwo[row] ?? [], finding)
    }
  }
}

/** Every concept said in the words, in reading order; one match, the longest, per concept and place. */
export const matchesIn = (words: readonly Spelled[], index: PatternIndex): Match[] => {
  const text: Text = { words, places: words.map(word => placesOf(word, index)) }
  const found: Match[] = []
  for (let from = 0; from < words.length; from++) findAt({ text, from, found, since: found.length }, index)
  return found
}
