import { sharesOf } from '../../core/understanding/score.ts'
import { scored, temperature } from '../fit.ts'
import { type SvmSettings, trainedColumns } from '../svm.ts'
import type { Vector } from '../vectors.ts'
import { noParts, partsOf, withSharedParts } from './label-parts.ts'
import { type NetSettings, netScores, trainedNet } from './net.ts'
import type { Said, Seen, View } from './views.ts'

/** Several models beside each other, and how much the nets' shares count beside the linear models'. */
export type Ensemble = { linear: readonly View[]; nets: readonly View[]; netWeight: number }

/** What an ensemble hears: each kind of model's scores, mean over its views, and all as one share per label. */
export type Heard = { linear: Float64Array; net: Float64Array; shares: Float64Array }

/** How each kind of model learns. */
export type TrainingSettings = { svm: SvmSettings; net: NetSettings }

export const meanOf = (all: readonly Float64Array[], size: number): Float64Array =>
  Float64Array.from({ length: size }, (_, at) =>
    all.length === 0 ? 0 : all.reduce((sum, one) => sum + (one[at] ?? 0), 0) / all.length,
  )

type Scorer = (entries: Vector) => Float64Array

const linearScorer = ({ labels, rows }: Seen, view: View, { svm }: TrainingSettings): Scorer => {
  const own = trainedColumns(rows, labels.length, svm)
  const columns =
    view.labelParts === 0
      ? own
      : withSharedParts(own, rows, { parts: partsOf(labels), weight: view.labelParts, svm })
  return entries => Float64Array.from(columns, column => scored(column, entries))
}

const netScorer = ({ labels, rows }: Seen, view: View, settings: NetSettings): Scorer => {
  const net = trainedNet(rows, view.labelParts === 0 ? noParts(labels.length) : partsOf(labels), settings)
  return entries => netScores(net, entries)
}

/** A scorer for each view of an ensemble, numbered for the nets' seeds; a view met before is not trained again. */
export const trainer = (see: (view: View) => Seen, settings: TrainingSettings) => {
  const held = new Map<string, (said: Said) => Float64Array>()
  return (kind: 'linear' | 'net', view: View, number = 0) => {
    const key = `${kind} ${number} ${JSON.stringify(view)}`
    const before = held.get(key)
    if (before !== undefined) return before
    const seen = see(view)
    const net = { ...settings.net, seed: settings.net.seed + number }
    const score = kind === 'linear' ? linearScorer(seen, view, settings) : netScorer(seen, view, net)
    const scorer = (said: Said) => score(seen.vector(said))
    held.set(key, scorer)
    return scorer
  }
}

export type Trainer = ReturnType<typeof trainer>

export const ensembleScorer = ({ linear, nets, netWeight }: Ensemble, train: Trainer) => {
  const linears = linear.map(view => train('linear', view))
  const besides = nets.map((view, number) => train('net', view, number))
  return (said: Said, labels: number): Heard => {
    const mean = (all: readonly Float64Array[]) => meanOf(all, labels)
    const ours = linears.map(score => score(said))
    const theirs = besides.map(score => score(said))
    const beside = mean(theirs.map(scores => sharesOf(scores, 1)))
    const shares = mean(ours.map(scores => sharesOf(scores, temperature))).map(
      (share, at) => share + netWeight * (beside[at] ?? 0),
    )
    return { linear: mean(ours), net: mean(theirs), shares }
  }
}
