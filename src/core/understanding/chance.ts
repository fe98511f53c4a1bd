import { isTopic } from '../../../flows/topics.ts'
import type { Model } from './model.ts'
import type { Match } from './patterns.ts'
import { mixed, type Part, type Ranked } from './ranking.ts'
import { domainConcepts, knownShare, logisticShare, type Measured, outside, scopeFeatures } from './scope.ts'
import type { Word } from './words.ts'

export type Heard = {
  ranking: readonly Ranked[]
  words: readonly Word[]
  matches: readonly Match[]
  parts: readonly Part[]
}

export type Weights = Pick<Model, 'scope' | 'sure'>

/** Less likely to be ours than this, and what is not ours leads the ranking. */
const leastInScope = 0.4

/** What was measured, and how likely it is ours. */
export type Placed = Measured & { share: number }

/** What tells how likely the first topic is the right one; weights trained on messages not seen (src/build/fit.ts). */
export const sureFeatures = (measured: Placed): number[] => {
  const [first, second, third] = measured.ranking
  const { share } = measured
  const raw = first?.raw ?? -1
  return [
    1,
    first?.score ?? 0,
    (first?.score ?? 0) - (second?.score ?? 0),
    raw,
    raw - (second?.raw ?? -1),
    (second?.raw ?? -1) - (third?.raw ?? -1),
    first?.topic === outside ? 1 - share : share,
    first?.topic === outside ? 1 : 0,
    first !== undefined && isTopic('tone', first.topic) && first.topic !== outside ? 1 : 0,
    Math.min(4, domainConcepts(measured.matches)) / 4,
    Math.min(1, measured.words.length / 25),
    knownShare(measured.words),
  ]
}

/** Danger is found by its own detector (crisis.ts); what it has not found is no danger here either. */
const inside = (ranking: readonly Ranked[]): Ranked[] =>
  ranking.filter(one => one.topic !== outside && one.topic !== 'crisis')

/** Out of scope leads or trails as the scope decision says, whatever its score among the topics. */
const withScope = (measured: Measured, scope: readonly number[]): Placed => {
  const own = inside(measured.ranking)
  const out = measured.ranking.find(one => one.topic === outside)
  const share = logisticShare(scopeFeatures(measured), scope)
  if (out === undefined) return { ...measured, ranking: own, share }
  const ranking =
    share < leastInScope ? [{ ...out, score: Math.max(out.score, 1 - share) }, ...own] : [...own, out]
  return { ...measured, ranking, share }
}

const longStory = 60

/** The one question in a longer story weighs as much as the story, and more where that is very long. */
const weightOfQuestion = (words: number): number => Math.min(0.8, 0.5 + Math.max(0, words - longStory) / 200)

const focused = (heard: Heard): Measured => {
  const questions = heard.parts.filter(part => part.isQuestion && domainConcepts(part.matches) > 0)
  const [only] = questions
  if (only === undefined || questions.length > 1) return heard
  return { ...heard, ranking: mixed(heard.ranking, only.ranking, weightOfQuestion(heard.words.length)) }
}

/** What a message is decided by: its question in focus, out of scope put in its place. */
export const measuredFor = (heard: Heard, { scope }: Pick<Model, 'scope'>): Placed =>
  withScope(focused(heard), scope)

export const chanceOf = (measured: Placed, { sure }: Pick<Model, 'sure'>): number =>
  logisticShare(sureFeatures(measured), sure)
