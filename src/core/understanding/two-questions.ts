import { isTopic } from '../../../flows/topics.ts'
import { chanceOf, type Heard, measuredFor, type Weights } from './chance.ts'
import type { Part, Ranked } from './ranking.ts'
import { domainConcepts, type Measured } from './scope.ts'
import { steadyLog } from './steady-math.ts'

/** One part of a message by itself: its first topic, and how likely that is right. */
export type Claim = { first: Ranked; chance: number; part: Part; at: number }

/** The parts that say something of ours, the likeliest for each topic. */
export const claimsIn = (heard: Heard, weights: Weights): Claim[] => {
  const claims: Claim[] = []
  heard.parts.forEach((part, at) => {
    const measured = measuredFor({ ...part, parts: [] }, weights)
    const [first] = measured.ranking
    if (first === undefined || isTopic('tone', first.topic)) return
    const chance = chanceOf(measured, weights)
    const held = claims.findIndex(one => one.first.topic === first.topic)
    if (held < 0) claims.push({ first, chance, part, at })
    else if (chance > (claims[held]?.chance ?? 0)) claims[held] = { first, chance, part, at }
  })
  return claims
}

const pointsBack = new Set(['there', 'der'])

/** "My meeting is at Familieretshuset, may I record there": where is told first, and one thing is asked. */
const isOneQuestion = ([first, { part }]: [Claim, Claim]): boolean =>
  !first.part.isQuestion && pointsBack.has(part.words.at(-1)?.key ?? '')

/** The two likeliest, in the order said. */
export const likeliestTwo = (claims: readonly Claim[]): [Claim, Claim] | undefined => {
  const [one, other] = [...claims].sort((left, right) => right.chance - left.chance)
  if (one === undefined || other === undefined) return undefined
  const pair: [Claim, Claim] = one.at < other.at ? [one, other] : [other, one]
  return isOneQuestion(pair) ? undefined : pair
}

const least = 1e-4

/** Chances apart as they count: between 0.9 and 0.99 lies as much as between 0.5 and 0.9. */
const apart = (chance: number): number =>
  steadyLog(Math.max(least, chance)) - steadyLog(Math.max(least, 1 - chance))

const lowest = -2

const rawIn = (ranking: readonly Ranked[], topic: string): number =>
  ranking.find(one => one.topic === topic)?.raw ?? lowest

const flag = (is: boolean): number => (is ? 1 : 0)

const isOr = new Set(['eller', 'or'])
const isAnd = new Set(['og', 'and'])

const mostOurs = 3
const lastPlace = 8

const ofParts = ({ parts }: Heard, [one, other]: [Claim, Claim]): number[] => {
  const ours = [one, other].map(({ part }) => Math.min(mostOurs, domainConcepts(part.matches)) / mostOurs)
  const begins = other.part.words[0]?.forms[0] ?? ''
  const [first, second] = [one.part.isQuestion, other.part.isQuestion]
  return [
    flag(first),
    flag(second),
    flag(first && second),
    ...ours,
    flag(ours[1] === 0),
    rawIn(other.part.ranking, other.first.topic) - rawIn(other.part.ranking, one.first.topic),
    rawIn(one.part.ranking, one.first.topic) - rawIn(one.part.ranking, other.first.topic),
    flag(parts.length > 2),
    flag(isOr.has(begins)),
    flag(isAnd.has(begins)),
    Math.min(1, other.part.words.length / 15),
    flag(parts.filter(part => part.isQuestion).length === 2),
  ]
}

/** What tells whether two parts ask two things; weights trained on pairs put together and on single messages. */
export const pairFeatures = (
  heard: Heard,
  pair: [Claim, Claim],
  { whole, chance }: { whole: Measured; chance: number },
): number[] => {
  const chances = pair.map(({ chance }) => chance)
  const topics = pair.map(({ first }) => first.topic)
  const lower = Math.min(...topics.map(topic => rawIn(whole.ranking, topic)))
  const places = topics.map(topic => whole.ranking.findIndex(one => one.topic === topic))
  return [
    1,
    apart(Math.min(...chances)),
    apart(Math.max(...chances)),
    apart(chance),
    lower,
    (whole.ranking[0]?.raw ?? lowest) - lower,
    Math.min(lastPlace, Math.max(...places)) / lastPlace,
    ...ofParts(heard, pair),
    Math.min(1, heard.words.length / 40),
  ]
}
