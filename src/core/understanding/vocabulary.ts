import { editDistance } from '../edit-distance.ts'
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

const shortest = 3
/** Shorter words are one letter from too many others to be put right; they are only read as those too. */
const shortestCorrected = 4
const longWord = 9

const allowedEdits = (length: number): number => (length < shortest ? 0 : length < longWord ? 1 : 2)

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
    if (word.length < shortest) return
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

/** A word of ours by its number. What is only read beside the rest comes after all that may be meant. */
type Near = { number: number; distance: number; isCorrection: boolean }

const mostNear = 3

const isNearer = (one: Near, other: Near): boolean => {
  if (one.isCorrection !== other.isCorrection) return one.isCorrection
  return one.distance === other.distance ? one.number < other.number : one.distance < other.distance
}

const keepNearest = (near: Near[], one: Near) => {
  let at = near.length
  for (let before = near[at - 1]; before !== undefined && isNearer(one, before); before = near[at - 1])
    at -= 1
  near.splice(at, 0, one)
  if (near.length > mostNear) near.pop()
}

const nearTo = (word: string, { words, index }: Vocabulary): Near[] => {
  const near: Near[] = []
  const edits = allowedEdits(word.length)
  for (const hash of shortened(word, edits)) {
    for (let at = firstAtLeast(index, hash * mostWords); at < index.length; at++) {
      const number = (index[at] ?? 0) - hash * mostWords
      if (number >= mostWords) break
      if (near.some(one => one.number === number)) continue
      const candidate = words[number] ?? ''
      const most = Math.min(edits, allowedEdits(candidate.length))
      const distance = editDistance(word, candidate, most)
      if (distance > most) continue
      const isCorrection = Math.min(word.length, candidate.length) >= shortestCorrected
      keepNearest(near, { number, distance, isCorrection })
    }
  }
  return near
}

/** The word of ours that was meant, if any, and the others it may be, the likeliest first. */
export type Likely = { meant: string | undefined; others: readonly string[] }

const nothing: Likely = { meant: undefined, others: [] }

/** A known word is never changed; of those as near, the more frequent is likelier. */
export const likely = (word: string, vocabulary: Vocabulary): Likely => {
  if (word.length < shortest || vocabulary.known.has(word) || /\d/.test(word)) return nothing
  const near = nearTo(word, vocabulary)
  const found = near.map(({ number }) => vocabulary.words[number] ?? '')
  return near[0]?.isCorrection === true
    ? { meant: found[0], others: found.slice(1) }
    : { meant: undefined, others: found }
}
