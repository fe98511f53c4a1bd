import { blocksOf } from '../../core/understanding/features.ts'
import { compiled, type Lexicon } from '../../core/understanding/lexicon.ts'
import { spellingOf } from '../../core/understanding/model.ts'
import { matchesIn, patternIndex } from '../../core/understanding/patterns.ts'
import { sharesOf } from '../../core/understanding/score.ts'
import { type Word, wordsOf } from '../../core/understanding/words.ts'
import { chosen, type FitSettings, scored, temperature } from '../fit.ts'
import { type Net, type NetSettings, netScores, trainedNet } from '../net.ts'
import { trainedColumns } from '../svm.ts'
import { vectorsOf } from '../vectors.ts'
import type { Intent } from './public-data.ts'

/** What is heard of one message: the linear model's scores, the nets' (their mean), and both as one share per label. */
export type HeardIntent = { words: Word[]; linear: Float64Array; net: Float64Array; shares: Float64Array }

/** A trained benchmark model: the product's own reading, features, training and scoring, and nets beside it. */
export type Learner = { labels: readonly string[]; heard: (text: string) => HeardIntent }

export type LearnerSettings = {
  fit: FitSettings
  net: NetSettings
  nets: number
  /** How much the nets' shares count beside the linear model's. */
  netWeight: number
  patterns: [string, string][]
  /** A label's own words are one more message of it: "card_about_to_expire". */
  labelsTeach: boolean
}

/** Chosen on validation parts and by cross-validation (docs/understanding.md). */
export const learnerSettings: LearnerSettings = {
  fit: { ...chosen, blocks: [1, 1, 1, 1], leastMessages: [1, 2, 1, 1] },
  net: { hidden: 128, rounds: 25, step: 0.1, dropFeatures: 0.6, dropHidden: 0.3, smooth: 0.1, seed: 1 },
  nets: 3,
  netWeight: 2,
  patterns: [],
  labelsTeach: false,
}

export const emptyLexicon: Lexicon = {
  patterns: [],
  colloquial: {},
  parts: [],
  vocabulary: [],
  languageWords: { da: [], en: [] },
}

/** Words seen in training are known; the rest may be slips of the finger. */
const vocabularyOf = (intents: readonly Intent[]): string[] => {
  const bare = spellingOf(emptyLexicon)
  const counts = new Map<string, number>()
  for (const { text } of intents)
    for (const { key } of wordsOf(text, bare)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .map(([word]) => word)
}

const spokenLabels = (intents: readonly Intent[]): Intent[] =>
  [...new Set(intents.map(one => one.label))]
    .sort()
    .map(label => ({ text: label.replace(/[_/.]/g, ' '), label }))

const meanOf = (all: readonly Float64Array[], size: number): Float64Array =>
  Float64Array.from({ length: size }, (_, at) =>
    all.length === 0 ? 0 : all.reduce((sum, one) => sum + (one[at] ?? 0), 0) / all.length,
  )

const netShare = (nets: readonly Float64Array[], size: number): Float64Array =>
  meanOf(
    nets.map(scores => sharesOf(scores, 1)),
    size,
  )

export const learned = (given: readonly Intent[], settings: LearnerSettings = learnerSettings): Learner => {
  const intents = settings.labelsTeach ? [...given, ...spokenLabels(given)] : given
  const spelling = spellingOf({
    ...emptyLexicon,
    patterns: settings.patterns,
    vocabulary: vocabularyOf(intents),
  })
  const index = patternIndex(compiled(settings.patterns))
  const blocks = (words: Word[]) => blocksOf(words, matchesIn(words, index))
  const { labels, vector, rows } = vectorsOf(
    intents.map(({ text, label }) => ({ blocks: blocks(wordsOf(text, spelling)), label })),
    settings.fit,
  )
  const columns = trainedColumns(rows, labels.length, settings.fit.svm)
  const nets = Array.from(
    { length: settings.nets },
    (_, at): Net => trainedNet(rows, labels.length, { ...settings.net, seed: settings.net.seed + at }),
  )
  const heard = (text: string): HeardIntent => {
    const words = wordsOf(text, spelling)
    const entries = vector(blocks(words))
    const linear = Float64Array.from(columns, column => scored(column, entries))
    const scores = nets.map(net => netScores(net, entries))
    const beside = netShare(scores, labels.length)
    const shares = sharesOf(linear, temperature).map(
      (share, at) => share + settings.netWeight * (beside[at] ?? 0),
    )
    return { words, linear, net: meanOf(scores, labels.length), shares }
  }
  return { labels, heard }
}

type Allowed = (label: number) => boolean

/** The likeliest label, the first of equals; of those allowed. */
export const bestOf = (shares: Float64Array, isAllowed: Allowed): number => {
  let best = -1
  for (let label = 0; label < shares.length; label++)
    if (isAllowed(label) && (best < 0 || (shares[label] ?? 0) > (shares[best] ?? 0))) best = label
  return best
}

const percent = (right: number, all: number): number => Math.round((right / all) * 1000) / 10

/** Share of messages whose first label is right, in per cent: both together, the linear model alone, the nets alone. */
export const accuracy = (
  { labels, heard }: Learner,
  test: readonly Intent[],
  isAsked: (label: string) => boolean = () => true,
) => {
  const isAllowed: Allowed = label => isAsked(labels[label] ?? '')
  const right = { both: 0, linear: 0, net: 0 }
  for (const { text, label } of test) {
    const { shares, linear, net } = heard(text)
    const isRight = (scores: Float64Array): number => (labels[bestOf(scores, isAllowed)] === label ? 1 : 0)
    right.both += isRight(shares)
    right.linear += isRight(linear)
    right.net += isRight(net)
  }
  const of = (count: number): number => percent(count, test.length)
  return { both: of(right.both), linear: of(right.linear), net: of(right.net) }
}
