import type { Match } from './patterns.ts'
import type { Ranked } from './ranking.ts'
import { steadyExp, steadyLog } from './steady-math.ts'
import type { Word } from './words.ts'

/** Concepts of everyday speech: they colour a message but do not make it ours. */
const everyday = new Set([
  'follow_up',
  'emotion',
  'need.see',
  'need.hear',
  'find',
  'cost',
  'setting.office',
  'neartopic',
  'other_matter',
  'busy',
  'child',
  'chat',
  'trust',
  'ask_permission',
  'howto.tell',
  'need.understand',
  'need.write',
  'reason',
  'law',
  'setting.home',
  'setting.phone',
  'setting.school',
  'other_authority',
  'police',
  'department',
  'how_long',
  'whom',
  'places.other',
  'instead',
  'partner',
  'fear',
  'anger',
  'must_ask',
  'hospital',
  'automatic',
  'setting.other',
  'listeners.other',
  'longer',
  'on_behalf',
])

const ownNames = ['command.', 'crisis.', 'hint.', 'actor.', 'g.']

/** Told once for each concept: the lexicon's are finite. */
const told = new Map<string, boolean>()

const isOurs = (concept: string): boolean => {
  const before = told.get(concept)
  if (before !== undefined) return before
  const ours = !everyday.has(concept) && !ownNames.some(name => concept.startsWith(name))
  told.set(concept, ours)
  return ours
}

/** How many things are said that are about recording and what surrounds it. */
export const domainConcepts = (matches: readonly Match[]): number => {
  const seen: string[] = []
  for (const { concept } of matches) if (isOurs(concept) && !seen.includes(concept)) seen.push(concept)
  return seen.length
}

const outsideConcepts = new Set([
  'busy',
  'neartopic',
  'other_matter',
  'g.admin_other',
  'g.chitchat',
  'g.eat',
  'g.traffic',
])
const isOutside = (concept: string): boolean => outsideConcepts.has(concept)
const isRecording = (concept: string): boolean => concept === 'record' || concept.startsWith('medium.')

const has = (matches: readonly Match[], test: (concept: string) => boolean): number =>
  matches.some(match => test(match.concept)) ? 1 : 0

export type Measured = { ranking: readonly Ranked[]; words: readonly Word[]; matches: readonly Match[] }

export const outside = 'out_of_scope'

/** How many of the words are ours, as a share. */
export const knownShare = (words: readonly Word[]): number => {
  let known = 0
  for (const word of words) if (word.known) known += 1
  return known / Math.max(1, words.length)
}

type Standing = { best: number; second: number; outside: number; sum: number }

/** The raw scores of the first two topics of ours and of what is none, and the sum of all of ours, made steep. */
const standingOf = (ranking: readonly Ranked[]): Standing => {
  const standing: Standing = { best: -1, second: -1, outside: -1, sum: 0 }
  let seen = 0
  for (const { topic, raw } of ranking) {
    if (topic === outside) standing.outside = raw
    else {
      if (seen === 0) standing.best = raw
      if (seen === 1) standing.second = raw
      standing.sum += steadyExp(raw * 3)
      seen += 1
    }
  }
  return standing
}

/** What the scope decision looks at; trained on messages within and outside the domain (src/build/fit.ts). */
export const scopeFeatures = ({ ranking, words, matches }: Measured): number[] => {
  const standing = standingOf(ranking)
  return [
    1,
    standing.best,
    standing.best - standing.second,
    knownShare(words),
    standing.outside,
    Math.min(4, domainConcepts(matches)),
    steadyLog(standing.sum),
    has(matches, isRecording),
    has(matches, isOutside),
    Math.min(1, words.length / 12),
  ]
}

export const weighedSum = (features: readonly number[], weights: readonly number[]): number => {
  let sum = 0
  for (let at = 0; at < features.length; at++) sum += (features[at] ?? 0) * (weights[at] ?? 0)
  return sum
}

export const shareOfSum = (sum: number): number => 1 / (1 + steadyExp(-sum))

/** A logistic share from features and trained weights. */
export const logisticShare = (features: readonly number[], weights: readonly number[]): number =>
  shareOfSum(weighedSum(features, weights))
