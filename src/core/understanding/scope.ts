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
const isRecording = (concept: string): boolean => concept === 'record' || concept.startsWith('medium.')

const has = (matches: readonly Match[], test: (concept: string) => boolean): number =>
  matches.some(match => test(match.concept)) ? 1 : 0

export type Measured = { ranking: readonly Ranked[]; words: readonly Word[]; matches: readonly Match[] }

export const outside = 'out_of_scope'

/** What the scope decision looks at; trained on messages within and outside the domain (src/build/fit.ts). */
export const scopeFeatures = ({ ranking, words, matches }: Measured): number[] => {
  const inside = ranking.filter(one => one.topic !== outside)
  const best = inside[0]?.raw ?? -1
  const known = words.filter(word => word.known).length / Math.max(1, words.length)
  return [
    1,
    best,
    best - (inside[1]?.raw ?? -1),
    known,
    ranking.find(one => one.topic === outside)?.raw ?? -1,
    Math.min(4, domainConcepts(matches)),
    steadyLog(inside.reduce((sum, one) => sum + steadyExp(one.raw * 3), 0)),
    has(matches, isRecording),
    has(matches, concept => outsideConcepts.has(concept)),
    Math.min(1, words.length / 12),
  ]
}

/** A logistic share from features and trained weights. */
export const logisticShare = (features: readonly number[], weights: readonly number[]): number => {
  let sum = 0
  for (let at = 0; at < features.length; at++) sum += (features[at] ?? 0) * (weights[at] ?? 0)
  return 1 / (1 + steadyExp(-sum))
}
