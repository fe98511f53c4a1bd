import type { DangerKind, FactRead, MessageReading, PutAs, Scored } from '../../src/core/reader/reading.ts'
import type { ReadMessage } from '../../src/ports.ts'

const sure = 0.95
const likelyToo = 0.8
const asLikelyAsNot = 0.45
const slight = 0.28
const hardly = 0.1
const unlikely = 0.02

/** What a message does and asks: names alone are sure of themselves, most likely first. */
export type Given = {
  acts?: string[]
  /** Acts that are likely too, and less than those. */
  perhaps?: string[]
  /** Acts that are nearly as likely as not. */
  half?: string[]
  /** Acts of which each is less likely than not, and likelier than any other. */
  slightly?: string[]
  /** Acts that are hardly likely, and likelier than any other. */
  hardly?: string[]
  topics?: string[]
  /** One for each topic, where it is not the topic's own. */
  answers?: string[]
  /** What is folded away in an answer and asked for, answer by answer. */
  folds?: Record<string, string>
  /** How likely the first topic is; the rest is about nothing of ours. */
  likely?: number
  /** Fields it states. */
  facts?: Record<string, string>
  /** Fields it only asks about. */
  supposed?: Record<string, string>
  /** Fields it says not to be so. */
  denied?: Record<string, string>
  danger?: { degree: 'sure' | 'perhaps'; kind?: DangerKind; answer?: string }
  polarity?: PutAs
  /** What read it: the encoder where facts are given, else the terms alone. */
  by?: MessageReading['by']
}

const scored = (names: readonly string[], probability: number): Scored<string>[] =>
  names.map(name => ({ name, probability }))

/** Several questions stand in a sentence each, as many characters long. */
const clausesOf = ({ acts = [], topics = [], answers = [] }: Given): MessageReading['clauses'] =>
  topics.length < 2
    ? []
    : topics.map((topic, place) => ({
        acts: scored(acts, sure),
        topics: scored([topic], sure),
        answers: scored([answers[place] ?? topic], sure),
        folds: {},
        span: [place * 10, place * 10 + 10],
      }))

const factsRead = (facts: Record<string, string>, mode: FactRead['mode']): FactRead[] =>
  Object.entries(facts).map(([field, value]) => ({ field, value, span: [0, 1], mode, probability: sure }))

/** A reading as the reader would give it, for a test that is about what comes of it and not of the words. */
export const givenReading = (given: Given): MessageReading => {
  const {
    acts = ['tell'],
    by,
    perhaps = [],
    half = [],
    slightly = [],
    hardly: faint = [],
    topics = [],
    answers = [],
    folds = {},
    likely = sure,
    facts = {},
    supposed = {},
    denied = {},
    danger,
    polarity,
  } = given
  return {
    acts: [
      ...scored(acts, sure),
      ...scored(perhaps, likelyToo),
      ...scored(half, asLikelyAsNot),
      ...scored(slightly, slight),
      ...scored(faint, hardly),
    ],
    topics: scored(topics, likely / Math.max(1, topics.length)),
    answers: scored(answers.slice(0, 1), sure),
    folds: Object.fromEntries(
      Object.entries(folds).map(([answer, name]) => [answer, [{ name, probability: sure }]]),
    ),
    clauses: clausesOf(given),
    asksNothing: topics.length > 0 ? unlikely : sure,
    facts: [...factsRead(facts, 'said'), ...factsRead(supposed, 'inferred'), ...factsRead(denied, 'denied')],
    ...(polarity && { polarity }),
    danger: danger && {
      kind: danger.kind ?? 'self',
      ...(danger.answer && { answer: { name: danger.answer, probability: sure } }),
      probability: sure,
      degree: danger.degree,
    },
    language: [],
    because: topics.map(topic => ({ span: [0, 1], towards: topic })),
    // Where no facts are given, times are looked for as where the terms read alone.
    by: by ?? (Object.keys({ ...facts, ...supposed, ...denied }).length > 0 ? 'encoder' : 'terms'),
  }
}

/** These messages as given, and all others as they are really read. */
export const readingBeside =
  (messages: Record<string, Given>, read: ReadMessage): ReadMessage =>
  async (text, situation) => {
    const given = messages[text]
    return given === undefined ? read(text, situation) : givenReading(given)
  }

/** A reader that knows these messages, letter for letter as they come after masking, and takes all others as told. */
export const readingOf =
  (messages: Record<string, Given>): ReadMessage =>
  async text =>
    givenReading(messages[text] ?? {})
