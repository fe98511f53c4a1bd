import { dangerIn } from './danger.ts'
import { wordsTowards } from './explain.ts'
import { wordsIn } from './facts.ts'
import { foldsOf } from './folds.ts'
import { softmax, type TermVector, termScores } from './linear.ts'
import { meanVector, stretchVector } from './message-vector.ts'
import { probabilitiesOf, type Seen, scored, sharesAmong, sharesOf } from './mixed-scores.ts'
import type { Head, ReaderModel } from './model.ts'
import { piecesOf } from './pieces.ts'
import { polarityOf } from './polarity.ts'
import type {
  Clause,
  ConversationSituation,
  Encoded,
  FactRead,
  PutAs,
  ReadMeaning,
  Scored,
  TextSpan,
  WholeReading,
} from './reading.ts'
import { halvesOf, sentencesOf } from './sentences.ts'
import { situationText } from './situation-text.ts'
import { placedTerms, termVector } from './term-table.ts'
import { valuesIn } from './values.ts'

const none = 'none'

const answersOf = (topic: string | undefined, head: Head, seen: Seen): Scored<string>[] => {
  const places = head.terms.labels.flatMap((label, place) => (label.split('.')[0] === topic ? [place] : []))
  const labels = places.map(place => head.terms.labels[place] ?? '')
  return scored(labels, sharesAmong(head, seen, places))
}

const mostTopics = 4
/** Answers of the first topic whose folds are looked at. */
const mostFine = 2

/** Within each topic that may be meant, the answer these words ask for. */
const fineOf = (topics: readonly Scored<string>[], head: Head, seen: Seen): Record<string, Scored<string>> =>
  Object.fromEntries(
    topics.slice(0, mostTopics).flatMap(({ name }) => {
      const [best] = answersOf(name, head, seen)
      return best === undefined ? [] : [[name, best]]
    }),
  )

type Both = { all: Seen; answers: Seen }

/** The parts of each answer that may be meant. */
const foldsWithin = (answers: readonly Scored<string>[], { answers: seen }: Both, { folds }: ReaderModel) =>
  Object.fromEntries(answers.map(({ name }) => [name, foldsOf(name, folds, seen)]))

const saidBy = ({ all, answers }: Both, model: ReaderModel): ReadMeaning & { asksNothing: number } => {
  const shares = sharesOf(model.topics, all)
  const topics = scored(model.topics.terms.labels, shares)
  const first = topics.find(({ name }) => name !== none)
  const fine = answersOf(first?.name, model.answers, answers)
  return {
    acts: scored(model.acts.terms.labels, probabilitiesOf(model.acts, all)),
    topics: topics.filter(({ name }) => name !== none),
    answers: fine,
    folds: foldsWithin(fine.slice(0, mostFine), { all, answers }, model),
    asksNothing: topics.find(({ name }) => name === none)?.probability ?? 0,
  }
}

const languageOf = (terms: TermVector, { language }: ReaderModel): Scored<string>[] => {
  const scores = termScores(language.terms, terms)
  return scored(language.terms.labels, softmax(scores.map(score => score * language.alone.terms)))
}

type Given = { text: string; encoded: Encoded | undefined; situation: ConversationSituation }

/** The help that these words of a message ask for. */
const helpIn =
  ({ text, encoded, situation }: Given, model: ReaderModel) =>
  (span: TextSpan): Scored<string> | undefined => {
    const around = { situation: situationText(situation), model }
    const seen = seenAs(text.slice(...span), encoded && stretchVector(encoded, span), around)
    return answersOf('crisis', model.answers, seen.answers)[0]
  }

const seenAs = (text: string, vector: Float32Array | undefined, { situation, model }: ReaderInput): Both => ({
  all: { terms: termVector(placedTerms(model.table, text, situation)), vector },
  answers: { terms: termVector(placedTerms(model.answerTable, text, situation)), vector },
})

type ReaderInput = { situation: string; model: ReaderModel }

/** Where the sentences of a message stand that has more than one. */
export const clauseSpans = (text: string): TextSpan[] => {
  const spans = sentencesOf(text).flatMap(span => halvesOf(text, span))
  return spans.length < 2 ? [] : spans
}

/** How the sentences of a message are read: in its situation, and about what the whole is about. */
export const clauseSituation = (
  situation: ConversationSituation,
  { topics, asksNothing }: WholeReading,
): ConversationSituation => {
  const [first] = topics
  if (first === undefined || first.probability < asksNothing) return situation
  const { lastAnswer: _, ...around } = situation
  return first.name === situation.lastTopic ? situation : { ...around, lastTopic: first.name }
}

/** One sentence by itself: in its message every sentence sounds like the others. */
export const readClause = ({ span, ...given }: Given & { span: TextSpan }, model: ReaderModel): Clause => {
  const vector = given.encoded && meanVector(given.encoded)
  const seen = seenAs(given.text, vector, { situation: situationText(given.situation), model })
  const { asksNothing: _, ...said } = saidBy(seen, model)
  return { ...said, span }
}

/** Sentence by sentence, since what stands besides may be denied without turning the question round. */
const putAs = ({ given, seen }: { given: Given; seen: Seen }, around: ReaderInput): { polarity?: PutAs } => {
  const { text, encoded } = given
  const spans = sentencesOf(text)
  const parts =
    spans.length < 2
      ? [seen]
      : spans.map(span => seenAs(text.slice(...span), encoded && meanVector(encoded, span), around).all)
  const polarity = polarityOf(parts, around.model)
  return polarity === undefined ? {} : { polarity }
}

const asksOf = ({ acts }: ReadMeaning): boolean =>
  (acts.find(({ name }) => name === 'ask')?.probability ?? 0) >= 1 / 2

/** The facts that stand in a text, first things first, and how it leans towards values of what was asked for. */
const factsOf = (
  { text, encoded, situation }: Given,
  { seen, said, model }: { seen: Both; said: ReadMeaning; model: ReaderModel },
): { facts: FactRead[]; leanings?: Scored<string>[] } => {
  const pieces = encoded ? piecesOf(encoded, model) : []
  const values = valuesIn({ text, pieces, seen: seen.answers, isAsking: asksOf(said) }, model)
  return {
    facts: [...wordsIn(text, pieces, model), ...values.found].sort((a, b) => a.span[0] - b.span[0]),
    ...(situation.asked && { leanings: values.leanings(situation.asked) }),
  }
}

/**
 * What a masked message says and does, each with how likely it is. Pure: the encoder's work comes in as `encoded`;
 * without it the terms read alone, and find only facts that are one of few. Decides nothing.
 */
export const readMessage = (given: Given, model: ReaderModel): WholeReading => {
  const { text, encoded } = given
  const situation = situationText(given.situation)
  const seen = seenAs(text, encoded && meanVector(encoded), { situation, model })
  const said = saidBy(seen, model)
  const first = said.topics[0]?.name
  const fine = fineOf(said.topics, model.answers, seen.answers)
  return {
    ...said,
    fine,
    folds: { ...foldsWithin(Object.values(fine), seen, model), ...said.folds },
    ...putAs({ given, seen: seen.all }, { situation, model }),
    ...factsOf(given, { seen, said, model }),
    danger: dangerIn({ text, encoded, situation, whole: seen.all }, model, helpIn(given, model)),
    language: languageOf(seen.all.terms, model),
    because: first ? wordsTowards(placedTerms(model.table, text, situation), model.topics.terms, first) : [],
    by: seen.all.vector ? 'encoder' : 'terms',
  }
}
