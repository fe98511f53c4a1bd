import type { Mix } from '../../../../core/reader/model.ts'
import { type Kind, powersInto } from './powers.ts'

/** What both heads said of a line that neither had seen, and what is so. */
export type MixRow = { vector: Float32Array | undefined; terms: Float32Array; wanted: Float32Array }

export type MixSettings = { kind: Kind; withBias: boolean }

const rounds = 100
const rate = 0.08
/** The bias of a label that few lines have stays near nothing. */
const pull = 0.002

/** Where the weights of both heads stand; a bias a label comes after them. */
const ofVector = 0
const ofTerms = 1
const firstBias = 2

/**
 * How much each head counts, so that probabilities hold: fitted by likelihood on lines kept out of all learning.
 * Adam over all lines at once; two weights and, where wanted, a bias a label.
 */
export const mixFitted = (rows: readonly MixRow[], { kind, withBias }: MixSettings): Mix => {
  const labels = Math.max(0, ...rows.map(({ terms }) => terms.length))
  const hasVector = rows.every(({ vector }) => vector !== undefined)
  const weights = new Float64Array(firstBias + labels)
  weights[ofVector] = hasVector ? 0.5 : 0
  weights[ofTerms] = hasVector ? 0.5 : 1
  const first = new Float64Array(weights.length)
  const second = new Float64Array(weights.length)
  for (let round = 1; round <= rounds; round++) {
    const slopes = slopesAt(weights, rows, { kind, withBias, hasVector })
    for (let place = 0; place < weights.length; place++) {
      const slope = slopes[place] ?? 0
      first[place] = 0.9 * (first[place] ?? 0) + 0.1 * slope
      second[place] = 0.99 * (second[place] ?? 0) + 0.01 * slope * slope
      const step = (first[place] ?? 0) / (1 - 0.9 ** round)
      const size = Math.sqrt((second[place] ?? 0) / (1 - 0.99 ** round)) + 1e-8
      weights[place] = (weights[place] ?? 0) - (rate * step) / size
    }
  }
  return {
    vector: hasVector ? (weights[ofVector] ?? 0) : 0,
    terms: weights[ofTerms] ?? 0,
    bias: withBias ? [...weights.subarray(firstBias)] : [],
  }
}

/** What these weights say of a row, into `shares`. Numbers only: it runs a hundred times over all rows. */
const sharesInto = (
  shares: Float64Array,
  { vector, terms }: MixRow,
  { weights, kind }: { weights: Float64Array; kind: MixSettings['kind'] },
): void => {
  const count = terms.length
  for (let label = 0; label < count; label++)
    shares[label] =
      (weights[ofTerms] as number) * (terms[label] as number) +
      (vector === undefined ? 0 : (weights[ofVector] as number) * (vector[label] as number)) +
      (weights[firstBias + label] ?? 0)
  const whole = powersInto(shares, count, kind)
  for (let label = 0; label < count; label++) shares[label] = (shares[label] as number) / whole
}

const slopesAt = (
  weights: Float64Array,
  rows: readonly MixRow[],
  { kind, withBias, hasVector }: MixSettings & { hasVector: boolean },
): Float64Array => {
  const slopes = new Float64Array(weights.length)
  const shares = new Float64Array(weights.length)
  for (const row of rows) {
    const { vector, terms, wanted } = row
    sharesInto(shares, row, { weights, kind })
    for (let label = 0; label < terms.length; label++) {
      const off = ((shares[label] as number) - (wanted[label] as number)) / rows.length
      if (hasVector && vector)
        slopes[ofVector] = (slopes[ofVector] as number) + off * (vector[label] as number)
      slopes[ofTerms] = (slopes[ofTerms] as number) + off * (terms[label] as number)
      if (withBias) slopes[firstBias + label] = (slopes[firstBias + label] as number) + off
    }
  }
  if (withBias)
    for (let place = firstBias; place < weights.length; place++)
      slopes[place] = (slopes[place] as number) + pull * (weights[place] as number)
  return slopes
}
