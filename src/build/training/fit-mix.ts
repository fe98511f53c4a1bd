import { softmax } from '../../core/reader/linear.ts'
import type { Mix } from '../../core/reader/model.ts'

/** What both heads said of a line that neither had seen, and what is so. */
export type MixRow = { vector: Float32Array | undefined; terms: Float32Array; wanted: Float32Array }

export type MixSettings = { kind: 'exclusive' | 'each'; withBias: boolean }

const rounds = 100
const rate = 0.08
/** The bias of a label that few lines have stays near nothing. */
const pull = 0.002

/**
 * How much each head counts, so that probabilities hold: fitted by likelihood on lines kept out of all learning.
 * Adam over all lines at once; two weights and, where wanted, a bias a label.
 */
export const mixFitted = (rows: readonly MixRow[], { kind, withBias }: MixSettings): Mix => {
  const labels = rows[0]?.terms.length ?? 0
  const hasVector = rows.every(({ vector }) => vector !== undefined)
  const at = new Float64Array(2 + labels)
  at[0] = hasVector ? 0.5 : 0
  at[1] = hasVector ? 0.5 : 1
  const first = new Float64Array(at.length)
  const second = new Float64Array(at.length)
  for (let round = 1; round <= rounds; round++) {
    const slopes = slopesAt(at, rows, { kind, withBias, hasVector })
    for (let place = 0; place < at.length; place++) {
      const slope = slopes[place] ?? 0
      first[place] = 0.9 * (first[place] ?? 0) + 0.1 * slope
      second[place] = 0.99 * (second[place] ?? 0) + 0.01 * slope * slope
      const step = (first[place] ?? 0) / (1 - 0.9 ** round)
      const size = Math.sqrt((second[place] ?? 0) / (1 - 0.99 ** round)) + 1e-8
      at[place] = (at[place] ?? 0) - (rate * step) / size
    }
  }
  return {
    vector: hasVector ? (at[0] ?? 0) : 0,
    terms: at[1] ?? 0,
    bias: withBias ? [...at.subarray(2)] : [],
  }
}

type Shape = MixSettings & { hasVector: boolean }

const slopesAt = (
  at: Float64Array,
  rows: readonly MixRow[],
  { kind, withBias, hasVector }: Shape,
): Float64Array => {
  const slopes = new Float64Array(at.length)
  for (const { vector, terms, wanted } of rows) {
    const scores = terms.map(
      (score, label) => (at[1] ?? 0) * score + (at[0] ?? 0) * (vector?.[label] ?? 0) + (at[2 + label] ?? 0),
    )
    const shares = kind === 'exclusive' ? softmax(scores) : scores.map(score => 1 / (1 + Math.exp(-score)))
    for (let label = 0; label < shares.length; label++) {
      const off = ((shares[label] ?? 0) - (wanted[label] ?? 0)) / rows.length
      if (hasVector) slopes[0] = (slopes[0] ?? 0) + off * (vector?.[label] ?? 0)
      slopes[1] = (slopes[1] ?? 0) + off * (terms[label] ?? 0)
      if (withBias) slopes[2 + label] = (slopes[2 + label] ?? 0) + off
    }
  }
  if (withBias)
    for (let place = 2; place < at.length; place++)
      slopes[place] = (slopes[place] ?? 0) + pull * (at[place] ?? 0)
  return slopes
}
