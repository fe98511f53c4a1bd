import { dangerFeatures } from '../core/understanding/danger.ts'
import { type Heard, measuredFor, sureFeatures } from '../core/understanding/decide.ts'
import { partsRead, type Rank } from '../core/understanding/ranking.ts'
import { outside, scopeFeatures } from '../core/understanding/scope.ts'
import { fitted, type Prepared, rankBy } from './fit.ts'
import { logistic } from './scope-fit.ts'

const folds = 4

/** Every example heard by a model that has not seen it. */
export const outOfFold = (examples: readonly Prepared[]): Heard[] => {
  const heard: Heard[] = []
  for (let fold = 0; fold < folds; fold++) {
    const rank = rankBy(fitted(examples.filter((_, at) => at % folds !== fold)))
    examples.forEach((example, at) => {
      if (at % folds === fold) heard[at] = heardBy(example, rank)
    })
  }
  return heard
}

export const heardBy = (
  example: Pick<Prepared, 'text' | 'words' | 'matches' | 'others'>,
  rank: Rank,
): Heard => {
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
      const measured = measuredFor(one, { scope, sure: [] })
      const isIn = measured.ranking[0]?.topic === topic
      return [{ features: sureFeatures(measured, scope), isIn, weight: 1 }]
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

/** The three decisions after the ranking: is it ours, is the first topic right, and is it danger. */
export const decisionWeights = (
  examples: readonly Prepared[],
  heard: readonly Heard[],
  hints: readonly string[],
): { scope: number[]; sure: number[]; danger: number[] } => {
  const scope = scopeWeights(examples, heard)
  return { scope, sure: sureWeights(examples, heard, scope), danger: dangerWeights(examples, heard, hints) }
}
