import { existsSync, readFileSync } from 'node:fs'
import type { Distinctions } from '../core/understanding/answers.ts'
import { scopeFeatures } from '../core/understanding/decide.ts'
import { type BlockWeights, type Features, featuresOf } from '../core/understanding/features.ts'
import { compiled } from '../core/understanding/lexicon.ts'
import { type ModelData, spellingOf } from '../core/understanding/model.ts'
import { type Match, matchesIn, patternIndex } from '../core/understanding/patterns.ts'
import { sharesOf } from '../core/understanding/score.ts'
import { isLearned, type Ranked } from '../core/understanding/topics.ts'
import { type Word, wordsOf } from '../core/understanding/words.ts'
import type { Source } from './lexicon-files.ts'
import { type Example, trainOne } from './svm.ts'

export type Prepared = { words: Word[]; matches: Match[]; features: Features; topic: string }

export const blockWeights: BlockWeights = { words: 1, characters: 1, concepts: 1.3 }
export const temperature = 4.5
const settings = { cost: 1, rounds: 60, seed: 20261124, tolerance: 0.05 }
const folds = 4

const outside = 'out_of_scope'

export const prepare = (source: Source): Prepared[] => {
  const spelling = spellingOf(source.lexicon)
  const patterns = patternIndex(compiled(source.lexicon.patterns))
  const all = [...source.messages, ...source.negatives.map(one => ({ ...one, topic: outside }))]
  return all.map(({ text, topic }) => {
    const words = wordsOf(text, spelling)
    const matches = matchesIn(words, patterns)
    return { words, matches, topic, features: featuresOf(words, matches.filter(isLearned), blockWeights) }
  })
}

/** Seen in fewer messages than this, a feature is noise. */
const leastMessages = 2

export type Linear = { labels: string[]; hashes: Uint32Array; columns: Float64Array[] }

const keptFeatures = (examples: readonly Prepared[]): Uint32Array => {
  const counts = new Map<number, number>()
  for (const { features } of examples)
    for (const hash of features.keys()) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  return Uint32Array.from(
    [...counts].filter(([, count]) => count >= leastMessages).map(([hash]) => hash),
  ).sort()
}

const exampleOf = (
  { features, topic }: Prepared,
  numbers: ReadonlyMap<number, number>,
  labels: readonly string[],
): Example => {
  const kept = [...features].filter(([hash]) => numbers.has(hash))
  return {
    features: Int32Array.from(kept, ([hash]) => numbers.get(hash) ?? 0),
    values: Float64Array.from(kept, ([, value]) => value),
    label: labels.indexOf(topic),
  }
}

/** One weight column per label over the kept features, the bias last. */
export const fitted = (examples: readonly Prepared[]): Linear => {
  const labels = [...new Set(examples.map(one => one.topic))].sort()
  const hashes = keptFeatures(examples)
  const numbers = new Map(Array.from(hashes, (hash, at): [number, number] => [hash, at]))
  const rows = examples.map(one => exampleOf(one, numbers, labels))
  return {
    labels,
    hashes,
    columns: labels.map((_, label) => trainOne(rows, label, { size: hashes.length, settings })),
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** Weights smaller than one step of eight bits are left out; features with none left are too. */
export const packed = ({
  labels,
  hashes,
  columns,
}: Linear): Pick<ModelData, 'labels' | 'bias' | 'scale' | 'features' | 'counts' | 'classes' | 'weights'> => {
  const scale = columns.map(
    column => column.slice(0, -1).reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127,
  )
  const features: number[] = []
  const counts: number[] = []
  const classes: number[] = []
  const weights: number[] = []
  hashes.forEach((hash, at) => {
    let kept = 0
    columns.forEach((column, label) => {
      const step = Math.round((column[at] ?? 0) / (scale[label] ?? 1))
      if (Math.abs(step) < 2) return
      classes.push(label)
      weights.push(step)
      kept++
    })
    if (kept === 0) return
    features.push(hash)
    counts.push(kept)
  })
  const hashBytes = new Uint8Array(features.length * 4)
  const view = new DataView(hashBytes.buffer)
  features.forEach((hash, at) => {
    view.setUint32(at * 4, hash, true)
  })
  return {
    labels,
    bias: columns.map(column => column.at(-1) ?? 0),
    scale,
    features: base64(hashBytes),
    counts: base64(Uint8Array.from(counts)),
    classes: base64(Uint8Array.from(classes)),
    weights: base64(new Uint8Array(Int8Array.from(weights).buffer)),
  }
}

/** Scores by the unpacked columns, for what is measured while training. */
export const rankedBy = (linear: Linear): ((example: Prepared) => Ranked[]) => {
  const numbers = new Map(Array.from(linear.hashes, (hash, at): [number, number] => [hash, at]))
  return ({ features }) => {
    const raw = linear.columns.map(column => {
      let sum = column.at(-1) ?? 0
      for (const [hash, value] of features) {
        const at = numbers.get(hash)
        if (at !== undefined) sum += value * (column[at] ?? 0)
      }
      return sum
    })
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

/** Logistic regression by plain gradient descent: few weights, few thousand examples, always the same. */
export const logistic = (
  rows: readonly { features: number[]; isIn: boolean; weight: number }[],
): number[] => {
  const weights = new Array<number>(rows[0]?.features.length ?? 0).fill(0)
  for (let round = 0; round < 3000; round++) {
    const gradient = weights.map(weight => weight * 0.001)
    let total = 0
    for (const { features, isIn, weight } of rows) {
      const sum = features.reduce((all, value, at) => all + value * (weights[at] ?? 0), 0)
      const error = (1 / (1 + Math.exp(-sum)) - (isIn ? 1 : 0)) * weight
      total += weight
      features.forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + error * value
      })
    }
    for (let at = 0; at < weights.length; at++)
      weights[at] = (weights[at] ?? 0) - (0.5 * (gradient[at] ?? 0)) / Math.max(1, total)
  }
  return weights.map(weight => Math.round(weight * 1e6) / 1e6)
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
  const linear = fitted(examples)
  const distinctions: Distinctions = existsSync(distinctionsFile)
    ? JSON.parse(readFileSync(distinctionsFile, 'utf8'))
    : {}
  return {
    format: 1,
    hash: '',
    ...packed(linear),
    blocks: blockWeights,
    temperature,
    scope: scopeWeights(examples),
    distinctions,
    lexicon: source.lexicon,
  }
}
