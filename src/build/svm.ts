import { seeded } from './reader/seeded.ts'

/** Training rows: feature numbers (dense, from 0) with their values, one row after the other. */
export type Rows = {
  starts: Int32Array
  features: Int32Array
  values: Float64Array
  labels: Int32Array
  size: number
}

export type SvmSettings = { cost: number; rounds: number; seed: number; tolerance: number }

/** Rows from sparse vectors: one list of [feature, value] and a label each. */
export const rowsOf = (
  vectors: readonly (readonly [number, number][])[],
  labels: readonly number[],
  size: number,
): Rows => {
  const starts = new Int32Array(vectors.length + 1)
  vectors.forEach((vector, at) => {
    starts[at + 1] = (starts[at] ?? 0) + vector.length
  })
  const features = new Int32Array(starts[vectors.length] ?? 0)
  const values = new Float64Array(features.length)
  vectors.forEach((vector, at) => {
    vector.forEach(([feature, value], step) => {
      features[(starts[at] ?? 0) + step] = feature
      values[(starts[at] ?? 0) + step] = value
    })
  })
  return { starts, features, values, labels: Int32Array.from(labels), size }
}

const normsOf = ({ starts, values }: Rows): Float64Array => {
  const norms = new Float64Array(starts.length - 1)
  for (let row = 0; row < norms.length; row++) {
    let sum = 1
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) sum += (values[at] ?? 0) ** 2
    norms[row] = sum
  }
  return norms
}

const swap = (order: Int32Array, one: number, other: number) => {
  const held = order[one] ?? 0
  order[one] = order[other] ?? 0
  order[other] = held
}

export const shuffled = (order: Int32Array, length: number, random: () => number) => {
  for (let at = length - 1; at > 0; at--) swap(order, at, Math.floor(random() * (at + 1)))
}

type State = {
  rows: Rows
  norms: Float64Array
  weights: Float64Array
  alphas: Float64Array
  order: Int32Array
  /** Rows still looked at: those far on the right side of the margin are put aside. */
  active: number
  limit: number
  label: number
  slack: number
}

const gradientOf = ({ rows, weights, alphas, slack }: State, row: number, sign: number): number => {
  let sum = weights[rows.size] ?? 0
  for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++)
    sum += (weights[rows.features[at] ?? 0] ?? 0) * (rows.values[at] ?? 0)
  return sign * sum - 1 + slack * (alphas[row] ?? 0)
}

const move = ({ rows, weights }: State, row: number, step: number) => {
  for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
    const feature = rows.features[at] ?? 0
    weights[feature] = (weights[feature] ?? 0) + step * (rows.values[at] ?? 0)
  }
  weights[rows.size] = (weights[rows.size] ?? 0) + step
}

/** One pass over the active rows; returns the widest and narrowest violation seen. */
const pass = (state: State): { most: number; least: number } => {
  let most = Number.NEGATIVE_INFINITY
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < state.active; at++) {
    const row = state.order[at] ?? 0
    const sign = state.rows.labels[row] === state.label ? 1 : -1
    const gradient = gradientOf(state, row, sign)
    const alpha = state.alphas[row] ?? 0
    if (alpha === 0 && gradient > state.limit) {
      state.active--
      swap(state.order, at, state.active)
      at--
      continue
    }
    const projected = alpha === 0 ? Math.min(gradient, 0) : gradient
    most = Math.max(most, projected)
    least = Math.min(least, projected)
    if (Math.abs(projected) < 1e-12) continue
    const next = Math.max(0, alpha - gradient / ((state.norms[row] ?? 1) + state.slack))
    state.alphas[row] = next
    if (next !== alpha) move(state, row, (next - alpha) * sign)
  }
  return { most, least }
}

/**
 * One label against the rest: linear SVM with squared hinge loss by dual coordinate descent with shrinking
 * (Hsieh and others, 2008). The bias is one more feature of value 1 at index `size`.
 */
const trainedColumn = (
  rows: Rows,
  label: number,
  { settings, norms }: { settings: SvmSettings; norms: Float64Array },
): Float64Array => {
  const count = rows.labels.length
  const random = seeded(settings.seed + label)
  const state: State = {
    rows,
    norms,
    weights: new Float64Array(rows.size + 1),
    alphas: new Float64Array(count),
    order: Int32Array.from({ length: count }, (_, at) => at),
    active: count,
    limit: Number.POSITIVE_INFINITY,
    label,
    slack: 0.5 / settings.cost,
  }
  for (let round = 0; round < settings.rounds; round++) {
    shuffled(state.order, state.active, random)
    const { most, least } = pass(state)
    const isSettled = most - least < settings.tolerance
    if (isSettled && state.active === count) break
    state.limit = isSettled || most <= 0 ? Number.POSITIVE_INFINITY : most
    if (isSettled) state.active = count
  }
  return state.weights
}

/** A column of weights for every label, the bias last. */
export const trainedColumns = (rows: Rows, labels: number, settings: SvmSettings): Float64Array[] => {
  const norms = normsOf(rows)
  return Array.from({ length: labels }, (_, label) => trainedColumn(rows, label, { settings, norms }))
}
