import { hashOf, joined, mixed } from './hash.ts'
import type { Match } from './patterns.ts'
import type { Word } from './words.ts'

/** Feature hash → value. Each block has length one, so that none drowns another. */
export type Features = Map<number, number>

/** In the order of `blocksOf`: words, characters, concepts, concept pairs. */
export type BlockWeights = readonly number[]

const wordSeed = hashOf('w')
const characterSeed = hashOf('c')
const conceptSeed = hashOf('k')
const shortestGram = 2
const longestGram = 5
const edge = '_'.charCodeAt(0)

export const wordFeature = (word: string): number => hashOf(word, wordSeed)

/** What stands before the first word. */
export const startFeature = wordFeature('^')

/** Two words in a row, by their features. */
export const pairFeature = joined

/** The spelling a word is learned under. */
export const meantBy = ({ forms, key }: Pick<Word, 'forms' | 'key'>): string => forms[0] ?? key

const wordBlock = (words: readonly Word[]): number[] => {
  const block: number[] = []
  let before = startFeature
  for (const word of words) {
    const feature = wordFeature(meantBy(word))
    block.push(feature, pairFeature(before, feature))
    before = feature
  }
  return block
}

/** The character n-grams of one word with its edges marked. */
const addGrams = (word: string, grams: Set<number>) => {
  for (let from = -1; from <= word.length; from++) {
    let hash = characterSeed
    for (let length = 1; length <= longestGram && from + length <= word.length + 1; length++) {
      const at = from + length - 1
      hash = mixed(hash, at < 0 || at === word.length ? edge : word.charCodeAt(at))
      if (length >= shortestGram) grams.add(hash)
    }
  }
}

/** Of a word as it was meant and, where that differs, as it was typed: a wrong correction costs less. */
export const gramsOf = (meant: string, typed: string): ReadonlySet<number> => {
  const grams = new Set<number>()
  addGrams(meant, grams)
  if (typed !== meant) addGrams(typed, grams)
  return grams
}

export const conceptFeature = (concept: string): number => hashOf(concept, conceptSeed)

/** Two concepts in either order, by their features. */
export const conceptPairFeature = (one: number, other: number): number =>
  one < other ? joined(one, other) : joined(other, one)

export const mostConcepts = 48

const conceptFeatures = (matches: readonly Match[]): number[] =>
  [...new Set(matches.map(match => match.concept))].sort().slice(0, mostConcepts).map(conceptFeature)

/** The features of a message, block by block: words, characters, concepts, concept pairs. A feature said twice stands twice. */
export type Blocks = readonly (readonly number[])[]

export const blocksOf = (words: readonly Word[], matches: readonly Match[]): Blocks => {
  const concepts = conceptFeatures(matches)
  return [
    wordBlock(words),
    words.flatMap(word => [...gramsOf(meantBy(word), word.key)]),
    concepts,
    concepts.flatMap((one, at) => concepts.slice(at + 1).map(other => conceptPairFeature(one, other))),
  ]
}

/** How much a feature says: rare ones more. Unknown ones are undefined and left out. */
export type Rarity = (feature: number) => number | undefined

/** Rarity is kept in a byte, in steps of this. */
export const rarityStep = 1 / 64

/** What the linear model sees of a message: each block of length one, times its weight. */
export const featuresOf = (blocks: Blocks, weights: BlockWeights, rarity: Rarity): Features => {
  const features: Features = new Map()
  blocks.forEach((block, at) => {
    let squares = 0
    for (const feature of block) squares += (rarity(feature) ?? 0) ** 2
    if (squares === 0) return
    const factor = (weights[at] ?? 0) / Math.sqrt(squares)
    for (const feature of block) {
      const value = rarity(feature)
      if (value !== undefined) features.set(feature, (features.get(feature) ?? 0) + value * factor)
    }
  })
  return features
}
