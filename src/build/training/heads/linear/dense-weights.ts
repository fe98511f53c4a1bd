import { type FitSettings, soft, type Weights } from './linear-weights.ts'

/** A line as a vector: every feature has a value. */
export type DenseRow = { values: Float32Array }

type Products = { values: Float64Array; weights: Float32Array; scores: Float32Array }

/** Adds the line's product with the weights of one label. */
const addOne = ({ values, weights, scores }: Products, label: number, at: number): void => {
  const from = label * values.length
  let sum = 0
  for (let place = 0; place < values.length; place++)
    sum += (values[place] as number) * (weights[from + place] as number)
  scores[at] = (scores[at] as number) + sum
}

/** The same for four labels side by side: none waits for another, and a value is read once for all. */
const addFour = ({ values, weights, scores }: Products, among: Int32Array, at: number): void => {
  const width = values.length
  const first = (among[at] as number) * width
  const second = (among[at + 1] as number) * width
  const third = (among[at + 2] as number) * width
  const fourth = (among[at + 3] as number) * width
  let [one, two, three, four] = [0, 0, 0, 0]
  for (let place = 0; place < width; place++) {
    const value = values[place] as number
    one += value * (weights[first + place] as number)
    two += value * (weights[second + place] as number)
    three += value * (weights[third + place] as number)
    four += value * (weights[fourth + place] as number)
  }
  scores[at] = (scores[at] as number) + one
  scores[at + 1] = (scores[at + 1] as number) + two
  scores[at + 2] = (scores[at + 2] as number) + three
  scores[at + 3] = (scores[at + 3] as number) + four
}

/** Weights label by label: each label's stand together, as a vector needs them. */
export const denseWeights = ({ features, labels, rate, decay }: FitSettings): Weights<DenseRow> => {
  const weights = new Float32Array(features * labels)
  const squares = new Float32Array(features * labels)
  /** The line's numbers as they are reckoned with: each is turned once, not for every label. */
  const values = new Float64Array(features)
  const moveLabel = (from: number, error: number): void => {
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
    scoresInto: (scores, row, among) => {
      values.set(row.values)
      const whole = among.length - (among.length % 4)
      for (let at = 0; at < whole; at += 4) addFour({ values, weights, scores }, among, at)
      for (let at = whole; at < among.length; at++)
        addOne({ values, weights, scores }, among[at] as number, at)
    },
    move: (row, { labels: moved, errors, count }) => {
      values.set(row.values)
      for (let at = 0; at < count; at++) moveLabel((moved[at] as number) * features, errors[at] as number)
    },
  }
}
