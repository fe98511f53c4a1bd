/**
 * How people say a thing, as a content editor writes it: words in order; `optag*` begins so, `*optagelse` ends
 * so, `a/b` either, `{staff}` a class of words, `..` up to four words between, `^` and `$` the message's edges.
 */
export type Element = { exact: string[]; starts: string[]; ends: string[]; gap: number }
export type Pattern = { concept: string; elements: Element[]; first: boolean; last: boolean }
export type Classes = Record<string, readonly string[]>

/** The spellings a word may be matched under: as typed, corrected, its parts. */
export type Spelled = { forms: readonly string[]; clause: number }
export type Match = { concept: string; from: number; to: number }

export type PatternIndex = {
  exact: ReadonlyMap<string, readonly Pattern[]>
  starts: ReadonlyMap<string, readonly Pattern[]>
  ends: ReadonlyMap<string, readonly Pattern[]>
}

const gapWidth = 4

const expanded = (word: string, classes: Classes): string[] =>
  word.split('/').flatMap(one => {
    const name = /^\{(.+)\}$/.exec(one)?.[1]
    return name === undefined ? [one] : (classes[name] ?? []).flatMap(more => expanded(more, classes))
  })

const elementOf = (word: string, gap: number, classes: Classes): Element => {
  const element: Element = { exact: [], starts: [], ends: [], gap }
  for (const one of expanded(word, classes)) {
    if (one.endsWith('*')) element.starts.push(one.slice(0, -1))
    else if (one.startsWith('*')) element.ends.push(one.slice(1))
    else element.exact.push(one)
  }
  return element
}

export const patternOf = (concept: string, written: string, classes: Classes): Pattern => {
  const words = written.split(' ').filter(word => word !== '')
  const pattern: Pattern = { concept, elements: [], first: words[0] === '^', last: words.at(-1) === '$' }
  let gap = 0
  for (const word of words) {
    if (word === '^' || word === '$') continue
    if (word === '..') gap = gapWidth
    else {
      pattern.elements.push(elementOf(word, gap, classes))
      gap = 0
    }
  }
  return pattern
}

const file = (map: Map<string, Pattern[]>, key: string, pattern: Pattern) => {
  const held = map.get(key)
  if (held === undefined) map.set(key, [pattern])
  else held.push(pattern)
}

export const patternIndex = (patterns: readonly Pattern[]): PatternIndex => {
  const exact = new Map<string, Pattern[]>()
  const starts = new Map<string, Pattern[]>()
  const ends = new Map<string, Pattern[]>()
  for (const pattern of patterns) {
    const head = pattern.elements[0]
    for (const key of new Set(head?.exact)) file(exact, key, pattern)
    for (const key of new Set(head?.starts)) file(starts, key, pattern)
    for (const key of new Set(head?.ends)) file(ends, key, pattern)
  }
  return { exact, starts, ends }
}

const fits = (element: Element, word: Spelled): boolean =>
  word.forms.some(
    form =>
      element.exact.includes(form) ||
      element.starts.some(start => form.startsWith(start)) ||
      element.ends.some(end => form.endsWith(end)),
  )

/** Where the pattern's remaining elements end, or -1. Gaps are few and short, so this is bounded. */
const endOf = (pattern: Pattern, words: readonly Spelled[], at: number, element: number): number => {
  const wanted = pattern.elements[element]
  if (wanted === undefined) return at
  for (let skip = 0; skip <= wanted.gap; skip++) {
    const word = words[at + skip]
    if (word === undefined) return -1
    if (!fits(wanted, word)) continue
    const end = endOf(pattern, words, at + skip + 1, element + 1)
    if (end >= 0 && !(pattern.last && end !== words.length)) return end
  }
  return -1
}

const candidates = (index: PatternIndex, word: Spelled): Set<Pattern> => {
  const found = new Set<Pattern>()
  const add = (patterns: readonly Pattern[] | undefined) => {
    if (patterns !== undefined) for (const pattern of patterns) found.add(pattern)
  }
  for (const form of word.forms) {
    add(index.exact.get(form))
    for (let length = 2; length <= form.length; length++) {
      add(index.starts.get(form.slice(0, length)))
      add(index.ends.get(form.slice(-length)))
    }
  }
  return found
}

/** Every concept said in the words, in reading order; one match per concept and place. */
export const matchesIn = (words: readonly Spelled[], index: PatternIndex): Match[] => {
  const found = new Map<string, Match>()
  words.forEach((word, from) => {
    for (const pattern of candidates(index, word)) {
      if (pattern.first && from !== 0) continue
      const to = endOf(pattern, words, from + 1, 1)
      if (to < 0 || (pattern.last && to !== words.length)) continue
      const key = `${from} ${pattern.concept}`
      const held = found.get(key)
      if (held === undefined || held.to < to) found.set(key, { concept: pattern.concept, from, to })
    }
  })
  return [...found.values()]
}
