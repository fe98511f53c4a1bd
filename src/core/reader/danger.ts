import { againstStaff } from './against.ts'
import { meanVector } from './message-vector.ts'
import { type Seen, sharesOf } from './mixed-scores.ts'
import type { Head, ReaderModel } from './model.ts'
import type { Danger, DangerKind, Encoded, Scored, TextSpan } from './reading.ts'
import { sentencesOf } from './sentences.ts'
import { placedTerms, termVector } from './term-table.ts'

/** A masked text, the encoder's work on it, and its situation in plain words. */
type Given = { text: string; encoded: Encoded | undefined; situation: string }

/** A stretch of the text, and how likely it tells of danger. */
export type DangerSeen = { span: TextSpan; seen: Seen; shares: Float32Array; probability: number }

/** Each two sentences that follow one another, where there are more. */
const pairsOf = (text: string): TextSpan[] => {
  const sentences = sentencesOf(text)
  if (sentences.length <= 2) return []
  return sentences.slice(1).map(([, to], before) => [sentences[before]?.[0] ?? 0, to])
}

type Heads = Pick<ReaderModel, 'table'> & { danger: Head }

const seenIn = (
  span: TextSpan,
  { text, encoded, situation }: Given,
  { table, danger }: Heads,
): DangerSeen => {
  const terms = termVector(placedTerms(table, text.slice(...span), situation))
  const seen = { terms, vector: encoded && meanVector(encoded, span) }
  const shares = sharesOf(danger, seen)
  return { span, seen, shares, probability: 1 - (shares[0] ?? 1) }
}

/**
 * Where a text most tells of danger: the whole of it, or two of its sentences. Half a sentence of danger is little of a
 * long letter about other things.
 */
export const likeliestDanger = (given: Given, heads: Heads): DangerSeen => {
  const whole = seenIn([0, given.text.length], given, heads)
  return pairsOf(given.text)
    .map(span => seenIn(span, given, heads))
    .reduce((most, each) => (each.probability > most.probability ? each : most), whole)
}

const none = 'none'
const leastShare = 0.02

const kindsIn = ({ shares }: DangerSeen, { danger }: Pick<ReaderModel, 'danger'>): Scored<DangerKind>[] =>
  danger.terms.labels
    .map((name, place) => ({ name: name as DangerKind, probability: shares[place] ?? 0 }))
    .filter(({ name, probability }) => (name as string) !== none && probability >= leastShare)
    .sort((a, b) => b.probability - a.probability)

/** The danger that a text tells of; `answerIn` gives the help that a stretch of it asks for. */
export const dangerIn = (
  given: Given,
  model: ReaderModel,
  answerIn: (span: TextSpan) => Scored<string> | undefined,
): Danger | undefined => {
  const found = likeliestDanger(given, model)
  const { sure, perhaps } = given.encoded ? model.bounds.both : model.bounds.alone
  if (found.probability < perhaps) return undefined
  const kinds = kindsIn(found, model)
  const kind = kinds[0]?.name ?? 'emergency'
  const answer = answerIn(found.span)
  return {
    ...(answer && { answer }),
    kind,
    ...(kind === 'threat' && { againstStaff: againstStaff(found.seen, model) }),
    kinds,
    probability: found.probability,
    degree: found.probability >= sure ? 'sure' : 'perhaps',
  }
}
