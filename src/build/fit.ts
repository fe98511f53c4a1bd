import { existsSync, readFileSync } from 'node:fs'
import type { Distinctions } from '../core/understanding/answers.ts'
import { scopeFeatures } from '../core/understanding/decide.ts'
import {
  type Blocks,
  type BlockWeights,
  blocksOf,
  featuresOf,
  rarityStep,
} from '../core/understanding/features.ts'
import { compiled } from '../core/understanding/lexicon.ts'
import { type ModelData, spellingOf } from '../core/understanding/model.ts'
import { type Match, matchesIn, patternIndex } from '../core/understanding/patterns.ts'
import { sharesOf } from '../core/understanding/score.ts'
import { isLearned, type Ranked } from '../core/understanding/topics.ts'
import { type Word, wordsOf } from '../core/understanding/words.ts'
import type { Source } from './lexicon-files.ts'
import { packed } from './pack.ts'
import { logistic } from './scope-fit.ts'
import { rowsOf, type SvmSettings, trainedColumns } from './svm.ts'

export type Prepared = { text: string; words: Word[]; matches: Match[]; blocks: Blocks; topic: string }

/** Weights and costs found by cross-validation and the development set (docs/understanding.md). */
export type FitSettings = { blocks: BlockWeights; rarity: number; leastMessages: number; svm: SvmSettings }

export const chosen: FitSettings = {
  blocks: [1, 1, 1, 1.2],
  rarity: 0.5,
  leastMessages: 1,
  svm: { cost: 1, rounds: 40, seed: 20261124, tolerance: 0.05 },
}
export const temperature = 4.5
const folds = 4
const outside = 'out_of_scope'

export const prepare = (source: Source): Prepared[] => {
  const spelling = spellingOf(source.lexicon)
  const patterns = patternIndex(compiled(source.lexicon.patterns))
  const all = [...source.messages, ...source.negatives.map(one => ({ ...one, topic: outside }))]
  return all.map(({ text, topic }) => {
    const words = wordsOf(text, spelling)
    const matches = matchesIn(words, patterns)
    return { text, words, matches, topic, blocks: blocksOf(words, matches.filter(isLearned)) }
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
  for (const { blocks } of examples)
    for (const block of blocks) for (const hash of block) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= settings.leastMessages).map(([hash]) => hash)
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
  examples: readonly { blocks: Blocks; topic: string }[],
  settings: FitSettings = chosen,
): Linear => {
  const labels = [...new Set(examples.map(one => one.topic))].sort()
  const { hashes, rarity } = countedFeatures(examples, settings)
  const vector = vectorWith(numbersOf(hashes), rarity, settings.blocks)
  const numberOf = new Map(labels.map((label, at): [string, number] => [label, at]))
  const rows = rowsOf(
    examples.map(one => vector(one.blocks)),
    examples.map(one => numberOf.get(one.topic) ?? 0),
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

export const rankedBy = (linear: Linear): ((example: { blocks: Blocks }) => Ranked[]) => {
  const score = scorer(linear)
  return ({ blocks }) => {
    const raw = score(blocks)
    const shares = sharesOf(raw, temperature)
    return linear.labels
      .map((topic, at) => ({ topic, score: shares[at] ?? 0, raw: raw[at] ?? 0 }))
      .sort((one, other) => other.score - one.score)
  }
}

/** Every example ranked by a model that has not seen it. */
export const outOfFold = (examples: readonly Prepared[]): Ranked[][] => {
  const rankings: Ranked[][] = new Array(examples.length).fill([])
  for (let fold = 0; fold < folds; fold++) {
    const rank = rankedBy(fitted(examples.filter((_, at) => at % folds !== fold)))
    examples.forEach((example, at) => {
      if (at % folds === fold) rankings[at] = rank(example)
    })
  }
  return rankings
}

const scopeWeights = (examples: readonly Prepared[]): number[] => {
  const rankings = outOfFold(examples)
  const negatives = examples.filter(one => one.topic === outside).length
  const balance = (examples.length - negatives) / Math.max(1, negatives)
  return logistic(
    examples.map((example, at) => ({
      features: scopeFeatures({ ...example, ranking: rankings[at] ?? [] }),
      isIn: example.topic !== outside,
      weight: example.topic === outside ? balance : 1,
    })),
  )
}

const distinctionsFile = 'flows/distinctions.json'

/** The whole artefact from the sources. */
export const trainedModel = (source: Source): ModelData => {
  const examples = prepare(source)
  const distinctions: Distinctions = existsSync(distinctionsFile)
    ? JSON.parse(readFileSync(distinctionsFile, 'utf8'))
    : {}
  return {
    format: 1,
    hash: '',
    ...packed(fitted(examples)),
    blocks: [...chosen.blocks],
    temperature,
    scope: scopeWeights(examples),
    distinctions,
    lexicon: source.lexicon,
  }
}
