import { calmed } from './calm.ts'
import type { Match } from './patterns.ts'
import type { Part, Ranked } from './ranking.ts'
import { logisticShare, outside } from './scope.ts'
import type { Word } from './words.ts'

type Heard = {
  ranking: readonly Ranked[]
  words: readonly Word[]
  matches: readonly Match[]
  parts: readonly Part[]
}

const topic = 'crisis'

const rawOf = (ranking: readonly Ranked[], name: string): number =>
  Math.max(-2, ranking.find(one => one.topic === name)?.raw ?? -2)

const bestBut = (ranking: readonly Ranked[], name: string): number =>
  Math.max(-2, ...ranking.filter(one => one.topic !== name).map(one => one.raw))

const ours = new Set([
  'record',
  'bisidder',
  'minutes',
  'medium.audio',
  'medium.video',
  'setting.virtual',
  'complaint',
])

const speaksOfOurs = (matches: readonly Match[]): boolean =>
  matches.some(({ concept }) => ours.has(concept) || concept.startsWith('notice.'))

const shortMessage = 2

const shareOf = (some: number, all: number): number => some / Math.max(1, all)

const flag = (is: boolean): number => (is ? 1 : 0)

/** What tells how likely a message is of danger beside its learned score: what else it is like, and what it hints at. */
export const dangerFeatures = (heard: Heard, hints: readonly string[]): number[] => {
  const { ranking, words, parts } = heard
  const whole = rawOf(ranking, topic)
  const ownParts = parts.filter(part => part.words.length > shortMessage)
  const part = Math.max(whole, ...ownParts.map(one => rawOf(one.ranking, topic)))
  const said = new Set(calmed(heard.matches).map(match => match.concept))
  const hinted = hints.filter(hint => said.has(hint)).length
  return [
    1,
    whole,
    part,
    whole - bestBut(ranking, topic),
    rawOf(ranking, outside),
    rawOf(ranking, 'emotional'),
    flag(ranking[0]?.topic === topic),
    flag(parts.some(one => one.isQuestion)),
    flag(speaksOfOurs(heard.matches)),
    flag(heard.matches.some(match => match.concept === 'crisis.calm')),
    Math.min(1, words.length / 25),
    shareOf(words.filter(word => word.known).length, words.length),
    Math.min(1, hinted / 4),
    ...hints.map(hint => flag(said.has(hint))),
  ]
}

export const dangerShare = (
  heard: Heard,
  { danger, hints }: { danger: readonly number[]; hints: readonly string[] },
): number => logisticShare(dangerFeatures(heard, hints), danger)
