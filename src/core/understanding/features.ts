import { hashOf, mixed } from './hash.ts'
import type { Match } from './patterns.ts'
import type { Word } from './words.ts'

/** Feature hash → value. Each block has length one, so that none drowns another. */
export type Features = Map<number, number>

/** In the order of `blocksOf`: words, characters, concepts, concept pairs. */
export type BlockWeights = readonly number[]

const wordSeed = hashOf('w')
const pairSeed = hashOf('p')
const characterSeed = hashOf('c')
const conceptSeed = hashOf('k')
const conceptPairSeed = hashOf('kk')
const shortestGram = 2
const longestGram = 5
const edge = '_'.charCodeAt(0)

export const wordFeature = (word: string): number => hashOf(word, wordSeed)

const wordBlock = (words: readonly Word[]): Set<number> => {
  const block = new Set<number>()
  let before = '^'
  for (const word of words) {
    const form = word.forms[0] ?? word.key
    block.add(wordFeature(form))
    block.add(hashOf(` ${form}`, hashOf(before, pairSeed)))
    before = form
  }
  return block
}

/** The character n-grams of one word with its edges marked. */
export const gramsOf = (word: string): number[] => {
  const codes = [edge, ...Array.from(word, letter => letter.charCodeAt(0)), edge]
  const grams: number[] = []
  for (let from = 0; from < codes.length; from++) {
    let hash = characterSeed
    for (let length = 1; length <= longestGram && from + length <= codes.length; length++) {
      hash = mixed(hash, codes[from + length - 1] ?? 0)
      if (length >= shortestGram) grams.push(hash)
    }
  }
  return grams
}

/** Of each word as it was meant and, where that differs, as it was typed: a wrong correction costs less. */
const characterBlock = (words: readonly Word[]): Set<number> => {
  const block = new Set<number>()
  for (const { forms, key } of words) {
    const meant = forms[0] ?? key
    for (const gram of gramsOf(meant)) block.add(gram)
    if (key !== meant) for (const gram of gramsOf(key)) block.add(gram)
  }
  return block
}

export const conceptFeature = (concept: string): number => hashOf(concept, conceptSeed)

const mostConcepts = 48

const conceptNames = (matches: readonly Match[]): string[] =>
  [...new Set(matches.map(match => match.concept))].sort().slice(0, mostConcepts)

const pairBlock = (concepts: readonly string[]): Set<number> => {
  const block = new Set<number>()
  concepts.forEach((one, at) => {
    const seed = hashOf(one, conceptPairSeed)
    for (const other of concepts.slice(at + 1)) block.add(hashOf(` ${other}`, seed))
  })
  return block
}

/** The features of a message, block by block: words, characters, concepts, concept pairs. */
export type Blocks = readonly (readonly number[])[]

export const blocksOf = (words: readonly Word[], matches: readonly Match[]): Blocks => {
  const concepts = conceptNames(matches)
  return [
    [...wordBlock(words)],
    [...characterBlock(words)],
    concepts.map(conceptFeature),
    [...pairBlock(concepts)],
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
    const known = block
      .map((feature): [number, number] => [feature, rarity(feature) ?? 0])
      .filter(([, value]) => value > 0)
    const length = Math.sqrt(known.reduce((sum, [, value]) => sum + value * value, 0))
    for (const [feature, value] of known) features.set(feature, ((weights[at] ?? 0) * value) / length)
  })
  return features
}
