import { dangerLooked, isLonger } from '../../core/reader/danger.ts'
import { meanVector } from '../../core/reader/message-vector.ts'
import type { DangerBounds, ReaderModel } from '../../core/reader/model.ts'
import type { Encoded } from '../../core/reader/reading.ts'
import { situationText, textBefore } from '../../core/reader/situation-text.ts'
import { placedTerms, termVector } from '../../core/reader/term-table.ts'
import { trainingEncoder } from './training-encoder.ts'
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

/** Whatever of the share the whole text leaves is for its parts. */
const partBound = (calm: readonly Seen[], sure: number): number => {
  const long = calm.filter(({ part }) => part !== undefined)
  const others = long.filter(({ whole }) => whole < sure).map(({ part }) => part ?? 0)
  const left = Math.max(0, long.length * mostSure - (long.length - others.length))
  return boundFor(others, left / Math.max(1, others.length))
}

const boundsOf = (calm: readonly Seen[]): DangerBounds => {
  const hard = calm.filter(({ isHard }) => isHard).map(({ whole }) => whole)
  const sure = boundFor(hard, mostSure)
  return { sure, perhaps: boundFor(hard, mostPerhaps), inPart: partBound(calm, sure) }
}

type Fitted = Pick<ReaderModel, 'table' | 'danger'>

/**
 * When danger is sure, and when it is asked about: by how many hard ordinary lives kept out would be taken for it, and
 * by how many longer calm texts for two of their sentences. `alone`: where no encoder runs.
 */
export const dangerBounds = async (
  model: Fitted,
  lines: readonly TrainingLine[],
): Promise<{ both: DangerBounds; alone: DangerBounds }> => {
  const encoder = await trainingEncoder()
  const both: Seen[] = []
  const alone: Seen[] = []
  for (const { text, situation, ...line } of lines) {
    const isHard = hardLives.test(line.from)
    const given = { text, situation: situationText(situation) }
    const seenBy = (encoded: Encoded | undefined): Seen => {
      const terms = termVector(placedTerms(model.table, text, given.situation))
      const seen = { terms, vector: encoded && meanVector(encoded) }
      const { whole, part } = dangerLooked({ ...given, encoded, whole: seen }, model)
      return { whole: whole.probability, part: part?.probability, isHard }
    }
    if (!line.isHeldOut || line.danger !== 'none' || !(isHard || isLonger(text))) continue
    both.push(seenBy(await encoder.encode(text, textBefore(situation))))
    alone.push(seenBy(undefined))
  }
  await encoder.close()
  return { both: boundsOf(both), alone: boundsOf(alone) }
}
