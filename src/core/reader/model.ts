import type { TermHead, VectorHead } from './linear.ts'
import type { TermTable } from './term-table.ts'

/**
 * How two heads' scores become one, fitted on lines that neither had seen. `bias` has one number a label, or none.
 */
export type Mix = { vector: number; terms: number; bias: readonly number[] }

/** One question put to a message: answered by terms and vector together, or by terms alone. */
export type Head = { terms: TermHead; vector: VectorHead; both: Mix; alone: Mix }

/** From which probability on something is said, fitted on lines kept apart. */
/** `inPart`: from which on two sentences of a longer text are surely danger; `askedInPart`: perhaps. */
export type DangerBounds = { sure: number; perhaps: number; inPart: number; askedInPart: number }

/** From which share on a question was put one way rather than the other, and was put as yes or no at all. */
export type PolarityBounds = { asked: number; reversed: number; put: number }

/**
 * A fact begins at a piece that is at least `begins` likely to belong to it, and goes on over pieces at least `goesOn`
 * likely; fitted on lines kept apart (training/encoder/token_heads.py).
 */
export type FactBounds = { begins: number; goesOn: number }

/**
 * How the whole message and its likeliest piece together say that a value is named, and from which probability on it
 * counts; `likelyAlone` where the terms read alone. Fitted on lines kept apart (src/build/training/fit-values.ts).
 */
export type ValueMix = { pieces: number; message: number; bias: number; likely: number; likelyAlone: number }

/** The heads of a reader, as they read or as they are packed. */
export type Heads<OfText, OfVector> = {
  /** Its last label is `none`: nothing of ours is asked. */
  topics: OfText
  answers: OfText
  /** Which part of an answer is asked for: `answer#fold`. */
  folds: OfText
  acts: OfText
  danger: OfText
  language: OfText
  /** Whom a threat is against. */
  against: OfText
  /** How a yes-or-no question is put. */
  polarity: OfText
  /** Facts that are one of few, as the whole message names them: `field=value`. */
  values: OfText
  /** For each piece of a text: which facts it belongs to, and how they are meant. */
  facts: OfVector
  modes: OfVector
}

/** Where each reading begins to count. */
export type Bounds = {
  bounds: { both: DangerBounds; alone: DangerBounds }
  polarityBounds: { both: PolarityBounds; alone: PolarityBounds }
  valueMix: ValueMix
  factBounds: FactBounds
}

export type ReaderModel = Heads<Head, VectorHead> &
  Bounds & {
    /** Of everything it was made from; kept with each notice. */
    hash: string
    table: TermTable
    /** Fewer terms, for the many answers. */
    answerTable: TermTable
  }
