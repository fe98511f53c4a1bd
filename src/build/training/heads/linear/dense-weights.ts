import { type FitSettings, soft, type Weights } from './linear-weights.ts'

/** A line as a vector: every feature has a value. */
export type DenseRow = { values: Float32Array }

/** Four sums side by side: none waits for another. A vector's length is a multiple of four. */
const product = (values: Float32Array, weights: Float32Array, from: number): number => {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let at = 0; at < values.length; at += 4) {
    first += (values[at] as number) * (weights[from + at] as number)
    second += (values[at + 1] as number) * (weights[from + at + 1] as number)
    third += (values[at + 2] as number) * (weights[from + at + 2] as number)
    fourth += (values[at + 3] as number) * (weights[from + at + 3] as number)
  }
  return first + second + (third + fourth)
}

/** Weights label by label: each label's stand together, as a vector needs them. */
export const denseWeights = ({ features, labels, rate, decay }: FitSettings): Weights<DenseRow> => {
  const weights = new Float32Array(features * labels)
  const squares = new Float32Array(features * labels)
  const moveLabel = (from: number, error: number, values: Float32Array): void => {
    for (let at = 0; at < features; at++) {
      const weight = weights[from + at] as number
      const slope = error * (values[at] as number) + decay * weight
      const square = (squares[from + at] as number) + slope * slope
      squares[from + at] = square
      weights[from + at] = weight - (rate * slope) / (Math.sqrt(square) + soft)
    }
  }
  return {
    weights,
    scoresInto: (scores, { values }, among) => {
      for (let at = 0; at < among.length; at++) {
        const from = (among[at] as number) * features
        scores[at] = (scores[at] as number) + product(values, weights, from)
      }
    },
    move: ({ values }, { labels: moved, errors, count }) => {
      for (let at = 0; at < count; at++)
        moveLabel((moved[at] as number) * features, errors[at] as number, values)
    },
  }
}
