import { logisticShare } from '../../core/understanding/scope.ts'
import { logistic, type ScopeRow } from '../scope-fit.ts'
import type { Heard } from './ensemble.ts'
import { bestOf, type HeardIntent, type Learner } from './learner.ts'
import { type Intent, outside } from './public-data.ts'

/** The highest score of the labels inside, how far ahead it is, and all of them as one. */
const inside = (scores: Float64Array, out: number, sharpness: number) => {
  let best = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  let sum = 0
  scores.forEach((score, label) => {
    if (label === out) return
    sum += Math.exp(score * sharpness)
    second = Math.max(second, Math.min(best, score))
    best = Math.max(best, score)
  })
  return { best, margin: best - second, all: Math.log(sum) / sharpness }
}

/** The scope decision of core/understanding without its domain concepts, which no public set has, and with the nets. */
const featuresOf = (words: HeardIntent['words'], { linear, net }: Heard, out: number): number[] => {
  const first = inside(linear, out, 3)
  const other = inside(net, out, 1)
  const whole = Math.log(Math.exp(other.all) + Math.exp(net[out] ?? 0))
  return [
    1,
    first.best,
    first.margin,
    words.filter(word => word.known).length / Math.max(1, words.length),
    linear[out] ?? -1,
    first.all,
    Math.min(1, words.length / 12),
    other.best / 4,
    other.all / 4,
    ((net[out] ?? 0) - whole) / 4,
    Math.exp(other.best - whole),
  ]
}

/** The test part has more messages from outside than the validation part: there, each counts this much. */
const outsideWeight = 7

type Measured = ScopeRow & { isRight: boolean }
type Judged = Pick<Measured, 'isIn' | 'isRight' | 'weight'> & { share: number }

/** Which models decide. */
export type By = (heard: HeardIntent) => Heard

const measured = (learner: Learner, intents: readonly Intent[], by: By): Measured[] => {
  const out = learner.labels.indexOf(outside)
  return intents.map(({ text, label }) => {
    const message = learner.heard(text)
    const heard = by(message)
    const best = bestOf(heard.shares, one => one !== out)
    return {
      features: featuresOf(message.words, heard, out),
      isIn: label !== outside,
      isRight: learner.labels[best] === label,
      weight: label === outside ? outsideWeight : 1,
    }
  })
}

const judged = (rows: readonly Measured[], weights: readonly number[]): Judged[] =>
  rows.map(({ features, ...row }) => ({ ...row, share: logisticShare(features, weights) }))

const folds = 5

/** Each message judged by weights that were not fitted on it, so that the threshold is not flattered. */
const judgedApart = (rows: readonly Measured[]): Judged[] =>
  Array.from({ length: folds }, (_, fold) => {
    const weights = logistic(rows.filter((_, at) => at % folds !== fold))
    return judged(
      rows.filter((_, at) => at % folds === fold),
      weights,
    )
  }).flat()

const isSolved = ({ share, isIn, isRight }: Judged, threshold: number): boolean =>
  share < threshold ? !isIn : isIn && isRight

const solved = (all: readonly Judged[], threshold: number): number => {
  let right = 0
  let total = 0
  for (const one of all) {
    total += one.weight
    if (isSolved(one, threshold)) right += one.weight
  }
  return right / total
}

const bestThreshold = (known: readonly Judged[]): number =>
  Array.from({ length: 99 }, (_, at) => (at + 1) / 100).reduce(
    (best, one) => (solved(known, one) > solved(known, best) ? one : best),
    0.5,
  )

/** Area under the curve: how often an inside message outranks an outside one. */
const areaUnder = (all: readonly Judged[]): number => {
  const sorted = [...all].sort((one, other) => one.share - other.share)
  let ranks = 0
  let within = 0
  sorted.forEach((one, at) => {
    if (!one.isIn) return
    ranks += at + 1
    within++
  })
  return (ranks - (within * (within + 1)) / 2) / (within * (sorted.length - within))
}

export type ScopeFigures = { overall: number; inside: number; recall: number; area: number }

const percent = (share: number): number => Math.round(share * 1000) / 10
const once = (all: readonly Judged[]): Judged[] => all.map(one => ({ ...one, weight: 1 }))

/** Weights and threshold from the validation part, figures from the test part. */
export const scopeFigures = (
  learner: Learner,
  { validation, test }: Record<'validation' | 'test', readonly Intent[]>,
  by: By,
): { validation: ScopeFigures; test: ScopeFigures } => {
  const rows = measured(learner, validation, by)
  const apart = judgedApart(rows)
  const threshold = bestThreshold(apart)
  const figures = (all: readonly Judged[]): ScopeFigures => ({
    overall: percent(solved(all, threshold)),
    inside: percent(solved(once(all.filter(one => one.isIn)), threshold)),
    recall: percent(solved(once(all.filter(one => !one.isIn)), threshold)),
    area: Math.round(areaUnder(all) * 1000) / 1000,
  })
  return {
    validation: figures(apart),
    test: figures(once(judged(measured(learner, test, by), logistic(rows)))),
  }
}
