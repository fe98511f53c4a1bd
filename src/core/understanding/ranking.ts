import { blocksOf } from './features.ts'
import type { Model } from './model.ts'
import type { Match } from './patterns.ts'
import { scoresOf, sharesOf } from './score.ts'
import { segmentsOf } from './segments.ts'
import type { Word } from './words.ts'

/** A topic with its share and raw score; for a crisis also which kind scored highest. */
export type Ranked = { topic: string; score: number; raw: number; kind?: string }
export type Rank = (words: readonly Word[], matches: readonly Match[]) => Ranked[]
export type Part = {
  from: number
  to: number
  isQuestion: boolean
  words: readonly Word[]
  matches: Match[]
  ranking: Ranked[]
}

export const isLearned = (match: Match): boolean => !match.concept.startsWith('command.')

/** Raw scores as topics with shares, best first; labels such as `crisis.self` are kinds of one topic. Ties in the order of the labels, so the same everywhere. */
export const inOrder = (raw: readonly number[], labels: readonly string[], temperature: number): Ranked[] => {
  const shares = sharesOf(raw, temperature)
  const byTopic = new Map<string, Ranked>()
  labels.forEach((label, at) => {
    const [topic = label, kind] = label.split('.')
    const held = byTopic.get(topic)
    const own = {
      topic,
      score: (held?.score ?? 0) + (shares[at] ?? 0),
      raw: raw[at] ?? 0,
      ...(kind && { kind }),
    }
    byTopic.set(topic, held !== undefined && held.raw > own.raw ? { ...held, score: own.score } : own)
  })
  return [...byTopic.values()].sort((one, other) => other.score - one.score)
}

export const rankWith =
  (model: Model): Rank =>
  (words, matches) =>
    inOrder(
      scoresOf(blocksOf(words, matches.filter(isLearned)), model.topics),
      model.topics.labels,
      model.temperature,
    )

/** Matches wholly inside words `from`..`to`, counted from there. */
const within = (matches: readonly Match[], from: number, to: number): Match[] =>
  matches
    .filter(match => match.from >= from && match.to <= to)
    .map(match => ({ ...match, from: match.from - from, to: match.to - from }))

const mostParts = 12

/** Each part of a message read on its own, so that two questions get two answers; none when there is one part. */
export const partsRead = (
  message: { words: readonly Word[]; matches: readonly Match[]; text: string },
  rank: Rank,
): Part[] => {
  const segments = segmentsOf(message.words, message.text).slice(0, mostParts)
  if (segments.length < 2) return []
  return segments.map(segment => {
    const matches = within(message.matches, segment.from, segment.to)
    const words = message.words.slice(segment.from, segment.to)
    return { ...segment, words, matches, ranking: rank(words, matches) }
  })
}

/** Two rankings as one, each topic's shares and scores averaged. */
export const mixed = (one: readonly Ranked[], other: readonly Ranked[], weight: number): Ranked[] => {
  const byTopic = new Map(other.map(ranked => [ranked.topic, ranked]))
  return one
    .map(({ topic, score, raw }) => {
      const second = byTopic.get(topic)
      return {
        topic,
        score: score * (1 - weight) + (second?.score ?? 0) * weight,
        raw: raw * (1 - weight) + (second?.raw ?? 0) * weight,
      }
    })
    .sort((first, next) => next.score - first.score)
}
