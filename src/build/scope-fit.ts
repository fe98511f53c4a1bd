/** One message for the scope decision: what was measured, whether it is ours, and how much it counts. */
export type ScopeRow = { features: number[]; isIn: boolean; weight: number }

const rounds = 4000
const step = 0.5
const ridge = 0.0005

/** Logistic regression by plain gradient descent: few weights, few thousand rows, always the same. */
export const logistic = (rows: readonly ScopeRow[]): number[] => {
  const weights = new Array<number>(rows[0]?.features.length ?? 0).fill(0)
  const total = rows.reduce((sum, row) => sum + row.weight, 0)
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map(weight => weight * ridge * total)
    for (const { features, isIn, weight } of rows) {
      let sum = 0
      for (let at = 0; at < features.length; at++) sum += (features[at] ?? 0) * (weights[at] ?? 0)
      const error = (1 / (1 + Math.exp(-sum)) - (isIn ? 1 : 0)) * weight
      for (let at = 0; at < features.length; at++)
        gradient[at] = (gradient[at] ?? 0) + error * (features[at] ?? 0)
    }
    for (let at = 0; at < weights.length; at++)
      weights[at] = (weights[at] ?? 0) - (step * (gradient[at] ?? 0)) / Math.max(1, total)
  }
  return weights.map(weight => Math.round(weight * 1e6) / 1e6)
}
