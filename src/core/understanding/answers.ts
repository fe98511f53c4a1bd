import type { Model } from './model.ts'
import type { Match } from './patterns.ts'
import type { Part } from './ranking.ts'
import { conceptScores, conceptsWithin, numbersOf } from './score.ts'

/** Topic → which concepts, all of them, lead to which of its answers; the first that fits is taken. */
export type Distinctions = Record<string, [distinction: string, ...concepts: string[]][]>

const fits = (concepts: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  wanted.every(one => (one.startsWith('!') ? !concepts.has(one.slice(1)) : concepts.has(one)))

/** The answer that what is said leads to by rule, or the topic's own. */
export const answerByRule = (
  topic: string,
  concepts: ReadonlySet<string>,
  distinctions: Distinctions,
): string => {
  const found = (distinctions[topic] ?? []).find(([, ...wanted]) => fits(concepts, wanted))
  return found === undefined ? topic : `${topic}.${found[0]}`
}

/** Raw score an answer needs, and how far it may trail the topic's plain one. */
const least = -0.75
const mayTrail = 0.4

/** What is asked of a message here: its concepts by name, and where they were said. */
type Said = { concepts: ReadonlySet<string>; matches: readonly Match[] }

/** The answer of a topic that messages like this one ask for, or the topic's own. */
const answerByLikeness = (topic: string, { matches }: Said, model: Model): string => {
  const own = model.answersOf.get(topic)
  if (own === undefined || own.length < 2) return topic
  const numbers = numbersOf(matches, model.concepts)
  const found = conceptsWithin({ matches, numbers }, { from: 0, to: Number.POSITIVE_INFINITY })
  const scores = conceptScores(found, model.answers, own)
  let best = topic
  let highest = Number.NEGATIVE_INFINITY
  let plain = Number.NEGATIVE_INFINITY
  for (const [at, score] of scores.entries()) {
    const answer = model.answers.labels[own[at] ?? -1] ?? topic
    if (answer === topic) plain = score
    else if (score > highest) {
      highest = score
      best = answer
    }
  }
  return highest > least && highest > plain - mayTrail ? best : topic
}

/** The fine answer of a topic, `topic.distinction`: by rule where one fits, else by likeness. */
export const answerFor = (topic: string, message: Said, model: Model): string => {
  const ruled = answerByRule(topic, message.concepts, model.distinctions)
  return ruled === topic ? answerByLikeness(topic, message, model) : ruled
}

const scoreIn = ({ ranking }: Part, topic: string): number =>
  ranking.find(one => one.topic === topic)?.score ?? 0

/** The part of a message that asks about a topic. */
const partOf = (topic: string, parts: readonly Part[]): Part | undefined => {
  let found: Part | undefined
  for (const part of parts)
    if (found === undefined || scoreIn(part, topic) > scoreIn(found, topic)) found = part
  return found
}

/** "May I record it, and may my sister come": each of two questions has the answer that its own words lead to. */
export const answersFor = (
  topics: readonly string[],
  message: Said & { parts: readonly Part[] },
  model: Model,
): string[] =>
  topics.map(topic => {
    const part = topics.length > 1 ? partOf(topic, message.parts) : undefined
    if (part === undefined) return answerFor(topic, message, model)
    const concepts = new Set(part.matches.map(({ concept }) => concept))
    return answerFor(topic, { concepts, matches: part.matches }, model)
  })
