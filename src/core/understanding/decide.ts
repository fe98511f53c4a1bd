import type { Model } from './model.ts'
import type { Match } from './patterns.ts'
import type { Ranked, SegmentRead } from './topics.ts'
import type { Word } from './words.ts'

export type Decision = { topics: string[]; confidence: 'clear' | 'close' | 'unsure'; score: number }

/** Share, raw score and margin a topic needs to be answered outright. */
const clearShare = 0.5
const clearMargin = 0.22
/** A wrong answer about these costs a citizen more: the margin is wider. */
const highStakes = new Set([
  'secret_recording',
  'homecare_camera',
  'video_home',
  'refusal_complaint',
  'sharing_publish',
  'evidence',
  'children_school',
])
const highStakesMargin = 0.3
const scopeThreshold = 0.5
const unsureRaw = -0.62

const domainless = new Set([
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
])

/** Concepts that are about recording and what surrounds it, not just words of everyday. */
export const domainConcepts = (matches: readonly Match[]): number =>
  new Set(
    matches
      .map(match => match.concept)
      .filter(
        name =>
          !name.startsWith('command.') &&
          !name.startsWith('crisis.') &&
          !name.startsWith('g.') &&
          !domainless.has(name),
      ),
  ).size

/** What the scope decision looks at; trained on messages within and outside the domain (src/build/train.ts). */
export const scopeFeatures = (given: {
  ranking: readonly Ranked[]
  words: readonly Word[]
  matches: readonly Match[]
}): number[] => {
  const inside = given.ranking.filter(one => one.topic !== 'out_of_scope')
  const outside = given.ranking.find(one => one.topic === 'out_of_scope')?.raw ?? -1
  const best = inside[0]?.raw ?? -1
  const margin = best - (inside[1]?.raw ?? -1)
  const known = given.words.filter(word => word.known).length / Math.max(1, given.words.length)
  const spread = Math.log(inside.reduce((sum, one) => sum + Math.exp(one.raw * 3), 0))
  return [1, best, margin, known, outside, Math.min(4, domainConcepts(given.matches)), spread]
}

/** How likely a message is about our domain. */
export const scopeShare = (features: readonly number[], weights: readonly number[]): number => {
  const sum = features.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0)
  return 1 / (1 + Math.exp(-sum))
}

export type Heard = {
  ranking: readonly Ranked[]
  words: readonly Word[]
  matches: readonly Match[]
  segments: readonly SegmentRead[]
}

const isClear = (first: Ranked | undefined, second: Ranked | undefined): boolean => {
  if (first === undefined) return false
  const margin = highStakes.has(first.topic) ? highStakesMargin : clearMargin
  return first.score >= clearShare && first.score - (second?.score ?? 0) >= margin && first.raw > unsureRaw
}

const toneOnly = new Set(['emotional', 'personal_data', 'ambiguous', 'out_of_scope', 'meta_bot', 'crisis'])

/** Parts that ask for something of our own and say it clearly. */
const clearParts = ({ segments }: Heard): Ranked[] => {
  const found: Ranked[] = []
  for (const { ranking, matches } of segments) {
    const [first, second] = ranking
    if (first === undefined || toneOnly.has(first.topic) || domainConcepts(matches) === 0) continue
    const isNew = !found.some(one => one.topic === first.topic)
    if (isNew && isClear(first, second) && first.raw > -0.4) found.push(first)
  }
  return found
}

const mostTopics = 2

const clearly = (found: readonly Ranked[]): Decision => ({
  topics: found.map(one => one.topic),
  confidence: 'clear',
  score: Math.max(...found.map(one => one.score)),
})

/** Outright, with a question back, or not at all. A wrong answer costs five questions back. */
export const decided = (heard: Heard, model: Model): Decision => {
  const [first, second] = heard.ranking
  const share = scopeShare(scopeFeatures(heard), model.scope)
  const parts = clearParts(heard)
  if (parts.length >= 2) return clearly(parts.slice(0, mostTopics))
  if (first === undefined) return { topics: [], confidence: 'unsure', score: 0 }
  if (parts[0] !== undefined && toneOnly.has(first.topic)) return clearly([parts[0]])
  const isOutside = first.topic === 'out_of_scope'
  if (share < scopeThreshold || isOutside)
    return {
      topics: ['out_of_scope'],
      confidence: share < 0.25 || isOutside ? 'clear' : 'close',
      score: isOutside ? first.score : 1 - share,
    }
  if (isClear(first, second)) return clearly([first])
  if (parts[0] !== undefined) return clearly([parts[0]])
  if (first.raw < unsureRaw) return { topics: [], confidence: 'unsure', score: first.score }
  return { topics: [first.topic], confidence: 'close', score: first.score }
}
