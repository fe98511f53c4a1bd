import { likeliestDanger } from '../../core/reader/danger.ts'
import type { DangerBounds, ReaderModel } from '../../core/reader/model.ts'
import { situationText, textBefore } from '../../core/reader/situation-text.ts'
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

const boundsOf = (ordinary: readonly number[]): DangerBounds => ({
  sure: boundFor(ordinary, mostSure),
  perhaps: boundFor(ordinary, mostPerhaps),
})

type Fitted = Pick<ReaderModel, 'table' | 'danger'>

/**
 * When danger is sure, and when it is asked about: by how many hard ordinary lives kept out would be taken for it, in
 * the whole or in two sentences. `alone`: where no encoder runs.
 */
export const dangerBounds = async (
  model: Fitted,
  lines: readonly TrainingLine[],
): Promise<{ both: DangerBounds; alone: DangerBounds }> => {
  const encoder = await trainingEncoder()
  const both: number[] = []
  const alone: number[] = []
  for (const { text, situation, ...line } of lines) {
    if (!line.isHeldOut || line.danger !== 'none' || !hardLives.test(line.from)) continue
    const encoded = await encoder.encode(text, textBefore(situation))
    const given = { text, situation: situationText(situation) }
    both.push(likeliestDanger({ ...given, encoded }, model).probability)
    alone.push(likeliestDanger({ ...given, encoded: undefined }, model).probability)
  }
  await encoder.close()
  return { both: boundsOf(both), alone: boundsOf(alone) }
}
