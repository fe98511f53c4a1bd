import { type Rows, seeded, shuffled } from './svm.ts'

/**
 * A net with one hidden layer over the linear model's own features: it draws words that are used alike towards
 * each other, which a linear model cannot. Weights stand feature by feature and hidden unit by hidden unit.
 */
export type Net = {
  into: Float32Array
  inBias: Float32Array
  out: Float32Array
  outBias: Float32Array
}

export type NetSettings = {
  hidden: number
  rounds: number
  step: number
  /** Share of the features, and of the hidden units, left out at random while learning. */
  dropFeatures: number
  dropHidden: number
  /** Share of a label's certainty given to all the others. */
  smooth: number
  seed: number
}

const emptyNet = (rows: Rows, labels: number, hidden: number): Net => ({
  into: new Float32Array(rows.size * hidden),
  inBias: new Float32Array(hidden),
  out: new Float32Array(hidden * labels),
  outBias: new Float32Array(labels),
})

const widthIn = 0.02
const widthOut = 6

const scatter = (weights: Float32Array, width: number, random: () => number) => {
  for (let at = 0; at < weights.length; at++) weights[at] = (random() * 2 - 1) * width
}

/** What one step of learning needs: the net, the squared slopes so far (AdaGrad), and room for one message. */
type Bench = {
  net: Net
  squares: Net
  settings: NetSettings
  random: () => number
  step: number
  features: Int32Array
  values: Float32Array
  count: number
  hidden: Float32Array
  pull: Float32Array
  /** Hidden units that speak. */
  live: Int32Array
  alive: number
  scores: Float32Array
}

const small = 1e-12

const moved = (weights: Float32Array, squares: Float32Array, { at, slope, step }: Slope) => {
  const square = (squares[at] ?? 0) + slope * slope
  squares[at] = square
  weights[at] = (weights[at] ?? 0) - (step * slope) / Math.sqrt(square + small)
}
type Slope = { at: number; slope: number; step: number }

/** The message's features, some left out, the rest the stronger for it. */
const pick = (bench: Bench, rows: Rows, row: number) => {
  const { dropFeatures } = bench.settings
  const louder = 1 / (1 - dropFeatures)
  bench.count = 0
  for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
    if (bench.random() < dropFeatures) continue
    bench.features[bench.count] = rows.features[at] ?? 0
    bench.values[bench.count] = (rows.values[at] ?? 0) * louder
    bench.count++
  }
}

const intoHidden = ({ net, features, values, count, hidden }: Bench) => {
  const width = hidden.length
  hidden.set(net.inBias)
  for (let at = 0; at < count; at++) {
    const value = values[at] ?? 0
    const start = (features[at] ?? 0) * width
    for (let unit = 0; unit < width; unit++)
      hidden[unit] = (hidden[unit] ?? 0) + value * (net.into[start + unit] ?? 0)
  }
}

const silence = (bench: Bench) => {
  const { hidden, settings, random, live } = bench
  const louder = 1 / (1 - settings.dropHidden)
  bench.alive = 0
  for (let unit = 0; unit < hidden.length; unit++) {
    const value = hidden[unit] ?? 0
    if (value <= 0 || random() < settings.dropHidden) continue
    hidden[unit] = value * louder
    live[bench.alive++] = unit
  }
}

const intoScores = ({ net, hidden, live, alive, scores }: Bench) => {
  scores.set(net.outBias)
  for (let at = 0; at < alive; at++) {
    const unit = live[at] ?? 0
    const value = hidden[unit] ?? 0
    const start = unit * scores.length
    for (let label = 0; label < scores.length; label++)
      scores[label] = (scores[label] ?? 0) + value * (net.out[start + label] ?? 0)
  }
}

/** Scores become how far each label's share is from what it should be. */
const errors = (scores: Float32Array, label: number, smooth: number) => {
  let most = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > most) most = score
  let sum = 0
  for (let at = 0; at < scores.length; at++) {
    const raised = Math.exp((scores[at] ?? 0) - most)
    scores[at] = raised
    sum += raised
  }
  for (let at = 0; at < scores.length; at++)
    scores[at] = (scores[at] ?? 0) / sum - smooth / scores.length - (at === label ? 1 - smooth : 0)
}

const learnOut = ({ net, squares, hidden, live, alive, scores, pull, step, settings }: Bench) => {
  const louder = 1 / (1 - settings.dropHidden)
  for (let at = 0; at < alive; at++) {
    const unit = live[at] ?? 0
    const value = hidden[unit] ?? 0
    const start = unit * scores.length
    let sum = 0
    for (let label = 0; label < scores.length; label++) {
      const error = scores[label] ?? 0
      sum += error * (net.out[start + label] ?? 0)
      moved(net.out, squares.out, { at: start + label, slope: error * value, step })
    }
    pull[unit] = sum * louder
  }
  for (let label = 0; label < scores.length; label++)
    moved(net.outBias, squares.outBias, { at: label, slope: scores[label] ?? 0, step })
}

const learnInto = ({ net, squares, features, values, count, live, alive, pull, step }: Bench) => {
  const width = pull.length
  for (let at = 0; at < alive; at++) {
    const unit = live[at] ?? 0
    moved(net.inBias, squares.inBias, { at: unit, slope: pull[unit] ?? 0, step })
  }
  for (let feature = 0; feature < count; feature++) {
    const value = values[feature] ?? 0
    const start = (features[feature] ?? 0) * width
    for (let at = 0; at < alive; at++) {
      const unit = live[at] ?? 0
      moved(net.into, squares.into, { at: start + unit, slope: value * (pull[unit] ?? 0), step })
    }
  }
}

const benchFor = (rows: Rows, labels: number, settings: NetSettings): Bench => {
  const random = seeded(settings.seed)
  const net = emptyNet(rows, labels, settings.hidden)
  scatter(net.into, widthIn, random)
  scatter(net.out, Math.sqrt(widthOut / (settings.hidden + labels)), random)
  let longest = 0
  for (let row = 0; row + 1 < rows.starts.length; row++)
    longest = Math.max(longest, (rows.starts[row + 1] ?? 0) - (rows.starts[row] ?? 0))
  return {
    net,
    squares: emptyNet(rows, labels, settings.hidden),
    settings,
    random,
    step: settings.step,
    features: new Int32Array(longest),
    values: new Float32Array(longest),
    count: 0,
    hidden: new Float32Array(settings.hidden),
    pull: new Float32Array(settings.hidden),
    live: new Int32Array(settings.hidden),
    alive: 0,
    scores: new Float32Array(labels),
  }
}

/** Learns by one message after the other, in smaller and smaller steps. The same seed gives the same net. */
export const trainedNet = (rows: Rows, labels: number, settings: NetSettings): Net => {
  const bench = benchFor(rows, labels, settings)
  const order = Int32Array.from(rows.labels, (_, at) => at)
  for (let round = 0; round < settings.rounds; round++) {
    bench.step = settings.step * (1 - round / settings.rounds)
    shuffled(order, order.length, bench.random)
    for (const row of order) {
      pick(bench, rows, row)
      intoHidden(bench)
      silence(bench)
      intoScores(bench)
      errors(bench.scores, rows.labels[row] ?? 0, settings.smooth)
      learnOut(bench)
      learnInto(bench)
    }
  }
  return bench.net
}

/** One score per label for a message's features. */
export const netScores = (net: Net, vector: readonly (readonly [number, number])[]): Float64Array => {
  const hidden = Float64Array.from(net.inBias)
  for (const [feature, value] of vector)
    for (let unit = 0; unit < hidden.length; unit++)
      hidden[unit] = (hidden[unit] ?? 0) + value * (net.into[feature * hidden.length + unit] ?? 0)
  const scores = Float64Array.from(net.outBias)
  hidden.forEach((value, unit) => {
    if (value <= 0) return
    for (let label = 0; label < scores.length; label++)
      scores[label] = (scores[label] ?? 0) + value * (net.out[unit * scores.length + label] ?? 0)
  })
  return scores
}
