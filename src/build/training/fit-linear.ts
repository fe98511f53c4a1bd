/** Deterministic pseudo-random numbers (mulberry32): the same seed trains the same model everywhere. */
const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A line as features (places with values), and what is wanted of each label. */
export type FitRow = {
  places: Int32Array
  values: Float32Array
  wanted: Float32Array
  /** Only these labels are compared; all, where none are named. */
  among?: Int32Array
}

export type FitSettings = {
  features: number
  labels: number
  /** Labels that exclude each other, or each for itself. */
  kind: 'exclusive' | 'each'
  rounds: number
  rate: number
  /** Pull of every weight that is moved towards nothing. */
  decay: number
}

export type Fitted = { weights: Float32Array; bias: Float32Array }

/** A label this little wrong moves nothing: most labels of most lines, so most of the work is saved. */
const leastError = 0.01
const soft = 1e-6

const shuffled = (length: number, random: () => number): Int32Array => {
  const order = Int32Array.from({ length }, (_, at) => at)
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const held = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = held
  }
  return order
}

/** Weights row by row of features, with what AdaGrad keeps of each. */
type Learner = FitSettings & {
  weights: Float32Array
  squares: Float32Array
  bias: Float32Array
  biasSquares: Float32Array
  all: Int32Array
}

const scoresInto = (
  scores: Float32Array,
  row: FitRow,
  { weights, bias, labels }: Learner,
  among: Int32Array,
): void => {
  const { places, values } = row
  const count = among.length
  for (let at = 0; at < count; at++) scores[at] = bias[among[at] as number] as number
  for (let term = 0; term < places.length; term++) {
    const from = (places[term] as number) * labels
    const value = values[term] as number
    for (let at = 0; at < count; at++)
      scores[at] = (scores[at] as number) + value * (weights[from + (among[at] as number)] as number)
  }
}

/** Turns scores into how wrong each label is: its share less what was wanted. */
const errorsInto = (scores: Float32Array, row: FitRow, { kind }: Learner, among: Int32Array): void => {
  const count = among.length
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < count; at++) most = Math.max(most, scores[at] as number)
  let sum = 0
  for (let at = 0; at < count; at++) {
    const score = scores[at] as number
    const power = kind === 'exclusive' ? Math.exp(score - most) : 1 / (1 + Math.exp(-score))
    scores[at] = power
    sum += power
  }
  const whole = kind === 'exclusive' ? sum : 1
  for (let at = 0; at < count; at++)
    scores[at] = (scores[at] as number) / whole - (row.wanted[among[at] as number] as number)
}

const move = (learner: Learner, row: FitRow, label: number, error: number): void => {
  const { weights, squares, bias, biasSquares, labels, rate, decay } = learner
  const { places, values } = row
  for (let term = 0; term < places.length; term++) {
    const place = (places[term] as number) * labels + label
    const weight = weights[place] as number
    const slope = error * (values[term] as number) + decay * weight
    const square = (squares[place] as number) + slope * slope
    squares[place] = square
    weights[place] = weight - (rate * slope) / (Math.sqrt(square) + soft)
  }
  const square = (biasSquares[label] as number) + error * error
  biasSquares[label] = square
  bias[label] = (bias[label] as number) - (rate * error) / (Math.sqrt(square) + soft)
}

/** Linear weights by AdaGrad, so that rare features move as far as common ones; the same each time. */
export const fitted = (rows: readonly FitRow[], settings: FitSettings): Fitted => {
  const { features, labels, rounds } = settings
  const learner: Learner = {
    ...settings,
    weights: new Float32Array(features * labels),
    squares: new Float32Array(features * labels),
    bias: new Float32Array(labels),
    biasSquares: new Float32Array(labels),
    all: Int32Array.from({ length: labels }, (_, at) => at),
  }
  const scores = new Float32Array(labels)
  const random = seeded(7)
  for (let round = 0; round < rounds; round++)
    for (const at of shuffled(rows.length, random)) {
      const row = rows[at]
      if (row === undefined) continue
      const among = row.among ?? learner.all
      scoresInto(scores, row, learner, among)
      errorsInto(scores, row, learner, among)
      for (let place = 0; place < among.length; place++) {
        const error = scores[place] as number
        if (Math.abs(error) >= leastError) move(learner, row, among[place] as number, error)
      }
    }
  return { weights: learner.weights, bias: learner.bias }
}
