import type { Distinctions } from './answers.ts'
import { type FeatureTable, featureTable, placeOfFeature } from './feature-table.ts'
import { numbersOfSteps } from './feature-text.ts'
import { type BlockWeights, conceptFeature, conceptPairFeature } from './features.ts'
import { compiled, hintsOf, isLearned, isLearnedOfDanger, type Lexicon, wordsOfPatterns } from './lexicon.ts'
import { numbersInText, signed } from './number-text.ts'
import { type PatternIndex, patternIndex } from './pattern-index.ts'
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
  /** Sorted feature hashes, shortened: the steps between them (feature-text.ts). */
  features: string[]
  /** How rare a feature is, one character each (number-text.ts). */
  rarity: string
  /** Weights per feature, their labels and values, one character each. */
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
  /** Logistic weights of whether two parts ask two things, the constant first. */
  two: number[]
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
  /** Feature → where it begins among the entries (high bytes) and how many labels it has (low byte). */
  heads: Uint32Array
  /** Of each feature its rarity, then its labels (high byte) with their weights (low byte): all in one place, since what is not in the processor's cache costs more than the sums. */
  entries: Int16Array
  conceptPlaces: Int32Array
  /** One more than where two concepts together stand in the table, the one with the higher number in the row; or 0. */
  pairPlaces: Uint16Array | Uint32Array
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
  two: readonly number[]
  danger: readonly number[]
  hints: readonly string[]
  distinctions: Distinctions
  patterns: PatternIndex
  spelling: Spelling
  languageWords: { da: ReadonlySet<string>; en: ReadonlySet<string> }
}

export const spellingOf = (lexicon: Lexicon): Spelling => ({
  vocabulary: vocabularyOf(lexicon.vocabulary),
  parts: new Set(lexicon.parts),
  starts: new Set(wordsOfPatterns(lexicon.patterns).starts),
  colloquial: new Map(Object.entries(lexicon.colloquial)),
  knownParts: new Map(),
  knownWords: new Map(),
})

const entriesOf = (packed: PackedLinear): Pick<LinearModel, 'heads' | 'entries'> => {
  const [counts, rarity] = [numbersInText(packed.counts), numbersInText(packed.rarity)]
  const [labels, weights] = [numbersInText(packed.classes), numbersInText(packed.weights)]
  const heads = new Uint32Array(counts.length)
  const entries = new Int16Array(counts.length + labels.length)
  let from = 0
  counts.forEach((count, place) => {
    const start = from + place
    heads[place] = (start << 8) | count
    entries[start] = rarity[place] ?? 0
    for (let at = 1; at <= count; at++, from++)
      entries[start + at] = ((labels[from] ?? 0) << 8) | (signed(weights[from] ?? 0) & 255)
  })
  return { heads, entries }
}

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

const mostShort = 65_535

/** Found once, so that reading a message looks nothing up; as small as it can be, to stay in the processor's cache. Row by row: (1,0), (2,0), (2,1), … */
const pairPlaces = (
  { table, size }: { table: FeatureTable; size: number },
  { features }: ConceptNumbers,
): Uint16Array | Uint32Array => {
  const pairs = (features.length * (features.length - 1)) / 2
  const places = size < mostShort ? new Uint16Array(pairs) : new Uint32Array(pairs)
  let at = 0
  for (let high = 1; high < features.length; high++)
    for (let low = 0; low < high; low++)
      places[at++] = 1 + placeOfFeature(table, conceptPairFeature(features[low] ?? 0, features[high] ?? 0))
  return places
}

const noPairs = new Uint16Array(0)

const loadLinear = (packed: PackedLinear, concepts: ConceptNumbers): LinearModel => {
  const features = numbersOfSteps(packed.features)
  const table = featureTable(features)
  return {
    labels: packed.labels,
    bias: packed.bias,
    scale: packed.scale,
    table,
    ...entriesOf(packed),
    conceptPlaces: Int32Array.from(concepts.features, feature => placeOfFeature(table, feature)),
    pairPlaces: packed.blocks[3] === 0 ? noPairs : pairPlaces({ table, size: features.length }, concepts),
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
    two: data.two,
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
