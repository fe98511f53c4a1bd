import type { TermHead, TermVector, VectorHead } from '../../core/reader/linear.ts'
import { termScores, vectorScores } from '../../core/reader/linear.ts'
import type { Head, Mix, ReaderModel } from '../../core/reader/model.ts'
import { situationText } from '../../core/reader/situation-text.ts'
import { placedTerms, type TermTable, termVector } from '../../core/reader/term-table.ts'
import { dangerBounds } from './danger-bounds.ts'
import { type FitRow, type FitSettings, fitted } from './fit-linear.ts'
import { type MixRow, mixFitted } from './fit-mix.ts'
import { termTable } from './term-selection.ts'
import { tokenHeads } from './token-heads.ts'
import type { TrainingLine } from './training-lines.ts'
import { wantedActs, wantedAnswer, wantedDanger, wantedLanguage, wantedTopics } from './wanted.ts'

export type Labels = {
  topics: string[]
  answers: string[]
  acts: string[]
  danger: string[]
  languages: string[]
}

/** A line with what the heads see of it. */
export type SeenLine = {
  line: TrainingLine
  terms: TermVector
  answerTerms: TermVector
  vector: Float32Array | undefined
}

const terms = { leastLines: 5, most: 32_000 }
const answerTerms = { leastLines: 4, most: 9_000 }
const width = 384

const rounds = { terms: 4, vector: 3 }
const rates = { terms: 0.15, vector: 0.025 }

type Question = {
  labels: readonly string[]
  kind: FitSettings['kind']
  withBias: boolean
  wanted: (line: TrainingLine) => Float32Array | undefined
  /** Labels are compared only with others of their group, named before the dot. */
  groups?: ReadonlyMap<string, Int32Array>
  table: TermTable
  termsOf: (seen: SeenLine) => TermVector
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

/** Row by row of labels instead of features. */
const turned = (weights: Float32Array, labels: readonly string[]): Float32Array =>
  Float32Array.from(
    { length: weights.length },
    (_, at) => weights[(at % width) * labels.length + Math.floor(at / width)] ?? 0,
  )

const everyPlace = Int32Array.from({ length: width }, (_, at) => at)

const rowsFor = (seen: readonly SeenLine[], question: Question) => {
  const { wanted, termsOf } = question
  const byTerms: FitRow[] = []
  const byVector: FitRow[] = []
  for (const each of seen) {
    const want = wanted(each.line)
    if (want === undefined) continue
    const among = amongFor(want, question)
    byTerms.push({ ...termsOf(each), wanted: want, ...among })
    if (each.vector) byVector.push({ places: everyPlace, values: each.vector, wanted: want, ...among })
  }
  return { byTerms, byVector }
}

const amongFor = (wanted: Float32Array, { labels, groups }: Question): { among?: Int32Array } => {
  if (!groups) return {}
  const own = labels[wanted.indexOf(1)]?.split('.')[0]
  return { among: groups.get(own ?? '') ?? new Int32Array(0) }
}

const headFitted = (learn: readonly SeenLine[], held: readonly SeenLine[], question: Question): Head => {
  const { labels, kind, table } = question
  const { byTerms, byVector } = rowsFor(learn, question)
  const shape = { labels: labels.length, kind }
  const fromTerms = fitted(byTerms, {
    ...shape,
    features: table.hashes.length,
    rounds: rounds.terms,
    rate: rates.terms,
    decay: 1e-5,
  })
  const fromVectors = fitted(byVector, {
    ...shape,
    features: width,
    rounds: rounds.vector,
    rate: rates.vector,
    decay: 1e-4,
  })
  const terms = asSteps(fromTerms.weights, fromTerms.bias, labels)
  const vector: VectorHead = { labels, bias: fromVectors.bias, weights: turned(fromVectors.weights, labels) }
  return { terms, vector, ...mixesFitted({ terms, vector }, held, question) }
}

type Heads = { terms: TermHead; vector: VectorHead }

const mixesFitted = (
  heads: Heads,
  held: readonly SeenLine[],
  question: Question,
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
        terms: score(termScores(heads.terms, question.termsOf(each))),
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

const groupsOf = (labels: readonly string[]): Map<string, Int32Array> => {
  const names = [...new Set(labels.map(label => label.split('.')[0] ?? ''))]
  return new Map(
    names.map(name => [
      name,
      Int32Array.from(labels.flatMap((label, at) => (label.split('.')[0] === name ? [at] : []))),
    ]),
  )
}

export type ReaderSources = {
  lines: readonly TrainingLine[]
  vectorOf: (line: TrainingLine) => Float32Array | undefined
  labels: Labels
  tokenHeadsFile: string
}

/** The reader's heads from the training lines: learned on most of them, made to hold on those kept out. */
export const readerFitted = ({ lines, vectorOf, labels, tokenHeadsFile }: ReaderSources): ReaderModel => {
  const learned = lines.filter(({ isHeldOut }) => !isHeldOut)
  const table = termTable(learned, terms)
  const answerTable = termTable(learned, answerTerms)
  const seen = lines.map((line): SeenLine => {
    const situation = situationText(line.situation)
    return {
      line,
      terms: termVector(placedTerms(table, line.text, situation)),
      answerTerms: termVector(placedTerms(answerTable, line.text, situation)),
      vector: vectorOf(line),
    }
  })
  const learn = seen.filter(({ line }) => !line.isHeldOut)
  const held = seen.filter(({ line }) => line.isHeldOut)
  const ask = (question: Omit<Question, 'table' | 'termsOf'>, few = false): Head =>
    headFitted(learn, held, {
      ...question,
      table: few ? answerTable : table,
      termsOf: few ? each => each.answerTerms : each => each.terms,
    })
  const topicLabels = [...labels.topics, 'none']
  const danger = ask({
    labels: labels.danger,
    kind: 'exclusive',
    withBias: true,
    wanted: line => wantedDanger(line, labels.danger),
  })
  return {
    hash: '',
    table,
    answerTable,
    topics: ask({
      labels: topicLabels,
      kind: 'exclusive',
      withBias: false,
      wanted: line => wantedTopics(line, topicLabels),
    }),
    answers: ask(
      {
        labels: labels.answers,
        kind: 'exclusive',
        withBias: false,
        wanted: line => wantedAnswer(line, labels.answers),
        groups: groupsOf(labels.answers),
      },
      true,
    ),
    acts: ask({
      labels: labels.acts,
      kind: 'each',
      withBias: true,
      wanted: line => wantedActs(line, labels.acts),
    }),
    danger,
    language: ask({
      labels: labels.languages,
      kind: 'exclusive',
      withBias: false,
      wanted: line => wantedLanguage(line, labels.languages),
    }),
    bounds: dangerBounds(danger, held),
    ...tokenHeads(tokenHeadsFile),
  }
}
