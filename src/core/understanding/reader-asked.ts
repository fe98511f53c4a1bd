import type { MessageReading } from '../reader/reading.ts'
import { bounds, probability } from './reader-bounds.ts'
import type { Reading } from './reading.ts'

export type AskedOf = Pick<Reading, 'topics' | 'answers' | 'confidence' | 'score' | 'alternatives'>

/** What is asked besides, in a sentence of its own. */
const secondAsked = ({ topics, clauses, asksNothing }: MessageReading) => {
  const first = topics[0]?.name
  const others = clauses.filter(
    ({ topics: [own], acts }) =>
      own !== undefined &&
      own.name !== first &&
      own.probability >= bounds.clear &&
      probability(acts, 'ask') >= bounds.act,
  )
  return others.find(
    ({ topics: [own] }) => probability(topics, own?.name ?? '') >= bounds.second * (1 - asksNothing),
  )
}

/** Where a topic is asked about: two questions are answered in the order they were put. */
const startOf = (topic: string, { clauses }: MessageReading): number =>
  clauses.find(({ topics: [own] }) => own?.name === topic)?.span[0] ?? 0

const confidenceOf = (share: number): Reading['confidence'] => {
  if (share >= bounds.clear) return 'clear'
  return share >= bounds.close ? 'close' : 'unsure'
}

const mostAlternatives = 3

/** Whoever puts a question asks about something: then it is only open about what. */
const asksAnything = ({ acts, asksNothing, topics }: MessageReading): boolean =>
  probability(acts, 'ask') >= bounds.act || asksNothing <= (topics[0]?.probability ?? 0)

const nothing = (reading: MessageReading): AskedOf => ({
  topics: [],
  answers: [],
  confidence: 'clear',
  score: reading.asksNothing,
  alternatives: [],
})

/** Answers that follow from what was masked, or from what was offered: no line teaches them. */
const ruledAnswers = new Set([
  'secret_recording.takes_part',
  'personal_data.cpr',
  'personal_data.health',
  'personal_data.third_party',
])

const answerOf = (topic: string, said: Pick<MessageReading, 'answers'>, before: Reading): string => {
  const ruled = before.answers[before.topics.indexOf(topic)]
  return ruled !== undefined && ruledAnswers.has(ruled) ? ruled : (said.answers[0]?.name ?? topic)
}

/** Two questions in one sentence: the rules know where one ends, the reader whether both are asked. */
const bothAsked = ({ topics }: MessageReading, before: Reading): boolean =>
  before.topics.length === 2 && before.topics.every(topic => probability(topics, topic) >= bounds.contrary)

/** What is asked: by the reader, and by the rules where they alone know what came before in words. */
export const askedIn = (reading: MessageReading, before: Reading): AskedOf => {
  const [first] = reading.topics
  // "På telefonen", "og hjemme?": only the rules know what came before in words.
  if (before.followUp && probability(reading.acts, 'ask') < bounds.act) return before
  if (first === undefined || !asksAnything(reading)) return before.followUp ? before : nothing(reading)
  if (bothAsked(reading, before)) return before
  const ours = probability(reading.acts, 'ask') >= bounds.act ? 1 - reading.asksNothing : 1
  const share = Math.min(1, first.probability / (ours || 1))
  if (share < bounds.clear && before.confidence === 'clear' && before.topics.length > 0) return before
  const second = secondAsked(reading)
  const topic = second?.topics[0]?.name
  const asked = [{ topic: first.name, answer: answerOf(first.name, reading, before) }]
  if (second && topic) {
    const other = { topic, answer: answerOf(topic, second, before) }
    asked.splice(startOf(first.name, reading) < second.span[0] ? 1 : 0, 0, other)
  }
  return {
    topics: asked.map(one => one.topic),
    answers: asked.map(one => one.answer),
    confidence: confidenceOf(share),
    score: share,
    alternatives: reading.topics
      .slice(0, mostAlternatives)
      .map(({ name, probability: score }) => ({ topic: name, score })),
  }
}
