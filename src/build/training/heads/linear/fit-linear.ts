import { type DenseRow, denseWeights } from './dense-weights.ts'
import { type FitSettings, soft, type Weights, type Wrong } from './linear-weights.ts'
import { powersInto } from './powers.ts'
import { type SparseRow, sparseWeights } from './sparse-weights.ts'

/** Deterministic pseudo-random numbers (mulberry32): the same seed trains the same model everywhere. */
const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** What is wanted of each label of a line. */
export type Wanted = {
  wanted: Float32Array
  /** Only these labels are compared; all, where none are named. */
  among?: Int32Array
}

/** Weights by label, or by feature, as whoever keeps them lays them out. */
export type Fitted = { weights: Float32Array; bias: Float32Array }

/** A label this little wrong moves nothing: most labels of most lines, so most of the work is saved. */
const leastError = 0.01

const shuffled = (length: number, random: () => number): Int32Array => {
  const order = Int32Array.from({ length }, (_, at) => at)
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const held = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = held
  }
  return order
}

type Compared = { kind: FitSettings['kind']; wanted: Float32Array; among: Int32Array }

/** Turns scores into how wrong each label is: its share less what was wanted. */
const errorsInto = (scores: Float32Array, { kind, wanted, among }: Compared): void => {
  const count = among.length
  const whole = powersInto(scores, count, kind)
  for (let at = 0; at < count; at++)
    scores[at] = (scores[at] as number) / whole - (wanted[among[at] as number] as number)
}

/** What is far enough off to be moved. */
const wrongInto = (wrong: Wrong, scores: Float32Array, among: Int32Array): void => {
  wrong.count = 0
  for (let at = 0; at < among.length; at++) {
    const error = scores[at] as number
    if (Math.abs(error) < leastError) continue
    wrong.labels[wrong.count] = among[at] as number
    wrong.errors[wrong.count++] = error
  }
}

type Bias = { bias: Float32Array; squares: Float32Array; rate: number }

const moveBias = ({ bias, squares, rate }: Bias, { labels, errors, count }: Wrong): void => {
  for (let at = 0; at < count; at++) {
    const label = labels[at] as number
    const error = errors[at] as number
    const square = (squares[label] as number) + error * error
    squares[label] = square
    bias[label] = (bias[label] as number) - (rate * error) / (Math.sqrt(square) + soft)
  }
}

/** Linear weights by AdaGrad, so that rare features move as far as common ones; the same each time. */
const fittedWith = <Row>(
  rows: readonly (Row & Wanted)[],
  weights: Weights<Row>,
  { labels, kind, rounds, rate }: FitSettings,
): Fitted => {
  const bias = { bias: new Float32Array(labels), squares: new Float32Array(labels), rate }
  const all = Int32Array.from({ length: labels }, (_, at) => at)
  const scores = new Float32Array(labels)
  const wrong: Wrong = { labels: new Int32Array(labels), errors: new Float32Array(labels), count: 0 }
  const random = seeded(7)
  /** Lines that moved nothing the last time rest one round: late rounds are about the hard ones. */
  const rests = new Uint8Array(rows.length)
  for (let round = 0; round < rounds; round++)
    for (const at of shuffled(rows.length, random)) {
      const row = rows[at]
      if (row === undefined) continue
      if (rests[at] === 1) {
        rests[at] = 0
        continue
      }
      const { wanted, among = all } = row
      for (let place = 0; place < among.length; place++)
        scores[place] = bias.bias[among[place] as number] as number
      weights.scoresInto(scores, row, among)
      errorsInto(scores, { kind, wanted, among })
      wrongInto(wrong, scores, among)
      if (wrong.count === 0) rests[at] = 1
      weights.move(row, wrong)
      moveBias(bias, wrong)
    }
  return { weights: weights.weights, bias: bias.bias }
}

/** From lines of a few known terms; the weights come feature by feature. */
export const fittedOnTerms = (rows: readonly (SparseRow & Wanted)[], settings: FitSettings): Fitted =>
  fittedWith(rows, sparseWeights(settings), settings)

/** From lines that are a vector each; the weights come label by label. */
export const fittedOnVectors = (rows: readonly (DenseRow & Wanted)[], settings: FitSettings): Fitted =>
  fittedWith(rows, denseWeights(settings), settings)
