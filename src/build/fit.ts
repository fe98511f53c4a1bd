import { saidIn } from '../core/understanding/actors.ts'
import { type Blocks, type BlockWeights, blocksOf } from '../core/understanding/features.ts'
import { compiled, isLearned } from '../core/understanding/lexicon.ts'
import { spellingOf } from '../core/understanding/model.ts'
import { type OtherReading, otherReadings, together } from '../core/understanding/other-readings.ts'
import { patternIndex } from '../core/understanding/pattern-index.ts'
import type { Match } from '../core/understanding/patterns.ts'
import {
  inOrder,
  matchesWithin,
  othersWithin,
  type Rank,
  readLabels,
  type Said,
} from '../core/understanding/ranking.ts'
import { outside } from '../core/understanding/scope.ts'
import type { Span } from '../core/understanding/score.ts'
import { type Word, wordsOf } from '../core/understanding/words.ts'
import type { Source } from './lexicon-files.ts'
import { type SvmSettings, trainedColumns } from './svm.ts'
import { type Vector, type VectorSettings, vectorsOf, vectorWith } from './vectors.ts'

export type Prepared = {
  text: string
  words: Word[]
  matches: Match[]
  others: OtherReading[]
  blocks: Blocks
  language: string
  topic: string
  /** The answer it was written for; the topic itself when none was named. */
  answer: string
  /** What is learned. */
  label: string
}

/** Weights and costs found by cross-validation and the development set (docs/understanding.md). */
export type FitSettings = VectorSettings & { svm: SvmSettings }

export const chosen: FitSettings = {
  blocks: [1, 1, 1, 1.2],
  rarity: 0.5,
  leastMessages: [2, 5, 1, 1],
  svm: { cost: 1, rounds: 40, seed: 20261124, tolerance: 0.05 },
}
export const temperature = 4.5

const taught = (matches: readonly Match[]): Match[] => matches.filter(match => isLearned(match.concept))

export type ReadText = Pick<Prepared, 'text' | 'words' | 'matches' | 'others'>

export const readerOf = ({ lexicon }: Source): ((text: string) => ReadText) => {
  const spelling = spellingOf(lexicon)
  const patterns = patternIndex(compiled(lexicon.patterns))
  return text => {
    const words = wordsOf(text, spelling)
    const others = otherReadings(words, { spelling, patterns })
    return { text, words, matches: saidIn(words, patterns), others }
  }
}

export const prepare = (source: Source): Prepared[] => {
  const read = readerOf(source)
  const all = [...source.messages, ...source.negatives.map(one => ({ ...one, topic: outside }))]
  return all.map(one => {
    const { topic, language } = one
    const answer = 'answer' in one ? one.answer : topic
    const { text, words, matches, others } = read(one.text)
    return {
      text,
      words,
      matches,
      language,
      others,
      topic,
      answer,
      label: topic,
      blocks: blocksOf(words, taught(matches)),
    }
  })
}

export type Linear = {
  labels: string[]
  hashes: Uint32Array
  rarity: Uint8Array
  columns: Float64Array[]
  blocks: BlockWeights
}

/** One weight column per label over the kept features, the bias last. */
export const fitted = (
  examples: readonly { blocks: Blocks; label: string }[],
  settings: FitSettings = chosen,
): Linear => {
  const { labels, hashes, rarity, rows } = vectorsOf(examples, settings)
  const columns = trainedColumns(rows, labels.length, settings.svm)
  return { labels, hashes, rarity, blocks: settings.blocks, columns }
}

export const scored = (column: Float64Array, vector: Vector): number => {
  let sum = column.at(-1) ?? 0
  for (const [at, value] of vector) sum += value * (column[at] ?? 0)
  return sum
}

/** Raw scores per label by the unpacked columns, for what is measured while training. */
export const scorer = (linear: Linear): ((blocks: Blocks) => number[]) => {
  const vector = vectorWith(linear, linear.blocks)
  return blocks => {
    const entries = vector(blocks)
    return linear.columns.map(column => scored(column, entries))
  }
}

/** Ranks as the loaded model does, by columns not yet packed. */
export const rankBy = (linear: Linear): Rank => {
  const score = scorer(linear)
  const labels = readLabels(linear.labels)
  const scoresOf = ({ words, matches }: Omit<Said, 'others'>, span: Span): Float64Array =>
    Float64Array.from(score(blocksOf(words.slice(span.from, span.to), taught(matchesWithin(matches, span)))))
  return said => span => {
    const others = othersWithin(said.others, span).map(one => scoresOf(one, span))
    return inOrder(together(scoresOf(said, span), others, temperature), labels)
  }
}
