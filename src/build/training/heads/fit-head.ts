import type { TermHead, TermVector, VectorHead } from '../../../core/reader/linear.ts'
import { termScores, vectorScores } from '../../../core/reader/linear.ts'
import type { Head, Mix } from '../../../core/reader/model.ts'
import type { TermTable } from '../../../core/reader/term-table.ts'
import type { DenseRow } from './linear/dense-weights.ts'
import { fittedOnTerms, fittedOnVectors, type Wanted } from './linear/fit-linear.ts'
import { type MixRow, mixFitted } from './linear/fit-mix.ts'
import type { FitSettings } from './linear/linear-weights.ts'
import type { SparseRow } from './linear/sparse-weights.ts'

/** A line with what the heads see of it. */
export type SeenLine<Line> = {
  line: Line
  terms: TermVector
  vector: Float32Array | undefined
}

const width = 384

/** Times over the lines; few lines need more. */
const usual = { terms: 4, vector: 3 }
const rates = { terms: 0.15, vector: 0.025 }

/** Labels are compared only with others of their group: those that begin alike, up to `mark`. */
export type Groups = { mark: string; places: ReadonlyMap<string, Int32Array> }

export const groupsBy = (mark: string, labels: readonly string[]): Groups => {
  const groupOf = (label: string): string => label.split(mark)[0] ?? ''
  const names = [...new Set(labels.map(groupOf))]
  const placesOf = (name: string) =>
    Int32Array.from(labels.flatMap((label, at) => (groupOf(label) === name ? [at] : [])))
  return { mark, places: new Map(names.map(name => [name, placesOf(name)])) }
}

export type Question<Line> = {
  labels: readonly string[]
  kind: FitSettings['kind']
  withBias: boolean
  wanted: (line: Line) => Float32Array | undefined
  groups?: Groups
  table: TermTable
  rounds?: { terms: number; vector: number }
}

/** Weights as int8 steps of each label's own size; what is under half a step is none. */
const asSteps = (weights: Float32Array, bias: Float32Array, labels: readonly string[]): TermHead => {
  const scale = new Float32Array(labels.length)
  weights.forEach((weight, at) => {
    const label = at % labels.length
    scale[label] = Math.max(scale[label] ?? 0, Math.abs(weight) / 127)
  })
  return {
    labels,
    bias,
    scale,
    steps: Int8Array.from(weights, (weight, at) => Math.round(weight / (scale[at % labels.length] || 1))),
  }
}

const rowsFor = <Line>(seen: readonly SeenLine<Line>[], question: Question<Line>) => {
  const { wanted } = question
  const byTerms: (SparseRow & Wanted)[] = []
  const byVector: (DenseRow & Wanted)[] = []
  for (const each of seen) {
    const want = wanted(each.line)
    if (want === undefined) continue
    const among = amongFor(want, question)
    byTerms.push({ ...each.terms, wanted: want, ...among })
    if (each.vector) byVector.push({ values: each.vector, wanted: want, ...among })
  }
  return { byTerms, byVector }
}

type Grouped = { labels: readonly string[]; groups?: Groups }

const amongFor = (wanted: Float32Array, { labels, groups }: Grouped): { among?: Int32Array } => {
  if (!groups) return {}
  const own = labels[wanted.indexOf(1)]?.split(groups.mark)[0]
  return { among: groups.places.get(own ?? '') ?? new Int32Array(0) }
}

/** Learned on `learn`, made to hold on `held`. */
export const headFitted = <Line>(
  learn: readonly SeenLine<Line>[],
  held: readonly SeenLine<Line>[],
  question: Question<Line>,
): Head => {
  const { labels, kind, table, rounds = usual } = question
  const { byTerms, byVector } = rowsFor(learn, question)
  const shape = { labels: labels.length, kind }
  const fromTerms = fittedOnTerms(byTerms, {
    ...shape,
    features: table.hashes.length,
    rounds: rounds.terms,
    rate: rates.terms,
    decay: 1e-5,
  })
  const fromVectors = fittedOnVectors(byVector, {
    ...shape,
    features: width,
    rounds: rounds.vector,
    rate: rates.vector,
    decay: 1e-4,
  })
  const terms = asSteps(fromTerms.weights, fromTerms.bias, labels)
  const vector: VectorHead = { labels, bias: fromVectors.bias, weights: fromVectors.weights }
  return { terms, vector, ...mixesFitted({ terms, vector }, held, question) }
}

type Heads = { terms: TermHead; vector: VectorHead }

const mixesFitted = <Line>(
  heads: Heads,
  held: readonly SeenLine<Line>[],
  question: Question<Line>,
): { both: Mix; alone: Mix } => {
  const { kind, withBias } = question
  const rows = held.flatMap((each): MixRow[] => {
    const wanted = question.wanted(each.line)
    if (wanted === undefined) return []
    const { among } = amongFor(wanted, question)
    const only = (scores: Float32Array) => (among ? Float32Array.from(among, at => scores[at] ?? 0) : scores)
    const score = (scores: Float32Array) => (kind === 'exclusive' ? logShares(only(scores)) : scores)
    return [
      {
        vector: each.vector && score(vectorScores(heads.vector, each.vector)),
        terms: score(termScores(heads.terms, each.terms)),
        wanted: only(wanted),
      },
    ]
  })
  const settings = { kind, withBias }
  const seen = rows.filter(row => row.vector !== undefined)
  return {
    both: seen.length > 0 ? mixFitted(seen, settings) : { vector: 1, terms: 0, bias: [] },
    alone: mixFitted(
      rows.map(row => ({ ...row, vector: undefined })),
      settings,
    ),
  }
}

const logShares = (scores: Float32Array): Float32Array => {
  const most = Math.max(...scores)
  const sum = Math.log(scores.reduce((total, score) => total + Math.exp(score - most), 0)) + most
  return scores.map(score => Math.max(score - sum, -20))
}
