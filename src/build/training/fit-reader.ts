import { foldMark } from '../../core/reader/folds.ts'
import type { Head, ReaderModel, ValueMix } from '../../core/reader/model.ts'
import { situationText } from '../../core/reader/situation-text.ts'
import { placedTerms, termVector } from '../../core/reader/term-table.ts'
import { againstFitted } from './fit-against.ts'
import { groupsBy, headFitted, type Question, type SeenLine } from './fit-head.ts'
import { polarityFitted } from './fit-polarity.ts'
import type { PolarityLine } from './polarity-lines.ts'
import { termTable } from './term-selection.ts'
import type { ThreatLine } from './threat-lines.ts'
import { tokenHeads } from './token-heads.ts'
import type { TrainingLine } from './training-lines.ts'
import {
  wantedActs,
  wantedAnswer,
  wantedDanger,
  wantedFold,
  wantedLanguage,
  wantedTopics,
  wantedValues,
} from './wanted.ts'

export type Labels = {
  topics: string[]
  answers: string[]
  acts: string[]
  danger: string[]
  languages: string[]
  /** `field=value`: the facts that are one of few. */
  values: string[]
  /** `answer#fold`: what a part of an answer answers (src/core/reader/folds.ts). */
  folds: string[]
}

const terms = { leastLines: 5, most: 32_000 }
const answerTerms = { leastLines: 4, most: 9_000 }
export type ReaderSources = {
  lines: readonly TrainingLine[]
  polarity: readonly PolarityLine[]
  threats: readonly ThreatLine[]
  vectorOf: (line: Pick<TrainingLine, 'text' | 'situation'>) => Float32Array | undefined
  labels: Labels
  tokenHeadsFile: string
}

/** Before hard ordinary lives are read as the product reads them (danger-bounds.ts). */
const never = { sure: 1, perhaps: 1, inPart: 1 }
const unfitted = { both: never, alone: never }

/** Before its pieces are weighed in (fit-values.ts). */
const alone: ValueMix = { pieces: 0, message: 1, bias: 0, likely: 0.5, likelyAlone: 0.5 }

/** The reader's heads from the training lines: learned on most of them, made to hold on those kept out. */
export const readerFitted = ({
  lines,
  polarity,
  threats,
  vectorOf,
  labels,
  tokenHeadsFile,
}: ReaderSources): ReaderModel => {
  const learned = lines.filter(({ isHeldOut }) => !isHeldOut)
  const table = termTable(learned, terms)
  const answerTable = termTable(learned, answerTerms)
  const seenAs = <Line extends Pick<TrainingLine, 'text' | 'situation'>>(line: Line): SeenLine<Line> => {
    const situation = situationText(line.situation)
    return {
      line,
      terms: termVector(placedTerms(table, line.text, situation)),
      answerTerms: termVector(placedTerms(answerTable, line.text, situation)),
      vector: vectorOf(line),
    }
  }
  const seen = lines.map(seenAs)
  const learn = seen.filter(({ line }) => !line.isHeldOut)
  const held = seen.filter(({ line }) => line.isHeldOut)
  const ask = (question: Omit<Question<TrainingLine>, 'table' | 'termsOf'>, few = false): Head =>
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
        groups: groupsBy('.', labels.answers),
        rounds: { terms: 4, vector: 10 },
      },
      true,
    ),
    folds: ask(
      {
        labels: labels.folds,
        kind: 'exclusive',
        withBias: false,
        wanted: line => wantedFold(line, labels.folds),
        groups: groupsBy(foldMark, labels.folds),
        rounds: { terms: 4, vector: 10 },
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
    values: ask(
      {
        labels: labels.values,
        kind: 'each',
        withBias: true,
        wanted: line => wantedValues(line, labels.values),
        rounds: { terms: 6, vector: 12 },
      },
      true,
    ),
    valueMix: alone,
    language: ask({
      labels: labels.languages,
      kind: 'exclusive',
      withBias: false,
      wanted: line => wantedLanguage(line, labels.languages),
    }),
    bounds: unfitted,
    against: againstFitted(threats.map(seenAs), table),
    ...polarityFitted(polarity.map(seenAs), table),
    ...tokenHeads(tokenHeadsFile),
  }
}
