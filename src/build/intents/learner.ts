import { compiled, type Lexicon } from '../../core/understanding/lexicon.ts'
import { spellingOf } from '../../core/understanding/model.ts'
import { patternIndex } from '../../core/understanding/pattern-index.ts'
import { matchesIn } from '../../core/understanding/patterns.ts'
import { type Word, wordsOf } from '../../core/understanding/words.ts'
import { chosen } from '../fit.ts'
import {
  type Ensemble,
  ensembleScorer,
  type Heard,
  meanOf,
  type TrainingSettings,
  trainer,
} from './ensemble.ts'
import { meaningOf } from './meaning.ts'
import type { Intent } from './public-data.ts'
import { otherReadings, wordsLike } from './readings.ts'
import { blocksSaid, meaningful, plain, type View, viewer, withPairs } from './views.ts'
import type { WordVectors } from './word-vectors.ts'

/** By the product's own model, by all models that learn from the messages alone, and by those that know English words. */
export type HeardIntent = { words: Word[]; product: Float64Array; all: Heard; informed: Heard | undefined }

/** A trained benchmark model: the product's own reading, features, training and scoring, and others beside it. */
export type Learner = { labels: readonly string[]; heard: (text: string) => HeardIntent }

export type LearnerSettings = TrainingSettings & {
  all: Ensemble
  /** Used where there are word vectors. */
  informed: Ensemble
  vectors: WordVectors | undefined
  patterns: [string, string][]
  /** As how many other words an unknown word is read beside the likeliest; all readings together decide. */
  readings: number
  /** A label's own words are one more message of it: "card_about_to_expire". */
  labelsTeach: boolean
}

const linear: readonly View[] = [plain, { ...withPairs, labelParts: 0.5 }]
const nets: readonly View[] = [
  plain,
  { ...plain, labelParts: 1 },
  withPairs,
  { ...plain, blocks: [0, 1, 0, 0, 0, 0] },
  { ...plain, blocks: [1, 0, 0, 0, 1, 0] },
]

/** Chosen on validation parts and by cross-validation (docs/understanding.md): models that err on different messages. */
export const learnerSettings: LearnerSettings = {
  all: {
    linear,
    nets,
    netWeight: 4,
  },
  informed: {
    linear: [...linear, ...linear.map(meaningful)],
    nets: [...nets, ...nets.map(meaningful)],
    netWeight: 4,
  },
  vectors: undefined,
  svm: chosen.svm,
  net: { hidden: 128, rounds: 25, step: 0.1, dropFeatures: 0.6, dropHidden: 0.3, smooth: 0.1, seed: 1 },
  patterns: [],
  readings: 0,
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

/** Messages read as the product reads them, by a vocabulary of what is learned from. */
const reader = (intents: readonly Intent[], { patterns, readings }: LearnerSettings) => {
  const vocabulary = vocabularyOf(intents)
  const spelling = spellingOf({ ...emptyLexicon, patterns, vocabulary })
  const index = patternIndex(compiled(patterns))
  const like = readings === 0 ? () => [] : wordsLike(vocabulary, readings)
  const read = (text: string) => {
    const words = wordsOf(text, spelling)
    return { text, words, blocks: blocksSaid(words, matchesIn(words, index)) }
  }
  return { read, others: (text: string, words: Word[]) => otherReadings(text, words, like).map(read) }
}

/** The message as it is read first, and all its other readings together as much again. */
const together = (first: Heard, others: readonly Heard[]): Heard => {
  if (others.length === 0) return first
  const mean = meanOf(
    others.map(one => one.shares),
    first.shares.length,
  )
  return { ...first, shares: first.shares.map((share, at) => share + (mean[at] ?? 0)) }
}

export const learned = (given: readonly Intent[], settings: LearnerSettings = learnerSettings): Learner => {
  const intents = settings.labelsTeach ? [...given, ...spokenLabels(given)] : given
  const texts = intents.map(one => one.text)
  const { read, others } = reader(intents, settings)
  const meaning = settings.vectors && meaningOf(texts, settings.vectors)
  const see = viewer(
    intents.map(one => ({ ...read(one.text), label: one.label })),
    meaning,
  )
  const train = trainer(see, settings)
  const byProduct = train('linear', plain)
  const byAll = ensembleScorer(settings.all, train)
  const byInformed = meaning && ensembleScorer(settings.informed, train)
  const { labels } = see(plain)
  const heard = (text: string): HeardIntent => {
    const said = read(text)
    const besides = others(text, said.words)
    const by = (score: typeof byAll): Heard =>
      together(
        score(said, labels.length),
        besides.map(one => score(one, labels.length)),
      )
    return {
      words: said.words,
      product: byProduct(said),
      all: by(byAll),
      informed: byInformed && by(byInformed),
    }
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

/** In per cent; undefined where there are no such models. */
export type Figures = {
  product: number
  all: number
  linear: number
  net: number | undefined
  informed: number | undefined
}

/** Share of messages whose first label is right, in per cent: each kind of model alone, and together. */
export const accuracy = (
  { labels, heard }: Learner,
  test: readonly Intent[],
  isAsked: (label: string) => boolean = () => true,
): Figures => {
  const isAllowed: Allowed = label => isAsked(labels[label] ?? '')
  const all = test.map(({ text, label }) => ({ heard: heard(text), label }))
  const share = (scores: (one: HeardIntent) => Float64Array): number =>
    percent(
      all.filter(({ heard, label }) => labels[bestOf(scores(heard), isAllowed)] === label).length,
      test.length,
    )
  const first = all[0]?.heard
  return {
    product: share(one => one.product),
    all: share(one => one.all.shares),
    linear: share(one => one.all.linear),
    net: first?.all.net.some(score => score !== 0) ? share(one => one.all.net) : undefined,
    informed: first?.informed && share(one => one.informed?.shares ?? one.all.shares),
  }
}
