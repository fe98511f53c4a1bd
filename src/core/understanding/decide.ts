import type { Model } from './model.ts'
import type { Match } from './patterns.ts'
import { mixed, type Part, type Ranked } from './ranking.ts'
import { domainConcepts, knownShare, logisticShare, type Measured, outside, scopeFeatures } from './scope.ts'
import type { Word } from './words.ts'

export type Decision = {
  topics: string[]
  confidence: 'clear' | 'close' | 'unsure'
  score: number
  ranking: Ranked[]
}

export type Heard = {
  ranking: readonly Ranked[]
  words: readonly Word[]
  matches: readonly Match[]
  parts: readonly Part[]
}

type Weights = Pick<Model, 'scope' | 'sure'>

/** A wrong answer about these costs a citizen more: the margin is wider. */
const highStakes = new Set([
  'secret_recording',
  'homecare_camera',
  'video_home',
  'refusal_complaint',
  'sharing_publish',
  'evidence',
  'children_school',
  'law_general',
])

/** Topics of tone: said beside a question, they are a flag and not the question. */
const toneOnly = new Set(['emotional', 'personal_data', 'ambiguous', outside, 'meta_bot', 'crisis'])

/** Chance of being right that an outright answer needs: a wrong one costs five questions back. */
export const thresholds = {
  clear: 0.75,
  highStakes: 0.79,
  part: 0.45,
  bare: 0.93,
  statement: 0.98,
  scope: 0.4,
  unsure: 0.2,
  outside: 0.83,
}

/** What tells how likely the first topic is the right one; weights trained on messages not seen (src/build/fit.ts). */
export const sureFeatures = (measured: Measured, scope: readonly number[]): number[] => {
  const [first, second, third] = measured.ranking
  const share = logisticShare(scopeFeatures(measured), scope)
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
    first !== undefined && toneOnly.has(first.topic) && first.topic !== outside ? 1 : 0,
    Math.min(4, domainConcepts(measured.matches)) / 4,
    Math.min(1, measured.words.length / 25),
    knownShare(measured.words),
  ]
}

/** Danger is found by its own detector (crisis.ts); what it has not found is no danger here either. */
const inside = (ranking: readonly Ranked[]): Ranked[] =>
  ranking.filter(one => one.topic !== outside && one.topic !== 'crisis')

/** Out of scope leads or trails as the scope decision says, whatever its score among the topics. */
const withScope = (measured: Measured, weights: Weights): Ranked[] => {
  const own = inside(measured.ranking)
  const out = measured.ranking.find(one => one.topic === outside)
  if (out === undefined) return own
  const share = logisticShare(scopeFeatures(measured), weights.scope)
  return share < thresholds.scope
    ? [{ ...out, score: Math.max(out.score, 1 - share) }, ...own]
    : [...own, out]
}

/** The one question in a longer story weighs as much as the story. */
const focused = (heard: Heard): Measured => {
  const questions = heard.parts.filter(part => part.isQuestion && domainConcepts(part.matches) > 0)
  const [only] = questions
  if (only === undefined || questions.length > 1) return heard
  return { ...heard, ranking: mixed(heard.ranking, only.ranking, 0.5) }
}

/** What a message is decided by: its question in focus, out of scope put in its place. */
export const measuredFor = (heard: Heard, weights: Weights): Measured => {
  const measured = focused(heard)
  return { ...measured, ranking: withScope(measured, weights) }
}

const chanceOf = (measured: Measured, weights: Weights): number =>
  logisticShare(sureFeatures(measured, weights.scope), weights.sure)

const mostTopics = 2
/** A second topic must also stand near the top when the message is read as a whole. */
const amongBest = 8

/** Parts side by side that say, each for itself and differently, what they ask. */
const askedParts = (heard: Heard, weights: Weights): Ranked[] => {
  if (heard.parts.length === 0) return []
  const best = new Set(
    inside(heard.ranking)
      .slice(0, amongBest)
      .map(one => one.topic),
  )
  const found: Ranked[] = []
  for (const part of heard.parts) {
    const measured = measuredFor({ ...part, parts: [] }, weights)
    const [first] = measured.ranking
    if (first === undefined || toneOnly.has(first.topic) || !best.has(first.topic)) continue
    const isNew = !found.some(one => one.topic === first.topic)
    if (isNew && chanceOf(measured, weights) >= neededOf(part)) found.push(first)
  }
  return found.slice(0, mostTopics)
}

/** What names nothing of ours must be the likelier: "og skal jeg give en grund". */
const neededOf = ({ isQuestion, matches }: Part): number => {
  if (!isQuestion) return domainConcepts(matches) === 0 ? Number.POSITIVE_INFINITY : thresholds.statement
  return domainConcepts(matches) === 0 ? thresholds.bare : thresholds.part
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

/** Outright, with a question back, or not at all. */
export const decided = (heard: Heard, weights: Weights): Decision => {
  const measured = measuredFor(heard, weights)
  const ranking = [...measured.ranking]
  const [first] = ranking
  if (first === undefined) return { topics: [], confidence: 'unsure', score: 0, ranking }
  const parts = askedParts(heard, weights)
  if (parts.length > 1) return clearly(parts, ranking)
  if (parts[0] !== undefined && toneOnly.has(first.topic)) return clearly(parts, ranking)
  const chance = chanceOf(measured, weights)
  const needed = highStakes.has(first.topic) ? thresholds.highStakes : thresholds.clear
  if (chance >= needed || isPlainlyOutside(first, heard)) return clearly([first], ranking)
  if (chance < thresholds.unsure) return { topics: [], confidence: 'unsure', score: first.score, ranking }
  return { topics: [first.topic], confidence: 'close', score: first.score, ranking }
}
