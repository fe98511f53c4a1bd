import type { TrainingLine } from '../training-lines.ts'

/** A share for each label; what is most wanted has most of it. */
const firstShare = 0.65

const zeros = (labels: readonly string[]): Float32Array => new Float32Array(labels.length)

const only = (label: string, labels: readonly string[]): Float32Array | undefined => {
  const place = labels.indexOf(label)
  if (place < 0) return undefined
  const wanted = zeros(labels)
  wanted[place] = 1
  return wanted
}

export const wantedTopics = (
  { topics }: TrainingLine,
  labels: readonly string[],
): Float32Array | undefined => {
  if (topics.length === 0) return only('none', labels)
  if (topics.length === 1) return only(topics[0] ?? '', labels)
  const wanted = zeros(labels)
  topics.forEach((topic, at) => {
    const place = labels.indexOf(topic)
    if (place >= 0) wanted[place] = at === 0 ? firstShare : (1 - firstShare) / (topics.length - 1)
  })
  return wanted
}

/** Lines without an answer teach nothing of answers. */
export const wantedAnswer = (
  { answer }: TrainingLine,
  labels: readonly string[],
): Float32Array | undefined => (answer === undefined ? undefined : only(answer, labels))

/** Only lines that were written for a fold, or for the front of its answer, teach of folds. */
export const wantedFold = ({ fold }: TrainingLine, labels: readonly string[]): Float32Array | undefined =>
  fold === undefined ? undefined : only(fold, labels)

export const wantedActs = ({ acts }: TrainingLine, labels: readonly string[]): Float32Array | undefined => {
  const wanted = zeros(labels)
  for (const act of acts) {
    const place = labels.indexOf(act)
    if (place >= 0) wanted[place] = 1
  }
  return wanted
}

/** The values that are named, however they are meant; unknown of single messages. */
export const wantedValues = ({ facts }: TrainingLine, labels: readonly string[]): Float32Array | undefined =>
  facts &&
  Float32Array.from(labels, label =>
    facts.some(({ field, value }) => `${field}=${value}` === label) ? 1 : 0,
  )

export const wantedDanger = ({ danger }: TrainingLine, labels: readonly string[]): Float32Array | undefined =>
  only(danger, labels)

export const wantedLanguage = (
  { language }: TrainingLine,
  labels: readonly string[],
): Float32Array | undefined => only(language, labels)
