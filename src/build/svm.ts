/** A training example: feature numbers (dense, from 0) with their values, and its label. */
export type Example = { features: Int32Array; values: Float64Array; label: number }

/** Deterministic pseudo-random numbers (mulberry32): the same seed trains the same model everywhere. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const shuffle = (order: Int32Array, random: () => number) => {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const held = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = held
  }
}

const dot = (weights: Float64Array, example: Example): number => {
  let sum = 0
  for (let at = 0; at < example.features.length; at++)
    sum += (weights[example.features[at] ?? 0] ?? 0) * (example.values[at] ?? 0)
  return sum
}

export type SvmSettings = {
  cost: number
  positiveCost?: number
  rounds: number
  seed: number
  tolerance: number
}

/**
 * One label against the rest: linear SVM with squared hinge loss by dual coordinate descent
 * (Hsieh and others, 2008). The bias is one more feature of value 1 at index `size`.
 */
export const trainOne = (
  examples: readonly Example[],
  label: number,
  { size, settings }: { size: number; settings: SvmSettings },
): Float64Array => {
  const weights = new Float64Array(size + 1)
  const alphas = new Float64Array(examples.length)
  const random = seeded(settings.seed + label)
  const order = Int32Array.from(examples, (_, at) => at)
  const norms = examples.map(one => one.values.reduce((sum, value) => sum + value * value, 1))
  for (let round = 0; round < settings.rounds; round++) {
    shuffle(order, random)
    let widest = 0
    for (const number of order) {
      const example = examples[number]
      if (example === undefined) continue
      const isOwn = example.label === label
      const sign = isOwn ? 1 : -1
      const slack = 0.5 / (isOwn ? (settings.positiveCost ?? settings.cost) : settings.cost)
      const alpha = alphas[number] ?? 0
      const gradient = sign * (dot(weights, example) + (weights[size] ?? 0)) - 1 + slack * alpha
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient
      widest = Math.max(widest, Math.abs(projected))
      if (Math.abs(projected) < 1e-12) continue
      const next = Math.max(0, alpha - gradient / ((norms[number] ?? 1) + slack))
      move(weights, example, (next - alpha) * sign)
      alphas[number] = next
    }
    if (widest < settings.tolerance) break
  }
  return weights
}

const move = (weights: Float64Array, example: Example, step: number) => {
  if (step === 0) return
  for (let at = 0; at < example.features.length; at++) {
    const feature = example.features[at] ?? 0
    weights[feature] = (weights[feature] ?? 0) + step * (example.values[at] ?? 0)
  }
  const bias = weights.length - 1
  weights[bias] = (weights[bias] ?? 0) + step
}
