/** A matrix of small weights, a row a feature: `weight = steps * scale` of the label. */
export type TermHead = {
  labels: readonly string[]
  bias: Float32Array
  scale: Float32Array
  /** Row by row: labels.length int8 for each feature. */
  steps: Int8Array
}

/** Row by row: `width` weights a label. */
export type VectorHead = { labels: readonly string[]; bias: Float32Array; weights: Float32Array }

/** Places of known terms with their value, the whole of length one. */
export type TermVector = { places: Int32Array; values: Float32Array }

/** Every label of a head, by place. */
const everyPlace = ({ labels }: Pick<TermHead, 'labels'>): readonly number[] =>
  labels.map((_, place) => place)

/** Sums of a message's terms, one for each of these labels. */
export const termScores = (
  head: TermHead,
  { places, values }: TermVector,
  among: readonly number[] = everyPlace(head),
): Float32Array => {
  const { labels, steps, scale, bias } = head
  const sums = new Float32Array(among.length)
  for (let at = 0; at < places.length; at++) {
    const row = (places[at] ?? 0) * labels.length
    const value = values[at] ?? 0
    for (let label = 0; label < among.length; label++)
      sums[label] = (sums[label] ?? 0) + value * (steps[row + (among[label] ?? 0)] ?? 0)
  }
  return sums.map((sum, at) => sum * (scale[among[at] ?? 0] ?? 0) + (bias[among[at] ?? 0] ?? 0))
}

/** Sums of a vector, one for each of these labels. */
export const vectorScores = (
  head: VectorHead,
  vector: Float32Array,
  among: readonly number[] = everyPlace(head),
): Float32Array => {
  const { weights, bias } = head
  return Float32Array.from(among, label => {
    let sum = bias[label] ?? 0
    const row = label * vector.length
    for (let at = 0; at < vector.length; at++) sum += (weights[row + at] ?? 0) * (vector[at] ?? 0)
    return sum
  })
}

/** Shares that sum to one. */
export const softmax = (scores: Float32Array): Float32Array => {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const powers = scores.map(score => Math.exp(score - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map(power => power / sum)
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score))
