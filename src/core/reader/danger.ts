import { againstStaff } from './against.ts'
import { stretchVector } from './message-vector.ts'
import { type Seen, scored, sharesOf } from './mixed-scores.ts'
import type { DangerBounds, Head, ReaderModel } from './model.ts'
import type { Danger, DangerKind, Encoded, Scored, TextSpan } from './reading.ts'
import { sentencesOf } from './sentences.ts'
import { placedTerms, termVector } from './term-table.ts'

/** A masked text, the encoder's work on it, its situation in plain words, and how the heads see the whole of it. */
type Given = { text: string; encoded: Encoded | undefined; situation: string; whole: Seen }

/** A stretch of the text, and how likely it tells of danger. */
export type DangerSeen = { span: TextSpan; seen: Seen; shares: Float32Array; probability: number }

/** A text of more than two sentences has parts. */
export const isLonger = (text: string): boolean => sentencesOf(text).length > 2

/** Each two sentences that follow one another, where there are more. */
const pairsOf = (text: string): TextSpan[] => {
  if (!isLonger(text)) return []
  const sentences = sentencesOf(text)
  return sentences.slice(1).map(([, to], before) => [sentences[before]?.[0] ?? 0, to])
}

type Heads = Pick<ReaderModel, 'table'> & { danger: Head }

const lookedAt = (span: TextSpan, seen: Seen, danger: Head): DangerSeen => {
  const shares = sharesOf(danger, seen)
  return { span, seen, shares, probability: 1 - (shares[0] ?? 1) }
}

/** The whole of a text, and the two of its sentences that tell most of danger. */
export type DangerLooked = { whole: DangerSeen; part: DangerSeen | undefined }

/** Half a sentence of danger is little of a long letter about other things, so its parts are looked at too. */
export const dangerLooked = (given: Given, { table, danger }: Heads): DangerLooked => {
  const { text, encoded, situation, whole } = given
  const parts = pairsOf(text).map(span => {
    const terms = termVector(placedTerms(table, text.slice(...span), situation))
    return lookedAt(span, { terms, vector: encoded && stretchVector(encoded, span) }, danger)
  })
  return {
    whole: lookedAt([0, text.length], whole, danger),
    part: parts.toSorted((one, other) => other.probability - one.probability)[0],
  }
}

/** What is danger by itself is danger inside a letter, and is asked about there too. */
const dangerFound = (
  { whole, part }: DangerLooked,
  { sure, perhaps, inPart, askedInPart }: DangerBounds,
): { found: DangerSeen; degree: Danger['degree'] } | undefined => {
  const inside = part && part.probability > whole.probability ? part : undefined
  if (inside && inside.probability >= inPart) return { found: inside, degree: 'sure' }
  if (whole.probability >= perhaps)
    return { found: whole, degree: whole.probability >= sure ? 'sure' : 'perhaps' }
  return inside && inside.probability >= askedInPart ? { found: inside, degree: 'perhaps' } : undefined
}

/** The danger that a text tells of; `answerIn` gives the help that a stretch of it asks for. */
export const dangerIn = (
  given: Given,
  model: ReaderModel,
  answerIn: (span: TextSpan) => Scored<string> | undefined,
): Danger | undefined => {
  const bounds = given.encoded ? model.bounds.both : model.bounds.alone
  const { found, degree } = dangerFound(dangerLooked(given, model), bounds) ?? {}
  if (found === undefined || degree === undefined) return undefined
  const kinds = scored<DangerKind | 'none'>(model.danger.terms.labels, found.shares).filter(
    (each): each is Scored<DangerKind> => each.name !== 'none',
  )
  const kind = kinds[0]?.name ?? 'emergency'
  const answer = answerIn(found.span)
  return {
    ...(answer && { answer }),
    kind,
    ...(kind === 'threat' && { againstStaff: againstStaff(found.seen, model) }),
    kinds,
    probability: found.probability,
    degree,
  }
}
