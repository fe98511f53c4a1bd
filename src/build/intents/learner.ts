import {
  type Blocks,
  type BlockWeights,
  blocksOf,
  meantBy,
  pairFeature,
  wordFeature,
} from '../../core/understanding/features.ts'
import { compiled, type Lexicon } from '../../core/understanding/lexicon.ts'
import { spellingOf } from '../../core/understanding/model.ts'
import { matchesIn, patternIndex } from '../../core/understanding/patterns.ts'
import { sharesOf } from '../../core/understanding/score.ts'
import { type Word, wordsOf } from '../../core/understanding/words.ts'
import { chosen, scored, temperature } from '../fit.ts'
import { type SvmSettings, trainedColumns } from '../svm.ts'
import { type Vector, type Vectors, vectorsOf } from '../vectors.ts'
import { noParts, partsOf, withSharedParts } from './label-parts.ts'
import { type NetSettings, netScores, trainedNet } from './net.ts'
import type { Intent } from './public-data.ts'

/** What one model looks at: the product's four blocks and all pairs of words; how much labels share by name. */
export type View = { blocks: BlockWeights; labelParts: number }

/** What is heard of one message: each kind of model's scores, mean over its views, and all as one share per label. */
export type HeardIntent = {
  words: Word[]
  /** By the product's own model, which counts only where it is among the linear views. */
  product: Float64Array
  linear: Float64Array
  net: Float64Array
  shares: Float64Array
}

/** A trained benchmark model: the product's own reading, features, training and scoring, and others beside it. */
export type Learner = { labels: readonly string[]; heard: (text: string) => HeardIntent }

export type LearnerSettings = {
  product: View
  linear: readonly View[]
  nets: readonly View[]
  svm: SvmSettings
  net: NetSettings
  /** How much the nets' shares count beside the linear models'. */
  netWeight: number
  patterns: [string, string][]
  /** A label's own words are one more message of it: "card_about_to_expire". */
  labelsTeach: boolean
}

/** As the product. */
export const plain: View = { blocks: [1, 1, 1, 1, 0], labelParts: 0 }
/** All pairs of words too. */
export const withPairs: View = { blocks: [1, 1, 1, 1, 1], labelParts: 0 }
const leastMessages = [1, 2, 1, 1, 2]

/** Chosen on validation parts and by cross-validation (docs/understanding.md): models that err on different messages. */
export const learnerSettings: LearnerSettings = {
  product: plain,
  linear: [plain, { ...withPairs, labelParts: 0.5 }],
  nets: [
    plain,
    { ...plain, labelParts: 1 },
    withPairs,
    { blocks: [0, 1, 0, 0, 0], labelParts: 0 },
    { blocks: [1, 0, 0, 0, 1], labelParts: 0 },
  ],
  svm: chosen.svm,
  net: { hidden: 128, rounds: 25, step: 0.1, dropFeatures: 0.6, dropHidden: 0.3, smooth: 0.1, seed: 1 },
  netWeight: 4,
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

/** Every pair of different words in a message, wherever they stand. */
const wordPairs = (words: readonly Word[]): number[] => {
  const features = [...new Set(words.map(word => wordFeature(meantBy(word))))].sort(
    (one, other) => one - other,
  )
  return features.flatMap((one, at) =>
    features.slice(at + 1).map(other => pairFeature(pairSeed, pairFeature(one, other))),
  )
}
const pairSeed = wordFeature('pair')

type Scorer = (entries: Vector) => Float64Array
type Seen = Pick<Vectors, 'labels' | 'rows'>

const linearScorer = ({ labels, rows }: Seen, view: View, { svm }: LearnerSettings): Scorer => {
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

export const learned = (given: readonly Intent[], settings: LearnerSettings = learnerSettings): Learner => {
  const intents = settings.labelsTeach ? [...given, ...spokenLabels(given)] : given
  const spelling = spellingOf({
    ...emptyLexicon,
    patterns: settings.patterns,
    vocabulary: vocabularyOf(intents),
  })
  const index = patternIndex(compiled(settings.patterns))
  const blocks = (words: Word[]): Blocks => [...blocksOf(words, matchesIn(words, index)), wordPairs(words)]
  const examples = intents.map(({ text, label }) => ({ blocks: blocks(wordsOf(text, spelling)), label }))
  const seen = new Map<string, Vectors>()
  const seenIn = (view: View): Vectors => {
    const key = view.blocks.join()
    const held =
      seen.get(key) ?? vectorsOf(examples, { blocks: view.blocks, rarity: chosen.rarity, leastMessages })
    seen.set(key, held)
    return held
  }
  const scorerIn = (view: View, train: (seen: Vectors) => Scorer) => {
    const vectors = seenIn(view)
    const score = train(vectors)
    return (said: Blocks) => score(vectors.vector(said))
  }
  const byProduct = scorerIn(settings.product, vectors => linearScorer(vectors, settings.product, settings))
  const linears = settings.linear.map(view =>
    view === settings.product ? byProduct : scorerIn(view, vectors => linearScorer(vectors, view, settings)),
  )
  const nets = settings.nets.map((view, at) =>
    scorerIn(view, vectors => netScorer(vectors, view, { ...settings.net, seed: settings.net.seed + at })),
  )
  const { labels } = seenIn(settings.product)
  const heard = (text: string): HeardIntent => {
    const words = wordsOf(text, spelling)
    const mean = (all: readonly Float64Array[]) => meanOf(all, labels.length)
    const said = blocks(words)
    const linear = linears.map(score => score(said))
    const net = nets.map(score => score(said))
    const beside = mean(net.map(scores => sharesOf(scores, 1)))
    const shares = mean(linear.map(scores => sharesOf(scores, temperature))).map(
      (share, at) => share + settings.netWeight * (beside[at] ?? 0),
    )
    return { words, product: byProduct(said), linear: mean(linear), net: mean(net), shares }
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

/** Share of messages whose first label is right, in per cent: all together, and each kind of model alone. */
export const accuracy = (
  { labels, heard }: Learner,
  test: readonly Intent[],
  isAsked: (label: string) => boolean = () => true,
) => {
  const isAllowed: Allowed = label => isAsked(labels[label] ?? '')
  const right = { all: 0, product: 0, linear: 0, net: 0 }
  for (const { text, label } of test) {
    const { shares, product, linear, net } = heard(text)
    const isRight = (scores: Float64Array): number => (labels[bestOf(scores, isAllowed)] === label ? 1 : 0)
    right.all += isRight(shares)
    right.product += isRight(product)
    right.linear += isRight(linear)
    if (net.some(score => score !== 0)) right.net += isRight(net)
  }
  const of = (count: number): number => percent(count, test.length)
  return { all: of(right.all), product: of(right.product), linear: of(right.linear), net: of(right.net) }
}
