import { sigmoid, softmax, type TermVector, termScores, vectorScores } from './linear.ts'
import type { Head, Mix } from './model.ts'
import type { Scored } from './reading.ts'

/** A text as the heads see it: its terms, and its vector where an encoder read it. */
export type Seen = { terms: TermVector; vector: Float32Array | undefined }

const logShares = (scores: Float32Array): Float32Array => softmax(scores).map(share => Math.log(share + 1e-9))

type Parts = { terms: Float32Array; vector: Float32Array | undefined }

const mixed = ({ terms, vector }: Parts, mix: Mix): Float32Array =>
  terms.map(
    (score, label) => mix.terms * score + mix.vector * (vector?.[label] ?? 0) + (mix.bias[label] ?? 0),
  )

const parts = (head: Head, { terms, vector }: Seen, among?: readonly number[]): Parts => ({
  terms: termScores(head.terms, terms, among),
  vector: vector && vectorScores(head.vector, vector, among),
})

const mixFor = (head: Head, { vector }: Seen): Mix => (vector ? head.both : head.alone)

/** Shares of labels that exclude each other; they sum to one. */
export const sharesOf = (head: Head, seen: Seen): Float32Array => {
  const { terms, vector } = parts(head, seen)
  return softmax(mixed({ terms: logShares(terms), vector: vector && logShares(vector) }, mixFor(head, seen)))
}

/** Probabilities of labels that may all be so. */
export const probabilitiesOf = (head: Head, seen: Seen): Float32Array =>
  mixed(parts(head, seen), mixFor(head, seen)).map(sigmoid)

/** Shares among some labels only, such as the answers of one topic. */
export const sharesAmong = (head: Head, seen: Seen, places: readonly number[]): Float32Array => {
  const { terms, vector } = parts(head, seen, places)
  return softmax(
    mixed(
      { terms: logShares(terms), vector: vector && logShares(vector) },
      { ...mixFor(head, seen), bias: [] },
    ),
  )
}

/** Below this a label is not worth naming. */
const leastShare = 0.02

/** The labels worth naming, likeliest first. */
export const scored = <Name extends string>(
  labels: readonly string[],
  shares: Float32Array,
): Scored<Name>[] =>
  labels
    .map((name, place) => ({ name: name as Name, probability: shares[place] ?? 0 }))
    .filter(({ probability }) => probability >= leastShare)
    .sort((a, b) => b.probability - a.probability)
