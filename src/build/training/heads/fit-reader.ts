import { foldMark } from '../../../core/reader/folds.ts'
import type { Head, ReaderModel } from '../../../core/reader/model.ts'
import type { TrainingLine } from '../training-lines.ts'
import type { TrainingSources } from '../training-sources.ts'
import { againstFitted } from './fit-against.ts'
import { groupsBy, headFitted, type Question, type SeenLine } from './fit-head.ts'
import { polarityFitted } from './fit-polarity.ts'
import { type IndexedTable, lineTerms, type TermSettings, termTable, vectorIn } from './term-selection.ts'
import {
  wantedActs,
  wantedAnswer,
  wantedDanger,
  wantedFold,
  wantedLanguage,
  wantedTopics,
  wantedValues,
} from './wanted.ts'

/** The terms in most lines, for all heads; fewer for those whose many labels have few lines each. */
const tables = {
  table: { leastLines: 5, most: 32_000 },
  answerTable: { leastLines: 4, most: 9_000 },
} as const

type Line = Pick<TrainingLine, 'text' | 'situation'>
type VectorOf = (line: Line) => Float32Array | undefined
type Known = { table: IndexedTable; vectorOf: VectorOf }

/** What the heads of a share see of the lines: made once, for all of them. */
type Seen = Known & { learn: SeenLine<TrainingLine>[]; held: SeenLine<TrainingLine>[] }

const seenAs = <L extends Line>(
  line: L,
  { table, vectorOf }: Known,
  found = lineTerms(line),
): SeenLine<L> => ({
  line,
  terms: vectorIn(table, found),
  vector: vectorOf(line),
})

const seenBy = (lines: readonly TrainingLine[], vectorOf: VectorOf, settings: TermSettings): Seen => {
  const found = lines.map(lineTerms)
  const known = {
    table: termTable(
      found.filter((_, at) => !lines[at]?.isHeldOut),
      settings,
    ),
    vectorOf,
  }
  const seen = lines.map((line, at) => seenAs(line, known, found[at]))
  return {
    ...known,
    learn: seen.filter(({ line }) => !line.isHeldOut),
    held: seen.filter(({ line }) => line.isHeldOut),
  }
}

const headOn = ({ table, learn, held }: Seen, question: Omit<Question<TrainingLine>, 'table'>): Head =>
  headFitted(learn, held, { ...question, table })

const one = { kind: 'exclusive', withBias: false } as const
const oneOrNone = { kind: 'exclusive', withBias: true } as const
const several = { kind: 'each', withBias: true } as const
/** Many labels of few lines each. */
const grouped = { terms: 4, vector: 10 }
/** The language is read from the terms alone. */
const byTerms = { terms: 4, vector: 0 }

type Fit = (seen: Seen, sources: TrainingSources) => Partial<ReaderModel>

/** Each head with how it is learned; polarity brings its bounds. */
const fits = {
  topics: (seen, { labels }) => {
    const topics = [...labels.topics, 'none']
    return { topics: headOn(seen, { ...one, labels: topics, wanted: line => wantedTopics(line, topics) }) }
  },
  answers: (seen, { labels: { answers } }) => ({
    answers: headOn(seen, {
      ...one,
      labels: answers,
      wanted: line => wantedAnswer(line, answers),
      groups: groupsBy('.', answers),
      rounds: grouped,
    }),
  }),
  folds: (seen, { labels: { folds } }) => ({
    folds: headOn(seen, {
      ...one,
      labels: folds,
      wanted: line => wantedFold(line, folds),
      groups: groupsBy(foldMark, folds),
      rounds: grouped,
    }),
  }),
  acts: (seen, { labels: { acts } }) => ({
    acts: headOn(seen, { ...several, labels: acts, wanted: line => wantedActs(line, acts) }),
  }),
  danger: (seen, { labels: { danger } }) => ({
    danger: headOn(seen, { ...oneOrNone, labels: danger, wanted: line => wantedDanger(line, danger) }),
  }),
  values: (seen, { labels: { values } }) => ({
    values: headOn(seen, {
      ...several,
      labels: values,
      wanted: line => wantedValues(line, values),
      rounds: { terms: 6, vector: 12 },
    }),
  }),
  language: (seen, { labels: { languages } }) => ({
    language: headOn(seen, {
      ...one,
      labels: languages,
      wanted: line => wantedLanguage(line, languages),
      rounds: byTerms,
    }),
  }),
  against: (seen, { threats }) => ({
    against: againstFitted(
      threats.map(line => seenAs(line, seen)),
      seen.table,
    ),
  }),
  polarity: (seen, { polarity }) =>
    polarityFitted(
      polarity.map(line => seenAs(line, seen)),
      seen.table,
    ),
} satisfies Record<string, Fit>

export type HeadName = keyof typeof fits

/** Heads that are fitted on one table, one after another, in a thread of their own. */
export type Share = { on: keyof typeof tables; heads: readonly HeadName[] }

/** Every head once; both shares take alike long. */
export const shares: readonly Share[] = [
  { on: 'table', heads: ['topics', 'acts', 'danger', 'language', 'against', 'polarity'] },
  { on: 'answerTable', heads: ['values', 'answers', 'folds'] },
]

/** A share of the reader's heads, and the table they know: learned on most lines, made to hold on those kept out. */
export const headsFitted = (
  sources: TrainingSources,
  vectorOf: VectorOf,
  { on, heads }: Share,
): Partial<ReaderModel> => {
  const seen = seenBy(sources.lines, vectorOf, tables[on])
  const { hashes, rarity } = seen.table
  return Object.assign({ [on]: { hashes, rarity } }, ...heads.map(name => (fits[name] as Fit)(seen, sources)))
}
