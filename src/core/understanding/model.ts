import type { Distinctions } from './answers.ts'
import { type FeatureTable, featureTable, placeOf } from './feature-table.ts'
import { type BlockWeights, conceptFeature, conceptPairFeature } from './features.ts'
import { compiled, hintsOf, isLearned, isLearnedOfDanger, type Lexicon, wordsOfPatterns } from './lexicon.ts'
import { numbersInText, signed } from './number-text.ts'
import { type PatternIndex, patternIndex } from './patterns.ts'
import { type Labels, readLabels } from './ranking.ts'
import { vocabularyOf } from './vocabulary.ts'
import type { WordRow } from './word-rows.ts'
import type { Spelling } from './words.ts'

/** One linear model as it is written: numbers as text. */
export type PackedLinear = {
  labels: string[]
  bias: number[]
  /** One step of an int8 weight, per label. */
  scale: number[]
  /** Sorted feature hashes: steps of seven-bit bytes, as base64. */
  features: string
  /** How rare a feature is (uint8, steps of `rarityStep`), as base64. */
  rarity: string
  /** Weights per feature, their labels and values, one character each (number-text.ts). */
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
  /** Which danger it is, from words and from concepts; its labels are the kinds. */
  kinds: PackedLinear
  /** Turns scores into shares that sum to one. */
  temperature: number
  /** Logistic weights of the scope decision, the constant first. */
  scope: number[]
  /** Logistic weights of how likely the first topic is right, the constant first. */
  sure: number[]
  /** Logistic weights of how likely danger is, the constant first. */
  danger: number[]
  distinctions: Distinctions
  lexicon: Lexicon
}

/** Concepts that teach the models, numbered in the order of their names; commands are not among them. */
export type ConceptNumbers = { byName: ReadonlyMap<string, number>; features: Uint32Array }

export type LinearModel = {
  labels: readonly string[]
  bias: readonly number[]
  scale: readonly number[]
  table: FeatureTable
  rarity: Uint8Array
  /** Feature → its entries; an entry is a label (high byte) and a weight (low byte). */
  offsets: Uint32Array
  entries: Int16Array
  conceptPlaces: Int32Array
  /** Where two concepts together stand in the table, the one with the higher number in the row; or -1. */
  pairPlaces: Int32Array
  blocks: BlockWeights
  /** Room for one block's sums, empty between messages. */
  sums: Int32Array
  rows: Map<string, WordRow>
}

export type Model = {
  hash: string
  topics: LinearModel
  labels: Labels
  answers: LinearModel
  /** Topic → the labels of its answers. */
  answersOf: ReadonlyMap<string, readonly number[]>
  concepts: ConceptNumbers
  kinds: LinearModel
  dangerConcepts: ConceptNumbers
  temperature: number
  scope: readonly number[]
  sure: readonly number[]
  danger: readonly number[]
  hints: readonly string[]
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
  knownWords: new Map(),
})

const entriesOf = (labels: Uint8Array, weights: Uint8Array): Int16Array =>
  Int16Array.from(labels, (label, at) => (label << 8) | (signed(weights[at] ?? 0) & 255))

const conceptNumbers = (
  patterns: Lexicon['patterns'],
  teaches: (concept: string) => boolean,
): ConceptNumbers => {
  const names = [...new Set(patterns.map(([concept]) => concept))].filter(teaches).sort()
  return {
    byName: new Map(names.map((name, number): [string, number] => [name, number])),
    features: Uint32Array.from(names, conceptFeature),
  }
}

/** Found once, so that reading a message looks nothing up. Row by row: (1,0), (2,0), (2,1), … */
const pairPlaces = (table: FeatureTable, { features }: ConceptNumbers): Int32Array => {
  const places = new Int32Array((features.length * (features.length - 1)) / 2)
  let at = 0
  for (let high = 1; high < features.length; high++)
    for (let low = 0; low < high; low++)
      places[at++] = placeOf(table, conceptPairFeature(features[low] ?? 0, features[high] ?? 0))
  return places
}

const noPairs = new Int32Array(0)

const loadLinear = (packed: PackedLinear, concepts: ConceptNumbers): LinearModel => {
  const table = featureTable(numbersOf(packed.features))
  return {
    labels: packed.labels,
    bias: packed.bias,
    scale: packed.scale,
    table,
    rarity: bytesOf(packed.rarity),
    offsets: runningSums(numbersInText(packed.counts)),
    entries: entriesOf(numbersInText(packed.classes), numbersInText(packed.weights)),
    conceptPlaces: Int32Array.from(concepts.features, feature => placeOf(table, feature)),
    pairPlaces: packed.blocks[3] === 0 ? noPairs : pairPlaces(table, concepts),
    blocks: packed.blocks,
    sums: new Int32Array(packed.labels.length),
    rows: new Map(),
  }
}

const labelsByTopic = (labels: readonly string[]): Map<string, number[]> => {
  const { topics, topicOf } = readLabels(labels)
  const places = topics.map((topic): [string, number[]] => [topic, []])
  topicOf.forEach((topic, label) => {
    places[topic]?.[1].push(label)
  })
  return new Map(places)
}

/** Makes the artefact ready to read messages; done once at start. */
export const loadModel = (data: ModelData): Model => {
  const concepts = conceptNumbers(data.lexicon.patterns, isLearned)
  const dangerConcepts = conceptNumbers(data.lexicon.patterns, isLearnedOfDanger)
  return {
    hash: data.hash,
    topics: loadLinear(data.topics, concepts),
    labels: readLabels(data.topics.labels),
    answers: loadLinear(data.answers, concepts),
    answersOf: labelsByTopic(data.answers.labels),
    concepts,
    kinds: loadLinear(data.kinds, dangerConcepts),
    dangerConcepts,
    temperature: data.temperature,
    scope: data.scope,
    sure: data.sure,
    danger: data.danger,
    hints: hintsOf(data.lexicon),
    distinctions: data.distinctions,
    patterns: patternIndex(compiled(data.lexicon.patterns)),
    spelling: spellingOf(data.lexicon),
    languageWords: {
      da: new Set(data.lexicon.languageWords.da),
      en: new Set(data.lexicon.languageWords.en),
    },
  }
}
