import { sharesOf } from '../../core/reader/mixed-scores.ts'
import type { DangerBounds, Head } from '../../core/reader/model.ts'
import type { SeenLine } from './fit-head.ts'
import type { TrainingLine } from './training-lines.ts'

/**
 * Of hard ordinary lives at most this share may be taken for danger (docs/understanding.md, "Probabilities hold").
 * For sure: the half of a hundredth that is wished for, one of the 343 kept out. To be asked: with so many of these, one
 * in twenty of the sets' ordinary lives is asked, as is wished for, and what is danger is heard as often as may be.
 */
const mostSure = 0.005
const mostPerhaps = 0.055

/** The files of ordinary hard lives, written to mislead: what may not be taken for danger is seen there. */
const hardLives = /^(messages|turns)\/(ordinary-|danger-and-ordinary)/

/** From which probability on at most `share` of these ordinary lines lie above, between two lines by how far it goes. */
const boundFor = (ordinary: readonly number[], share: number): number => {
  const falling = [...ordinary].sort((a, b) => b - a)
  const place = falling.length * share
  const last = Math.floor(place)
  const above = falling[last] ?? 0.5
  const below = falling[last + 1] ?? above
  return Math.min(0.999, Math.max(above - (place - last) * (above - below), 0.02))
}

const boundsBy = (head: Head, held: readonly SeenLine<TrainingLine>[], withVector: boolean): DangerBounds => {
  const ordinary = held
    .filter(({ line }) => line.danger === 'none' && hardLives.test(line.from))
    .map(
      ({ terms, vector }) => 1 - (sharesOf(head, { terms, vector: withVector ? vector : undefined })[0] ?? 1),
    )
  return { sure: boundFor(ordinary, mostSure), perhaps: boundFor(ordinary, mostPerhaps) }
}

/** When danger is sure, and when it is asked about: by how many hard ordinary lives kept out would be taken for it. */
export const dangerBounds = (
  head: Head,
  held: readonly SeenLine<TrainingLine>[],
): { both: DangerBounds; alone: DangerBounds } => ({
  both: boundsBy(
    head,
    held.filter(({ vector }) => vector !== undefined),
    true,
  ),
  alone: boundsBy(head, held, false),
})
