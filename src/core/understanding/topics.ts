import { blocksOf } from './features.ts'
import type { Model } from './model.ts'
import type { Match } from './patterns.ts'
import { scoresOf, sharesOf } from './score.ts'
import { segmentsOf } from './segments.ts'
import type { Word } from './words.ts'

export type Ranked = { topic: string; score: number; raw: number }

/** Matches wholly inside words `from`..`to`, counted from there. */
const within = (matches: readonly Match[], from: number, to: number): Match[] =>
  matches
    .filter(match => match.from >= from && match.to <= to)
    .map(match => ({ ...match, from: match.from - from, to: match.to - from }))

export const isLearned = (match: Match): boolean => !match.concept.startsWith('command.')

/** Every topic with its share, best first; ties in the order of the labels, so the same everywhere. */
export const ranked = (words: readonly Word[], matches: readonly Match[], model: Model): Ranked[] => {
  const scores = scoresOf(blocksOf(words, matches.filter(isLearned)), model)
  const shares = sharesOf(scores, model.temperature)
  return model.labels
    .map((topic, at) => ({ topic, score: shares[at] ?? 0, raw: scores[at] ?? 0 }))
    .sort((one, other) => other.score - one.score)
}

export type SegmentRead = {
  from: number
  to: number
  isQuestion: boolean
  ranking: Ranked[]
  matches: Match[]
}

const mostSegments = 12

/** Each part of a message read on its own, so that two questions get two answers. */
export const segmentReads = (
  message: { words: readonly Word[]; matches: readonly Match[]; text: string },
  model: Model,
): SegmentRead[] => {
  const segments = segmentsOf(message.words, message.text).slice(0, mostSegments)
  if (segments.length < 2) return []
  return segments.map(segment => {
    const matches = within(message.matches, segment.from, segment.to)
    const words = message.words.slice(segment.from, segment.to)
    return { ...segment, matches, ranking: ranked(words, matches, model) }
  })
}
