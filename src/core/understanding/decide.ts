import { isTopic } from '../../../flows/topics.ts'
import { askedOn } from './asked-on.ts'
import { chanceOf, type Heard, measuredFor } from './chance.ts'
import type { Model } from './model.ts'
import type { Ranked } from './ranking.ts'
import { domainConcepts, logisticShare, type Measured, outside } from './scope.ts'
import { type Claim, claimsIn, likeliestTwo, pairFeatures } from './two-questions.ts'

export type Decision = {
  topics: string[]
  confidence: 'clear' | 'close' | 'unsure'
  score: number
  ranking: Ranked[]
  /** Both lead the ranking, and neither is likely enough to be all that is asked. */
  perhapsTwo?: boolean
}

type Weights = Pick<Model, 'scope' | 'sure' | 'two'>

/** Chance of being right that an outright answer needs: a wrong one costs five questions back. */
export const thresholds = {
  clear: 0.77,
  highStakes: 0.8,
  two: 0.86,
  perhapsTwo: 0.5,
  unsure: 0.2,
  outside: 0.83,
}

const clearly = (found: readonly Ranked[], ranking: Ranked[]): Decision => ({
  topics: found.map(one => one.topic),
  confidence: 'clear',
  score: Math.max(...found.map(one => one.score)),
  ranking,
})

const leastWords = 3

/** Far outside, with nothing in it that is ours: "kan jeg få tilskud til briller". */
const isPlainlyOutside = ({ topic, score }: Ranked, { words, matches }: Heard): boolean =>
  topic === outside &&
  score >= thresholds.outside &&
  words.length >= leastWords &&
  domainConcepts(matches) === 0 &&
  !matches.some(({ concept }) => concept.startsWith('setting.') || concept.startsWith('department'))

const neededFor = ({ topic }: Ranked): number =>
  isTopic('highStakes', topic) ? thresholds.highStakes : thresholds.clear

/** Both lead the ranking, so that both are offered when it is asked back. */
const withBothFirst = ([lead, ...rest]: readonly Ranked[], pair: readonly Claim[]): Ranked[] => {
  if (lead === undefined) return []
  const both = pair.map(({ first }) => first).filter(({ topic }) => topic !== lead.topic)
  return [lead, ...both, ...rest.filter(one => both.every(({ topic }) => topic !== one.topic))]
}

/** Two things asked, or perhaps: then it is asked back with both. */
const twoAsked = (
  heard: Heard,
  measured: Measured,
  { claims, chance, two }: { claims: readonly Claim[]; chance: number; two: readonly number[] },
): Decision | undefined => {
  const pair = likeliestTwo(claims)
  if (pair === undefined) return undefined
  const share = logisticShare(pairFeatures(heard, pair, { whole: measured, chance }), two)
  if (share < thresholds.perhapsTwo) return undefined
  const found = pair.map(({ first }) => first)
  if (share >= thresholds.two) return clearly(found, [...measured.ranking])
  const ranking = withBothFirst(measured.ranking, pair)
  const [first] = ranking
  return first === undefined
    ? undefined
    : { topics: [first.topic], confidence: 'close', score: first.score, ranking, perhapsTwo: true }
}

/** One question that is ours beyond doubt, in a message that as a whole is not. */
const isSure = ({ first, chance, part }: Claim): boolean =>
  part.isQuestion && domainConcepts(part.matches) > 0 && chance >= neededFor(first)

/** Outright, with a question back, or not at all. */
export const decided = (heard: Heard, weights: Weights): Decision => {
  const measured = measuredFor(heard, weights)
  const ranking = [...measured.ranking]
  const [first] = ranking
  if (first === undefined) return { topics: [], confidence: 'unsure', score: 0, ranking }
  const claims = claimsIn(heard, weights)
  const on = askedOn(heard.parts, claims)
  if (on !== undefined) return clearly(on, ranking)
  const chance = chanceOf(measured, weights)
  const two = twoAsked(heard, measured, { claims, chance, two: weights.two })
  if (two !== undefined) return two
  const surely = claims.find(isSure)
  if (surely !== undefined && isTopic('tone', first.topic)) return clearly([surely.first], ranking)
  if (chance >= neededFor(first) || isPlainlyOutside(first, heard)) return clearly([first], ranking)
  if (chance < thresholds.unsure) return { topics: [], confidence: 'unsure', score: first.score, ranking }
  return { topics: [first.topic], confidence: 'close', score: first.score, ranking }
}
