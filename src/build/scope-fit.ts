/** One message for the scope decision: what was measured, whether it is ours, and how much it counts. */
export type ScopeRow = { features: number[]; isIn: boolean; weight: number }

const rounds = 25
const ridge = 0.0005

type Slope = { gradient: Float64Array; curvature: Float64Array[] }

/** First and second derivatives of the loss at the weights. */
const slopeAt = (weights: Float64Array, rows: readonly ScopeRow[], total: number): Slope => {
  const size = weights.length
  const gradient = weights.map(weight => weight * ridge * total)
  const curvature = Array.from({ length: size }, (_, at) => {
    const line = new Float64Array(size)
    line[at] = ridge * total
    return line
  })
  for (const { features, isIn, weight } of rows) {
    let sum = 0
    for (let at = 0; at < size; at++) sum += (features[at] ?? 0) * (weights[at] ?? 0)
    const share = 1 / (1 + Math.exp(-sum))
    const error = (share - (isIn ? 1 : 0)) * weight
    const bend = share * (1 - share) * weight
    curvature.forEach((line, at) => {
      const value = features[at] ?? 0
      gradient[at] = (gradient[at] ?? 0) + error * value
      for (let other = 0; other < size; other++)
        line[other] = (line[other] ?? 0) + bend * value * (features[other] ?? 0)
    })
  }
  return { gradient, curvature }
}

/** Solves curvature × step = gradient by elimination; the ridge keeps every pivot above nothing. */
const solved = ({ gradient, curvature }: Slope): Float64Array => {
  const right = gradient.slice()
  curvature.forEach((line, pivot) => {
    for (let below = pivot + 1; below < curvature.length; below++) {
      const other = curvature[below]
      if (other === undefined) continue
      const factor = (other[pivot] ?? 0) / (line[pivot] ?? 1)
      for (let at = pivot; at < line.length; at++) other[at] = (other[at] ?? 0) - factor * (line[at] ?? 0)
      right[below] = (right[below] ?? 0) - factor * (right[pivot] ?? 0)
    }
  })
  for (let at = right.length - 1; at >= 0; at--) {
    const line = curvature[at] ?? new Float64Array(0)
    let rest = right[at] ?? 0
    for (let after = at + 1; after < right.length; after++) rest -= (line[after] ?? 0) * (right[after] ?? 0)
    right[at] = rest / (line[at] ?? 1)
  }
  return right
}

/** Logistic regression by Newton's steps: few weights, few thousand rows, always the same. */
export const logistic = (rows: readonly ScopeRow[]): number[] => {
  const weights = new Float64Array(rows[0]?.features.length ?? 0)
  const total = rows.reduce((sum, row) => sum + row.weight, 0)
  for (let round = 0; round < rounds; round++) {
    const step = solved(slopeAt(weights, rows, total))
    step.forEach((value, at) => {
      weights[at] = (weights[at] ?? 0) - value
    })
    if (step.every(value => Math.abs(value) < 1e-9)) break
  }
  return Array.from(weights, weight => Math.round(weight * 1e6) / 1e6)
}
