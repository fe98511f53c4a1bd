import { logisticShare } from '../../core/understanding/scope.ts'
import { logistic } from '../scope-fit.ts'
import { type Learner, labelOf } from './learner.ts'
import type { Intent } from './public-data.ts'

const outside = 'out_of_scope'

/** The scope decision of core/understanding without its domain concepts, which no public set has. */
const featuresFor = (learner: Learner, text: string): { features: number[]; best: string } => {
  const ranking = learner.rank(text)
  const inside = ranking.filter(one => one.topic !== outside)
  const words = learner.words(text)
  const best = inside[0]?.raw ?? -1
  return {
    best: inside[0]?.topic ?? '',
    features: [
      1,
      best,
      best - (inside[1]?.raw ?? -1),
      words.filter(word => word.known).length / Math.max(1, words.length),
      ranking.find(one => one.topic === outside)?.raw ?? -1,
      Math.log(inside.reduce((sum, one) => sum + Math.exp(one.raw * 3), 0)),
      Math.min(1, words.length / 12),
    ],
  }
}

type Judged = { share: number; best: string; label: string; isIn: boolean }

const judged = (learner: Learner, intents: readonly Intent[], weights: readonly number[]): Judged[] =>
  intents.map(({ text, label }) => {
    const { features, best } = featuresFor(learner, text)
    return { share: logisticShare(features, weights), best, label: labelOf(label), isIn: label !== outside }
  })

const overall = (all: readonly Judged[], threshold: number): number =>
  all.filter(one => (one.share < threshold ? !one.isIn : one.isIn && one.best === one.label)).length /
  all.length

/** Area under the curve: how often an inside message outranks an outside one. */
const areaUnder = (all: readonly Judged[]): number => {
  const sorted = [...all].sort((one, other) => one.share - other.share)
  let ranks = 0
  let inside = 0
  sorted.forEach((one, at) => {
    if (!one.isIn) return
    ranks += at + 1
    inside++
  })
  return (ranks - (inside * (inside + 1)) / 2) / (inside * (sorted.length - inside))
}

export type ScopeFigures = { overall: number; inside: number; recall: number; area: number }

const percent = (share: number): number => Math.round(share * 1000) / 10

/** Outside messages of the validation part count this much when the threshold is chosen: the test has more of them. */
const outsideWeight = 7

/** Weights and threshold from the validation part, figures from the test part. */
export const scopeFigures = (
  learner: Learner,
  validation: readonly Intent[],
  test: readonly Intent[],
): ScopeFigures => {
  const rows = validation.map(({ text, label }) => ({
    features: featuresFor(learner, text).features,
    isIn: label !== outside,
    weight: label === outside ? outsideWeight : 1,
  }))
  const weights = logistic(rows)
  const known = judged(learner, validation, weights)
  const repeated = known.flatMap(one => (one.isIn ? [one] : Array.from({ length: outsideWeight }, () => one)))
  const thresholds = Array.from({ length: 99 }, (_, at) => (at + 1) / 100)
  const threshold = thresholds.reduce(
    (best, one) => (overall(repeated, one) > overall(repeated, best) ? one : best),
    0.5,
  )
  const found = judged(learner, test, weights)
  const outsideOnes = found.filter(one => !one.isIn)
  return {
    overall: percent(overall(found, threshold)),
    inside: percent(
      overall(
        found.filter(one => one.isIn),
        threshold,
      ),
    ),
    recall: percent(outsideOnes.filter(one => one.share < threshold).length / outsideOnes.length),
    area: Math.round(areaUnder(found) * 1000) / 1000,
  }
}
