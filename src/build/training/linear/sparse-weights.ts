import { type FitSettings, soft, type Weights } from './linear-weights.ts'

/** A line as the few features it has, with their values. */
export type SparseRow = { places: Int32Array; values: Float32Array }

/** Weights feature by feature: what one line touches stands together. */
export const sparseWeights = ({ features, labels, rate, decay }: FitSettings): Weights<SparseRow> => {
  const weights = new Float32Array(features * labels)
  const squares = new Float32Array(features * labels)
  return {
    weights,
    scoresInto: (scores, { places, values }, among) => {
      const count = among.length
      const areAll = count === labels
      for (let term = 0; term < places.length; term++) {
        const from = (places[term] as number) * labels
        const value = values[term] as number
        if (areAll)
          for (let at = 0; at < count; at++)
            scores[at] = (scores[at] as number) + value * (weights[from + at] as number)
        else
          for (let at = 0; at < count; at++)
            scores[at] = (scores[at] as number) + value * (weights[from + (among[at] as number)] as number)
      }
    },
    move: ({ places, values }, { labels: moved, errors, count }) => {
      for (let term = 0; term < places.length; term++) {
        const from = (places[term] as number) * labels
        const value = values[term] as number
        for (let at = 0; at < count; at++) {
          const place = from + (moved[at] as number)
          const weight = weights[place] as number
          const slope = (errors[at] as number) * value + decay * weight
          const square = (squares[place] as number) + slope * slope
          squares[place] = square
          weights[place] = weight - (rate * slope) / (Math.sqrt(square) + soft)
        }
      }
    },
  }
}
