import type { Distinctions } from './answers.ts'
import type { BlockWeights } from './features.ts'
import { compiled, type Lexicon, wordsOfPatterns } from './lexicon.ts'
import { type PatternIndex, patternIndex } from './patterns.ts'
import { type FeatureTable, featureTable } from './score.ts'
import { vocabularyOf } from './vocabulary.ts'
import type { Spelling } from './words.ts'

/** One linear model as it is written: arrays as base64. */
export type PackedLinear = {
  labels: string[]
  bias: number[]
  /** One step of an int8 weight, per label. */
  scale: number[]
  /** Sorted feature hashes (steps of seven-bit bytes), weights per feature (uint8), their labels (uint8) and values (int8). */
  features: string
  /** How rare a feature is (uint8, steps of `rarityStep`). */
  rarity: string
  counts: string
  classes: string
  weights: string
  blocks: BlockWeights
}

/** The trained artefact as it is written to dist/model: only numbers and strings. */
export type ModelData = {
  format: 1
  hash: string
  topics: PackedLinear
  /** Which answer of a topic, from concepts alone; its labels are answer ids. */
  answers: PackedLinear
  /** Turns scores into shares that sum to one. */
  temperature: number
  /** Logistic weights of the scope decision, the constant first. */
  scope: number[]
  /** Logistic weights of how likely the first topic is right, the constant first. */
  sure: number[]
  distinctions: Distinctions
  lexicon: Lexicon
}

export type LinearModel = {
  labels: readonly string[]
  bias: readonly number[]
  scale: readonly number[]
  features: Uint32Array
  table: FeatureTable
  rarity: Uint8Array
  offsets: Uint32Array
  classes: Uint8Array
  weights: Int8Array
  blocks: BlockWeights
}

export type Model = {
  hash: string
  topics: LinearModel
  answers: LinearModel
  temperature: number
  scope: readonly number[]
  sure: readonly number[]
  distinctions: Distinctions
  patterns: PatternIndex
  spelling: Spelling
  languageWords: { da: ReadonlySet<string>; en: ReadonlySet<string> }
}

const bytesOf = (base64: string): Uint8Array => {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** Sorted numbers kept as the steps between them, seven bits a byte, the low ones first. */
const numbersOf = (base64: string): Uint32Array => {
  const numbers: number[] = []
  let last = 0
  let step = 0
  let place = 1
  for (const byte of bytesOf(base64)) {
    step += (byte & 127) * place
    place *= 128
    if (byte > 127) continue
    last += step
    numbers.push(last)
    step = 0
    place = 1
  }
  return Uint32Array.from(numbers)
}

const runningSums = (counts: Uint8Array): Uint32Array => {
  const sums = new Uint32Array(counts.length + 1)
  counts.forEach((count, at) => {
    sums[at + 1] = (sums[at] ?? 0) + count
  })
  return sums
}

export const spellingOf = (lexicon: Lexicon): Spelling => ({
  vocabulary: vocabularyOf(lexicon.vocabulary),
  parts: new Set(lexicon.parts),
  starts: new Set(wordsOfPatterns(lexicon.patterns).starts),
  colloquial: new Map(Object.entries(lexicon.colloquial)),
  knownParts: new Map(),
})

const loadLinear = (packed: PackedLinear): LinearModel => {
  const features = numbersOf(packed.features)
  return {
    labels: packed.labels,
    bias: packed.bias,
    scale: packed.scale,
    features,
    table: featureTable(features),
    rarity: bytesOf(packed.rarity),
    offsets: runningSums(bytesOf(packed.counts)),
    classes: bytesOf(packed.classes),
    weights: new Int8Array(bytesOf(packed.weights).buffer),
    blocks: packed.blocks,
  }
}

/** Makes the artefact ready to read messages; done once at start. */
export const loadModel = (data: ModelData): Model => ({
  hash: data.hash,
  topics: loadLinear(data.topics),
  answers: loadLinear(data.answers),
  temperature: data.temperature,
  scope: data.scope,
  sure: data.sure,
  distinctions: data.distinctions,
  patterns: patternIndex(compiled(data.lexicon.patterns)),
  spelling: spellingOf(data.lexicon),
  languageWords: {
    da: new Set(data.lexicon.languageWords.da),
    en: new Set(data.lexicon.languageWords.en),
  },
})
