import type { Distinctions } from './answers.ts'
import type { BlockWeights } from './features.ts'
import { compiled, type Lexicon, wordsOfPatterns } from './lexicon.ts'
import { type PatternIndex, patternIndex } from './patterns.ts'
import { type FeatureTable, featureTable } from './score.ts'
import { vocabularyOf } from './vocabulary.ts'
import type { Spelling } from './words.ts'

/** The trained artefact as it is written to dist/model: only numbers and strings, arrays as base64. */
export type ModelData = {
  format: 1
  hash: string
  labels: string[]
  bias: number[]
  /** One step of an int8 weight, per label. */
  scale: number[]
  /** Sorted feature hashes (uint32), weights per feature (uint8), their labels (uint8) and values (int8). */
  features: string
  /** How rare a feature is (uint8, steps of `rarityStep`). */
  rarity: string
  counts: string
  classes: string
  weights: string
  blocks: BlockWeights
  /** Turns scores into shares that sum to one. */
  temperature: number
  /** Logistic weights of the scope decision, the constant first. */
  scope: number[]
  /** Logistic weights of how likely the first topic is right, the constant first. */
  sure: number[]
  distinctions: Distinctions
  lexicon: Lexicon
}

export type Model = {
  hash: string
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

const numbersOf = (base64: string): Uint32Array => {
  const bytes = bytesOf(base64)
  const view = new DataView(bytes.buffer)
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(at * 4, true))
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

/** Makes the artefact ready to read messages; done once at start. */
export const loadModel = (data: ModelData): Model => {
  const features = numbersOf(data.features)
  return {
    hash: data.hash,
    labels: data.labels,
    bias: data.bias,
    scale: data.scale,
    features,
    table: featureTable(features),
    rarity: bytesOf(data.rarity),
    offsets: runningSums(bytesOf(data.counts)),
    classes: bytesOf(data.classes),
    weights: new Int8Array(bytesOf(data.weights).buffer),
    blocks: data.blocks,
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
  }
}
