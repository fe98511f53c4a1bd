import { readFileSync } from 'node:fs'
import { checkedCard } from '../../adapters/encoder/model-files.ts'
import { withFronts } from './front-lines.ts'
import { type PolarityLine, polarityLines } from './polarity-lines.ts'
import { type ThreatLine, threatLines } from './threat-lines.ts'
import { encoderFolder } from './training-encoder.ts'
import { type TrainingLine, trainingFolder, trainingLines } from './training-lines.ts'
import { type VectorCache, vectorCache } from './vector-cache.ts'

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

/** What the heads are learned from. */
export type TrainingSources = {
  lines: readonly TrainingLine[]
  polarity: readonly PolarityLine[]
  threats: readonly ThreatLine[]
  labels: Labels
}

const labelsFor = (lines: readonly TrainingLine[]): Labels => {
  const { topics, answers, acts, danger, facts } = JSON.parse(
    readFileSync(`${trainingFolder}/labels.json`, 'utf8'),
  ) as Labels & { facts: string[] }
  const values = facts.filter(label => label.includes('='))
  const folds = [...new Set(lines.flatMap(({ fold }) => fold ?? []))].sort()
  return { topics, answers, acts, danger, values, folds, languages: ['da', 'en', 'other'] }
}

export const trainingSources = (): TrainingSources => {
  const lines = withFronts(trainingLines())
  return { lines, polarity: polarityLines(), threats: threatLines(), labels: labelsFor(lines) }
}

/** The vectors that the committed encoder made. */
export const keptVectors = (): VectorCache =>
  vectorCache(checkedCard(encoderFolder).files['encoder.onnx'] ?? '')
