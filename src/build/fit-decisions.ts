import {
  chanceOf,
  type Heard,
  measuredFor,
  sureFeatures,
  type Weights,
} from '../core/understanding/chance.ts'
import { dangerFeatures } from '../core/understanding/danger.ts'
import { partsRead, type Rank } from '../core/understanding/ranking.ts'
import { outside, scopeFeatures } from '../core/understanding/scope.ts'
import { claimsIn, likeliestTwo, pairFeatures } from '../core/understanding/two-questions.ts'
import { fitted, type Prepared, type ReadText, rankBy } from './fit.ts'
import { type MadePair, madePairs } from './made-pairs.ts'
import { logistic, type ScopeRow } from './scope-fit.ts'

const folds = 4

type HeardPair = { heard: Heard; topics: MadePair['topics'] }

/** What was heard by a model that had not seen it: every example, and pairs made of them. */
export type OutOfFold = { heard: Heard[]; pairs: HeardPair[] }

export const outOfFold = (examples: readonly Prepared[], read: (text: string) => ReadText): OutOfFold => {
  const heard: Heard[] = []
  const pairs: HeardPair[] = []
  for (let fold = 0; fold < folds; fold++) {
    const rank = rankBy(fitted(examples.filter((_, at) => at % folds !== fold)))
    examples.forEach((example, at) => {
      if (at % folds === fold) heard[at] = heardBy(example, rank)
    })
    const made = madePairs(
      examples.filter((_, at) => at % folds === fold),
      fold,
    )
    pairs.push(...made.map(({ text, topics }) => ({ heard: heardBy(read(text), rank), topics })))
  }
  return { heard, pairs }
}

const heardBy = (example: ReadText, rank: Rank): Heard => {
  const rankSpan = rank(example)
  return {
    words: example.words,
    matches: example.matches,
    ranking: rankSpan({ from: 0, to: example.words.length }),
    parts: partsRead(example, rankSpan),
  }
}

const scopeWeights = (examples: readonly Prepared[], heard: readonly Heard[]): number[] => {
  const negatives = examples.filter(one => one.topic === outside).length
  const balance = (examples.length - negatives) / Math.max(1, negatives)
  return logistic(
    heard.map((one, at) => {
      const isIn = examples[at]?.topic !== outside
      return { features: scopeFeatures(one), isIn, weight: isIn ? 1 : balance }
    }),
  )
}

/** Danger is not decided here, so it teaches nothing here. */
const sureWeights = (examples: readonly Prepared[], heard: readonly Heard[], scope: number[]): number[] =>
  logistic(
    heard.flatMap((one, at) => {
      const topic = examples[at]?.topic
      if (topic === 'crisis') return []
      const measured = measuredFor(one, { scope })
      const isIn = measured.ranking[0]?.topic === topic
      return [{ features: sureFeatures(measured), isIn, weight: 1 }]
    }),
  )

/** Messages of danger are as many as all others together, so that a share of a half is where they meet. */
const dangerWeights = (
  examples: readonly Prepared[],
  heard: readonly Heard[],
  hints: readonly string[],
): number[] => {
  const dangerous = examples.filter(one => one.topic === 'crisis').length
  const balance = (examples.length - dangerous) / Math.max(1, dangerous)
  return logistic(
    heard.map((one, at) => {
      const isIn = examples[at]?.topic === 'crisis'
      return { features: dangerFeatures(one, hints), isIn, weight: isIn ? balance : 1 }
    }),
  )
}

const pairRow = (heard: Heard, weights: Weights, topics?: MadePair['topics']): ScopeRow[] => {
  const pair = likeliestTwo(claimsIn(heard, weights))
  if (pair === undefined) return []
  const whole = measuredFor(heard, weights)
  const isIn = topics !== undefined && pair.every(({ first }) => topics.includes(first.topic))
  return [
    { features: pairFeatures(heard, pair, { whole, chance: chanceOf(whole, weights) }), isIn, weight: 1 },
  ]
}

/** Whether two parts ask two things: so in pairs put together, never in the messages they were made of. */
const pairWeights = (
  examples: readonly Prepared[],
  { heard, pairs }: OutOfFold,
  weights: Weights,
): number[] => {
  const single = heard.filter((_, at) => examples[at]?.topic !== 'crisis')
  return logistic([
    ...single.flatMap(one => pairRow(one, weights)),
    ...pairs.flatMap(one => pairRow(one.heard, weights, one.topics)),
  ])
}

type Decisions = Record<'scope' | 'sure' | 'two' | 'danger', number[]>

/** The decisions after the ranking: is it ours, is the first topic right, are there two, and is it danger. */
export const decisionWeights = (
  examples: readonly Prepared[],
  out: OutOfFold,
  hints: readonly string[],
): Decisions => {
  const scope = scopeWeights(examples, out.heard)
  const sure = sureWeights(examples, out.heard, scope)
  return {
    scope,
    sure,
    two: pairWeights(examples, out, { scope, sure }),
    danger: dangerWeights(examples, out.heard, hints),
  }
}
