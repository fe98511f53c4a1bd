import type { Vector } from '../vectors.ts'
import { termsOf } from './terms.ts'
import type { WordVectors } from './word-vectors.ts'

/** What is learned of a message by where its words stand among all English words; features are numbered from 0. */
export type Meaning = { size: number; of: (text: string) => Vector }

/** Words more frequent than this share of messages say little: a word's part falls as it is passed. */
const frequent = 0.01
const leastMessages = 2
/** Less alike than this is not alike; the rest is stretched to 0 … 1 and bent, so that near counts most. */
const leastAlike = 0.4
const bend = 1.5
const mostNear = 12

type Numbers = Float64Array

const dot = (one: Numbers, other: Numbers): number => {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

const ofLengthOne = (vector: Numbers): Numbers => {
  const length = Math.sqrt(dot(vector, vector)) || 1
  return vector.map(value => value / length)
}

const add = (sum: Numbers, vector: ArrayLike<number>, weight: number) => {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0)
}

/** In how many texts each word stands. */
const countsIn = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const term of new Set(termsOf(text))) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** The direction all vectors share most, by power iteration. */
const commonDirection = (vectors: readonly Numbers[], size: number): Numbers => {
  let direction = ofLengthOne(Float64Array.from({ length: size }, (_, at) => Math.sin(at + 1)))
  for (let round = 0; round < 20; round++) {
    const next = new Float64Array(size)
    for (const vector of vectors) add(next, vector, dot(vector, direction))
    direction = ofLengthOne(next)
  }
  return direction
}

type Known = { texts: readonly string[]; counts: ReadonlyMap<string, number>; vectors: WordVectors }

/**
 * The mean of a message's words, rare ones counting more, without what all messages share: the baseline for
 * sentences of Arora and others, 2017.
 */
const middleOf = ({ texts, counts, vectors }: Known): Meaning => {
  const size = vectors.values().next().value?.length ?? 0
  const middle = (text: string): Numbers => {
    const sum = new Float64Array(size)
    for (const term of new Set(termsOf(text))) {
      const share = (counts.get(term) ?? 0.5) / texts.length
      add(sum, vectors.get(term) ?? [], frequent / (frequent + share))
    }
    return ofLengthOne(sum)
  }
  const common = commonDirection(texts.map(middle), size)
  const of = (text: string): Vector => {
    const vector = middle(text)
    add(vector, common, -dot(vector, common))
    return Array.from(ofLengthOne(vector), (value, at): [number, number] => [at, value])
  }
  return { size, of }
}

/** Each word of a message as the words of training that stand near it: a new word is heard as those it is like. */
const nearOf = ({ texts, counts, vectors }: Known): Meaning => {
  const words = [...counts].filter(([word, count]) => count >= leastMessages && vectors.has(word))
  const size = vectors.values().next().value?.length ?? 0
  const centre = new Float64Array(size)
  for (const [word] of words) add(centre, vectors.get(word) ?? [], 1 / words.length)
  const placed = (vector: Float32Array): Numbers => {
    const place = Float64Array.from(vector)
    add(place, centre, -1)
    return ofLengthOne(place)
  }
  const places = words.map(([word]) => placed(vectors.get(word) ?? new Float32Array(size)))
  const rarity = words.map(([, count]) => Math.sqrt(1 + Math.log((texts.length + 1) / count)))
  const found = new Map<string, Vector>()
  const nearTo = (term: string): Vector => {
    const held = found.get(term)
    if (held !== undefined) return held
    const vector = vectors.get(term)
    const near = vector === undefined ? [] : nearest(placed(vector), places)
    found.set(term, near)
    return near
  }
  const of = (text: string): Vector => {
    const sum = new Map<number, number>()
    for (const term of termsOf(text))
      for (const [word, alike] of nearTo(term))
        sum.set(word, Math.max(sum.get(word) ?? 0, alike * (rarity[word] ?? 0)))
    const entries = [...sum]
    const length = Math.sqrt(entries.reduce((squares, [, value]) => squares + value * value, 0)) || 1
    return entries.map(([word, value]): [number, number] => [word, value / length])
  }
  return { size: words.length, of }
}

const nearest = (place: Numbers, places: readonly Numbers[]): Vector =>
  places
    .map((other, word): [number, number] => [word, dot(place, other)])
    .filter(([, alike]) => alike > leastAlike)
    .sort((one, other) => other[1] - one[1])
    .slice(0, mostNear)
    .map(([word, alike]) => [word, ((alike - leastAlike) / (1 - leastAlike)) ** bend])

/** Both of them side by side, each of length one as the other blocks are. */
export const meaningOf = (texts: readonly string[], vectors: WordVectors): Meaning => {
  const known = { texts, counts: countsIn(texts), vectors }
  const [middle, near] = [middleOf(known), nearOf(known)]
  return {
    size: middle.size + near.size,
    of: text => [
      ...middle.of(text),
      ...near.of(text).map(([at, value]): [number, number] => [middle.size + at, value]),
    ],
  }
}
