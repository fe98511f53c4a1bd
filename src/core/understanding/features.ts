import { hashOf, mixed } from './hash.ts'
import type { Match } from './patterns.ts'
import type { Word } from './words.ts'

/** Feature hash → value. Three blocks, each of length one, so that none drowns another. */
export type Features = Map<number, number>

export type BlockWeights = { words: number; characters: number; concepts: number }

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

const characterBlock = (words: readonly Word[]): Set<number> => {
  const block = new Set<number>()
  for (const word of words) for (const gram of gramsOf(word.forms[0] ?? word.key)) block.add(gram)
  return block
}

export const conceptFeature = (concept: string): number => hashOf(concept, conceptSeed)

const conceptBlock = (matches: readonly Match[]): Set<number> => {
  const concepts = [...new Set(matches.map(match => match.concept))].sort().slice(0, 24)
  const block = new Set<number>(concepts.map(conceptFeature))
  concepts.forEach((one, at) => {
    const seed = hashOf(one, conceptPairSeed)
    for (const other of concepts.slice(at + 1)) block.add(hashOf(` ${other}`, seed))
  })
  return block
}

const addBlock = (features: Features, block: Set<number>, weight: number) => {
  if (block.size === 0) return
  const value = weight / Math.sqrt(block.size)
  for (const feature of block) features.set(feature, value)
}

/** What the linear model sees of a message. */
export const featuresOf = (
  words: readonly Word[],
  matches: readonly Match[],
  weights: BlockWeights,
): Features => {
  const features: Features = new Map()
  addBlock(features, wordBlock(words), weights.words)
  addBlock(features, characterBlock(words), weights.characters)
  addBlock(features, conceptBlock(matches), weights.concepts)
  return features
}
