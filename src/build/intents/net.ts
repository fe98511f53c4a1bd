import { type Rows, seeded, shuffled } from '../svm.ts'
import { givenBack, joined, type LabelParts } from './label-parts.ts'

/**
 * A net with one hidden layer over the linear model's own features: it draws words that are used alike towards
 * each other, which a linear model cannot. Weights stand feature by feature and hidden unit by hidden unit. The
 * outputs are the labels and what they have in common: a label's score is its own and the mean of its parts.
 */
export type Net = {
  into: Float32Array
  inBias: Float32Array
  out: Float32Array
  outBias: Float32Array
  parts: LabelParts
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

const emptyNet = (rows: Rows, parts: LabelParts, hidden: number): Net => {
  const outputs = parts.of.length + parts.shared
  return {
    into: new Float32Array(rows.size * hidden),
    inBias: new Float32Array(hidden),
    out: new Float32Array(hidden * outputs),
    outBias: new Float32Array(outputs),
    parts,
  }
}

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
  outputs: Float32Array
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

const intoScores = ({ net, hidden, live, alive, outputs, scores }: Bench) => {
  outputs.set(net.outBias)
  for (let at = 0; at < alive; at++) {
    const unit = live[at] ?? 0
    const value = hidden[unit] ?? 0
    const start = unit * outputs.length
    for (let at = 0; at < outputs.length; at++)
      outputs[at] = (outputs[at] ?? 0) + value * (net.out[start + at] ?? 0)
  }
  joined(outputs, scores, net.parts)
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

const learnOut = ({ net, squares, hidden, live, alive, outputs, pull, step, settings }: Bench) => {
  const louder = 1 / (1 - settings.dropHidden)
  for (let unitAt = 0; unitAt < alive; unitAt++) {
    const unit = live[unitAt] ?? 0
    const value = hidden[unit] ?? 0
    const start = unit * outputs.length
    let sum = 0
    for (let at = 0; at < outputs.length; at++) {
      const error = outputs[at] ?? 0
      sum += error * (net.out[start + at] ?? 0)
      moved(net.out, squares.out, { at: start + at, slope: error * value, step })
    }
    pull[unit] = sum * louder
  }
  for (let at = 0; at < outputs.length; at++)
    moved(net.outBias, squares.outBias, { at, slope: outputs[at] ?? 0, step })
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

const benchFor = (rows: Rows, parts: LabelParts, settings: NetSettings): Bench => {
  const random = seeded(settings.seed)
  const net = emptyNet(rows, parts, settings.hidden)
  scatter(net.into, widthIn, random)
  scatter(net.out, Math.sqrt(widthOut / (settings.hidden + parts.of.length)), random)
  let longest = 0
  for (let row = 0; row + 1 < rows.starts.length; row++)
    longest = Math.max(longest, (rows.starts[row + 1] ?? 0) - (rows.starts[row] ?? 0))
  return {
    net,
    squares: emptyNet(rows, parts, settings.hidden),
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
    outputs: new Float32Array(net.outBias.length),
    scores: new Float32Array(parts.of.length),
  }
}

/** Learns by one message after the other, in smaller and smaller steps. The same seed gives the same net. */
export const trainedNet = (rows: Rows, parts: LabelParts, settings: NetSettings): Net => {
  const bench = benchFor(rows, parts, settings)
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
      givenBack(bench.scores, bench.outputs, parts)
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
  const outputs = Float64Array.from(net.outBias)
  hidden.forEach((value, unit) => {
    if (value <= 0) return
    for (let at = 0; at < outputs.length; at++)
      outputs[at] = (outputs[at] ?? 0) + value * (net.out[unit * outputs.length + at] ?? 0)
  })
  const scores = new Float64Array(net.parts.of.length)
  joined(outputs, scores, net.parts)
  return scores
}
