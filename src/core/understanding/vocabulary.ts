import { hashOf } from './hash.ts'

/**
 * Our own words, found again when one or two letters are wrong. A delete-neighbourhood index: each word is
 * filed under itself with letters left out, so a look-up costs the same however many words there are.
 */
export type Vocabulary = {
  words: readonly string[]
  known: ReadonlySet<string>
  /** Sorted; hash × 65536 + word number, which a double holds exactly. */
  index: Float64Array
}

const prefix = 8
const mostWords = 65536

const allowedEdits = (length: number): number => (length < 4 ? 0 : length < 9 ? 1 : 2)

/** The first letters of a word with up to `edits` of them left out, as hashes. */
const shortened = (word: string, edits: number): number[] => {
  const head = word.slice(0, prefix)
  const all = [hashOf(head)]
  if (edits === 0) return all
  for (let one = 0; one < head.length; one++) {
    const once = head.slice(0, one) + head.slice(one + 1)
    all.push(hashOf(once))
    if (edits < 2) continue
    for (let two = one; two < once.length; two++) all.push(hashOf(once.slice(0, two) + once.slice(two + 1)))
  }
  return all
}

export const vocabularyOf = (words: readonly string[]): Vocabulary => {
  const kept = words.slice(0, mostWords)
  const entries: number[] = []
  kept.forEach((word, number) => {
    if (word.length < 3) return
    for (const hash of shortened(word, allowedEdits(word.length))) entries.push(hash * mostWords + number)
  })
  return { words: kept, known: new Set(kept), index: Float64Array.from(entries).sort() }
}

const firstAtLeast = (index: Float64Array, value: number): number => {
  let low = 0
  let high = index.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((index[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Room for three rows of costs, used by one word after the other; made larger for a longer word. */
let rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)] as const

const roomFor = (length: number): typeof rows => {
  if (rows[0].length < length)
    rows = [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)]
  return rows
}

/** Letters added, lost, changed or swapped with the neighbour; stops counting above `most`. */
export const editDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [before, last, row] = roomFor(b.length + 1)
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row[j] = cost
      best = Math.min(best, cost)
    }
    if (best > most) return most + 1
    ;[before, last, row] = [last, row, before]
  }
  return last[b.length] ?? most + 1
}

/** The word of ours that was meant, or undefined. A known word is never changed; ties go to the more frequent. */
export const corrected = (word: string, vocabulary: Vocabulary): string | undefined => {
  const edits = allowedEdits(word.length)
  if (edits === 0 || vocabulary.known.has(word) || /\d/.test(word)) return undefined
  let best = edits + 1
  let found = -1
  for (const hash of shortened(word, edits)) {
    let at = firstAtLeast(vocabulary.index, hash * mostWords)
    for (; at < vocabulary.index.length; at++) {
      const number = (vocabulary.index[at] ?? 0) - hash * mostWords
      if (number >= mostWords) break
      const candidate = vocabulary.words[number] ?? ''
      const most = Math.min(best, edits, allowedEdits(candidate.length))
      if (most === 0) continue
      const distance = editDistance(word, candidate, most)
      if (distance < best || (distance === best && number < found)) {
        if (distance > most) continue
        best = distance
        found = number
      }
    }
  }
  return found < 0 ? undefined : vocabulary.words[found]
}
