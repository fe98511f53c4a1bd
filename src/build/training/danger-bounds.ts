import { dangerLooked, isLonger } from '../../core/reader/danger.ts'
import { meanVector } from '../../core/reader/message-vector.ts'
import type { DangerBounds, ReaderModel } from '../../core/reader/model.ts'
import type { Encoded } from '../../core/reader/reading.ts'
import { situationText } from '../../core/reader/situation-text.ts'
import { placedTerms, termVector } from '../../core/reader/term-table.ts'
import type { EncodedLines } from './encoded-lines.ts'
import type { TrainingLine } from './training-lines.ts'

/**
 * Of hard ordinary lives at most this share may be taken for danger: the half of a hundredth and the twentieth that are
 * wished for (docs/understanding.md, "Probabilities hold").
 */
const mostSure = 0.005
const mostPerhaps = 0.05

/** The files of ordinary hard lives, written to mislead: what may not be taken for danger is seen there. */
const hardLives = /^(messages|turns)\/(ordinary-|danger-and-)/

/** From which probability on at most `share` of these ordinary lines lie above, between two lines by how far it goes. */
const boundFor = (ordinary: readonly number[], share: number): number => {
  const falling = [...ordinary].sort((a, b) => b - a)
  const place = falling.length * share
  const last = Math.floor(place)
  const above = falling[last] ?? 0.5
  const below = falling[last + 1] ?? above
  return Math.min(0.999, Math.max(above - (place - last) * (above - below), 0.02))
}

type Seen = { whole: number; part: number | undefined; isHard: boolean }

/** Whatever of the share the whole texts leave, from `whole` on, is for their parts. */
const partBound = (calm: readonly Seen[], whole: number, share: number): number => {
  const long = calm.filter(({ part }) => part !== undefined)
  const others = long.filter(each => each.whole < whole).map(({ part }) => part ?? 0)
  const left = Math.max(0, long.length * share - (long.length - others.length))
  return boundFor(others, left / Math.max(1, others.length))
}

/** Any longer text may be surely danger in a part; a part is asked about as often as the whole of a hard life. */
const boundsOf = (calm: readonly Seen[]): DangerBounds => {
  const hard = calm.filter(each => each.isHard)
  const wholes = hard.map(({ whole }) => whole)
  const [sure, perhaps] = [boundFor(wholes, mostSure), boundFor(wholes, mostPerhaps)]
  const inPart = partBound(calm, sure, mostSure)
  return { sure, perhaps, inPart, askedInPart: Math.min(inPart, partBound(hard, perhaps, mostPerhaps)) }
}

type Fitted = Pick<ReaderModel, 'table' | 'danger'>

const isHard = ({ from }: TrainingLine): boolean => hardLives.test(from)

/** Calm lines kept out that a bound is made for: hard lives, and longer texts, of which the parts are looked at. */
export const calmLines = (
  lines: readonly TrainingLine[],
): { whole: readonly TrainingLine[]; longer: readonly TrainingLine[] } => {
  const calm = lines.filter(line => line.isHeldOut && line.danger === 'none')
  return {
    whole: calm.filter(line => isHard(line) && !isLonger(line.text)),
    longer: calm.filter(line => isLonger(line.text)),
  }
}

type CalmLines = ReturnType<typeof calmLines>

/** What the encoder made of calm lines: a vector for a whole text, and all its pieces for a longer one. */
export type CalmEncoded = { vectorOf: (line: TrainingLine) => Float32Array | undefined; longer: EncodedLines }

/**
 * When danger is sure, and when it is asked about: by how many hard ordinary lives kept out would be taken for it, and
 * by how many longer calm texts for two of their sentences. `alone`: where no encoder runs.
 */
export const dangerBounds = (
  model: Fitted,
  { whole: short, longer }: CalmLines,
  made: CalmEncoded,
): { both: DangerBounds; alone: DangerBounds } => {
  const seenBy = (line: TrainingLine, encoded?: Encoded, vector?: Float32Array): Seen => {
    const { text } = line
    const situation = situationText(line.situation)
    const terms = termVector(placedTerms(model.table, text, situation))
    const { whole, part } = dangerLooked({ text, situation, encoded, whole: { terms, vector } }, model)
    return { whole: whole.probability, part: part?.probability, isHard: isHard(line) }
  }
  const withVector = longer.map(line => {
    const encoded = made.longer.get(line)
    return seenBy(line, encoded, encoded && meanVector(encoded))
  })
  return {
    both: boundsOf([...short.map(line => seenBy(line, undefined, made.vectorOf(line))), ...withVector]),
    alone: boundsOf([...short, ...longer].map(line => seenBy(line))),
  }
}
