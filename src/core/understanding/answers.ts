import { blocksOf } from './features.ts'
import type { Model } from './model.ts'
import type { Match } from './patterns.ts'
import { isLearned } from './ranking.ts'
import { scoresOf } from './score.ts'

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

/** The answer of a topic that messages like this one ask for, or the topic's own. */
const answerByLikeness = (topic: string, matches: readonly Match[], model: Model): string => {
  const scores = scoresOf(blocksOf([], matches.filter(isLearned)), model.answers)
  let best = topic
  let highest = Number.NEGATIVE_INFINITY
  let plain = Number.NEGATIVE_INFINITY
  model.answers.labels.forEach((answer, at) => {
    const score = scores[at] ?? Number.NEGATIVE_INFINITY
    if (answer === topic) plain = score
    else if (answer.startsWith(`${topic}.`) && score > highest) {
      highest = score
      best = answer
    }
  })
  return highest > least && highest > plain - mayTrail ? best : topic
}

/** The fine answer of a topic, `topic.distinction`: by rule where one fits, else by likeness. */
export const answerFor = (
  topic: string,
  message: { concepts: ReadonlySet<string>; matches: readonly Match[] },
  model: Model,
): string => {
  const ruled = answerByRule(topic, message.concepts, model.distinctions)
  return ruled === topic ? answerByLikeness(topic, message.matches, model) : ruled
}
