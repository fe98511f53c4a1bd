import {
  type Blocks,
  type BlockWeights,
  blocksOf,
  featuresOf,
  rarityStep,
} from '../core/understanding/features.ts'
import { compiled, isLearned } from '../core/understanding/lexicon.ts'
import { spellingOf } from '../core/understanding/model.ts'
import { type Match, matchesIn, patternIndex } from '../core/understanding/patterns.ts'
import { inOrder, matchesWithin, type Rank, readLabels } from '../core/understanding/ranking.ts'
import { outside } from '../core/understanding/scope.ts'
import { type Word, wordsOf } from '../core/understanding/words.ts'
import type { Source } from './lexicon-files.ts'
import { rowsOf, type SvmSettings, trainedColumns } from './svm.ts'

export type Prepared = {
  text: string
  words: Word[]
  matches: Match[]
  blocks: Blocks
  topic: string
  /** The answer it was written for; the topic itself when none was named. */
  answer: string
  /** What is learned. */
  label: string
}

/** Weights and costs found by cross-validation and the development set (docs/understanding.md). */
export type FitSettings = {
  blocks: BlockWeights
  rarity: number /** Per block: seen in fewer messages, a feature is noise. */
  leastMessages: readonly number[]
  svm: SvmSettings
}

export const chosen: FitSettings = {
  blocks: [1, 1, 1, 1.2],
  rarity: 0.5,
  leastMessages: [1, 2, 1, 1],
  svm: { cost: 1, rounds: 40, seed: 20261124, tolerance: 0.05 },
}
export const temperature = 4.5

const taught = (matches: readonly Match[]): Match[] => matches.filter(match => isLearned(match.concept))

export const prepare = (source: Source): Prepared[] => {
  const spelling = spellingOf(source.lexicon)
  const patterns = patternIndex(compiled(source.lexicon.patterns))
  const all = [...source.messages, ...source.negatives.map(one => ({ ...one, topic: outside }))]
  return all.map(one => {
    const { text, topic } = one
    const answer = 'answer' in one ? one.answer : topic
    const words = wordsOf(text, spelling)
    const matches = matchesIn(words, patterns)
    return {
      text,
      words,
      matches,
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

type Counted = Pick<Linear, 'hashes' | 'rarity'>

/** The features seen often enough, sorted, and how rare each is in steps of `rarityStep`. */
const countedFeatures = (examples: readonly { blocks: Blocks }[], settings: FitSettings): Counted => {
  const counts = new Map<number, number>()
  const least = new Map<number, number>()
  for (const { blocks } of examples)
    blocks.forEach((block, number) => {
      if (settings.blocks[number] === 0) return
      for (const hash of new Set(block)) {
        counts.set(hash, (counts.get(hash) ?? 0) + 1)
        least.set(hash, settings.leastMessages[number] ?? 1)
      }
    })
  const kept = [...counts].filter(([hash, count]) => count >= (least.get(hash) ?? 1)).map(([hash]) => hash)
  const hashes = Uint32Array.from(kept).sort()
  const rarity = Uint8Array.from(hashes, hash => {
    const value = (1 + Math.log((examples.length + 1) / (counts.get(hash) ?? 1))) ** settings.rarity
    return Math.max(1, Math.min(255, Math.round(value / rarityStep)))
  })
  return { hashes, rarity }
}

type Numbers = ReadonlyMap<number, number>

const numbersOf = (hashes: Uint32Array): Numbers =>
  new Map(Array.from(hashes, (hash, at): [number, number] => [hash, at]))

const vectorWith =
  (numbers: Numbers, rarity: Uint8Array, weights: BlockWeights) =>
  (blocks: Blocks): [number, number][] => {
    const rare = (hash: number): number | undefined => {
      const at = numbers.get(hash)
      return at === undefined ? undefined : (rarity[at] ?? 0) * rarityStep
    }
    return [...featuresOf(blocks, weights, rare)].map(([hash, value]): [number, number] => [
      numbers.get(hash) ?? 0,
      value,
    ])
  }

/** One weight column per label over the kept features, the bias last. */
export const fitted = (
  examples: readonly { blocks: Blocks; label: string }[],
  settings: FitSettings = chosen,
): Linear => {
  const labels = [...new Set(examples.map(one => one.label))].sort()
  const { hashes, rarity } = countedFeatures(examples, settings)
  const vector = vectorWith(numbersOf(hashes), rarity, settings.blocks)
  const numberOf = new Map(labels.map((label, at): [string, number] => [label, at]))
  const rows = rowsOf(
    examples.map(one => vector(one.blocks)),
    examples.map(one => numberOf.get(one.label) ?? 0),
    hashes.length,
  )
  return {
    labels,
    hashes,
    rarity,
    blocks: settings.blocks,
    columns: trainedColumns(rows, labels.length, settings.svm),
  }
}

const scored = (column: Float64Array, vector: readonly [number, number][]): number => {
  let sum = column.at(-1) ?? 0
  for (const [at, value] of vector) sum += value * (column[at] ?? 0)
  return sum
}

/** Raw scores per label by the unpacked columns, for what is measured while training. */
export const scorer = (linear: Linear): ((blocks: Blocks) => number[]) => {
  const vector = vectorWith(numbersOf(linear.hashes), linear.rarity, linear.blocks)
  return blocks => {
    const entries = vector(blocks)
    return linear.columns.map(column => scored(column, entries))
  }
}

/** Ranks as the loaded model does, by columns not yet packed. */
export const rankBy = (linear: Linear): Rank => {
  const score = scorer(linear)
  const labels = readLabels(linear.labels)
  return (words, matches) => span => {
    const blocks = blocksOf(words.slice(span.from, span.to), taught(matchesWithin(matches, span)))
    return inOrder(Float64Array.from(score(blocks)), labels, temperature)
  }
}
