import type { Model } from './model.ts'
import { type OtherReading, type Scored, together } from './other-readings.ts'
import type { Match } from './patterns.ts'
import { located, numbersOf, type Span, scoresOf } from './score.ts'
import { segmentsOf } from './segments.ts'
import { wordRow } from './word-rows.ts'
import type { Word } from './words.ts'

/** A topic with its share and raw score. */
export type Ranked = { topic: string; score: number; raw: number }
/** A message as it is first read, and its other readings. */
export type Said = {
  words: readonly Word[]
  matches: readonly Match[]
  others: readonly OtherReading[]
}
/** Reads a message once; then ranks any span of its words. */
export type Rank = (said: Said) => (span: Span) => Ranked[]
export type Part = {
  from: number
  to: number
  isQuestion: boolean
  words: readonly Word[]
  matches: Match[]
  ranking: Ranked[]
}

/** Labels such as `audio_office.rude` belong to one topic: the topics in the order of their labels, and each label's topic. */
export type Labels = { topics: string[]; topicOf: Int32Array }

export const readLabels = (labels: readonly string[]): Labels => {
  const split = labels.map(label => label.split('.'))
  const topics = [...new Set(split.map(([topic = '']) => topic))]
  return {
    topics,
    topicOf: Int32Array.from(split, ([topic = '']) => topics.indexOf(topic)),
  }
}

/** Best first, in place; those alike keep their order. Few and near their places, so this is quicker than `sort`. */
const sortBestFirst = (ranking: Ranked[]): Ranked[] => {
  for (let from = 1; from < ranking.length; from++) {
    const one = ranking[from]
    if (one === undefined) break
    let at = from
    for (
      let before = ranking[at - 1];
      before !== undefined && before.score < one.score;
      before = ranking[at - 1]
    )
      ranking[at--] = before
    ranking[at] = one
  }
  return ranking
}

/** Scores as topics, best first; ties in the order of the labels, so the same everywhere. */
export const inOrder = ({ raw, shares }: Scored, labels: Labels): Ranked[] => {
  const ranking = labels.topics.map((topic): Ranked => ({ topic, score: 0, raw: Number.NEGATIVE_INFINITY }))
  for (let label = 0; label < raw.length; label++) {
    const held = ranking[labels.topicOf[label] ?? 0]
    if (held === undefined) continue
    held.score += shares[label] ?? 0
    held.raw = Math.max(held.raw, raw[label] ?? 0)
  }
  return sortBestFirst(ranking)
}

/** Other readings of a word outside the span say nothing of it. */
export const othersWithin = <Other extends { at: number }>(
  others: readonly Other[],
  { from, to }: Span,
): readonly Other[] => (others.length === 0 ? others : others.filter(({ at }) => at >= from && at < to))

export const rankWith =
  (model: Model): Rank =>
  ({ words, matches, others }) => {
    const { topics, concepts, labels, temperature } = model
    const first = located(words, matches, model)
    const besides = others.map(({ at, word, matches }) => ({
      at,
      rows: first.rows.with(at, wordRow(word, topics)),
      matches,
      numbers: numbersOf(matches, concepts),
    }))
    return span => {
      const beside = othersWithin(besides, span).map(one => scoresOf(one, span, topics))
      return inOrder(together(scoresOf(first, span, topics), beside, temperature), labels)
    }
  }

/** Matches wholly inside a span, counted from its beginning. */
export const matchesWithin = (matches: readonly Match[], { from, to }: Span): Match[] =>
  matches
    .filter(match => match.from >= from && match.to <= to)
    .map(match => ({ ...match, from: match.from - from, to: match.to - from }))

const mostParts = 12

/** Each part of a message read on its own, so that two questions get two answers; none when there is one part. */
export const partsRead = (
  message: { words: readonly Word[]; matches: readonly Match[]; text: string },
  rank: (span: Span) => Ranked[],
): Part[] => {
  const segments = segmentsOf(message.words, message.text).slice(0, mostParts)
  if (segments.length < 2) return []
  return segments.map(segment => ({
    ...segment,
    words: message.words.slice(segment.from, segment.to),
    matches: matchesWithin(message.matches, segment),
    ranking: rank(segment),
  }))
}

/** Two rankings as one, each topic's shares and scores averaged. */
export const mixed = (one: readonly Ranked[], other: readonly Ranked[], weight: number): Ranked[] => {
  const byTopic = new Map(other.map(ranked => [ranked.topic, ranked]))
  return sortBestFirst(
    one.map(({ topic, score, raw }) => {
      const second = byTopic.get(topic)
      return {
        topic,
        score: score * (1 - weight) + (second?.score ?? 0) * weight,
        raw: raw * (1 - weight) + (second?.raw ?? 0) * weight,
      }
    }),
  )
}
