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
  /** Place → the patterns that begin with it. */
  byFirst: readonly (readonly Compiled[])[]
  /** Places by the very spellings of a word: words we know are read alike each time (words.ts), so this is found once. */
  held: WeakMap<readonly string[], ReadonlySet<number>>
}

const gapWidth = 4

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

const file = (map: Map<string, number[]>, key: string, number: number) => {
  const held = map.get(key)
  if (held === undefined) map.set(key, [number])
  else held.push(number)
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
      if (word.endsWith('*')) file(starts, word.slice(0, -1), number)
      else if (word.startsWith('*')) file(ends, word.slice(1), number)
      else file(exact, word, number)
    }
    return number
  }
  const byFirst: Compiled[][] = []
  for (const { concept, elements, first, last } of patterns) {
    const compiled: Compiled = {
      concept,
      numbers: elements.map(element => numberOf(element.words)),
      gaps: elements.map(element => element.gap),
      first,
      last,
    }
    const head = compiled.numbers[0]
    if (head === undefined) continue
    const held = byFirst[head]
    if (held === undefined) byFirst[head] = [compiled]
    else held.push(compiled)
  }
  return { exact, starts, ends, byFirst, held: new WeakMap() }
}

/** The places one word fits, under any of its spellings. */
const placesOf = ({ forms }: Spelled, index: PatternIndex): ReadonlySet<number> => {
  const held = index.held.get(forms)
  if (held !== undefined) return held
  const places = new Set<number>()
  const add = (numbers: readonly number[] | undefined) => {
    if (numbers !== undefined) for (const number of numbers) places.add(number)
  }
  for (const form of forms) {
    add(index.exact.get(form))
    for (let length = 2; length <= form.length; length++) {
      add(index.starts.get(form.slice(0, length)))
      add(index.ends.get(form.slice(-length)))
    }
  }
  index.held.set(forms, places)
  return places
}

type Text = { words: readonly Spelled[]; places: readonly ReadonlySet<number>[] }

/** Where the pattern's remaining places end, or -1. Gaps are few and short, so this is bounded. */
const endOf = (pattern: Compiled, text: Text, at: number, element: number): number => {
  const wanted = pattern.numbers[element]
  if (wanted === undefined) return pattern.last && at !== text.words.length ? -1 : at
  const sentence = text.words[at - 1]?.sentence
  const most = pattern.gaps[element] ?? 0
  for (let skip = 0; skip <= most; skip++) {
    if (text.words[at + skip]?.sentence !== sentence) return -1
    if (text.places[at + skip]?.has(wanted) !== true) continue
    const end = endOf(pattern, text, at + skip + 1, element + 1)
    if (end >= 0) return end
  }
  return -1
}

/** Every concept said in the words, in reading order; one match, the longest, per concept and place. */
export const matchesIn = (words: readonly Spelled[], index: PatternIndex): Match[] => {
  const text: Text = { words, places: words.map(word => placesOf(word, index)) }
  const found: Match[] = []
  words.forEach((_, from) => {
    const here = new Map<string, Match>()
    for (const place of text.places[from] ?? [])
      for (const pattern of index.byFirst[place] ?? []) {
        if (pattern.first && from !== 0) continue
        const to = endOf(pattern, text, from + 1, 1)
        if (to < 0) continue
        const held = here.get(pattern.concept)
        if (held === undefined || held.to < to)
          here.set(pattern.concept, { concept: pattern.concept, from, to })
      }
    found.push(...here.values())
  })
  return found
}
