import { shortened, stepsAsText } from '../core/understanding/feature-text.ts'
import type { PackedLinear } from '../core/understanding/model.ts'
import { numberText, unsigned } from '../core/understanding/number-text.ts'
import type { Linear } from './fit.ts'

/** Steps from nothing to a label's largest weight: more cost bytes and change no answer. */
const mostSteps = 63

/** Weights in steps; smaller ones than `leastStep` add noise and bytes, no answers. A feature without weights still counts in the length of its block, so it is kept. */
export const packed = (
  { labels, hashes, rarity, columns, blocks }: Linear,
  leastStep: number,
): PackedLinear => {
  const scale = columns.map(
    column =>
      column.slice(0, -1).reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / mostSteps,
  )
  const counts: number[] = []
  const classes: number[] = []
  const weights: number[] = []
  hashes.forEach((_, at) => {
    let kept = 0
    columns.forEach((column, label) => {
      const step = Math.round((column[at] ?? 0) / (scale[label] ?? 1))
      if (Math.abs(step) < leastStep) return
      classes.push(label)
      weights.push(step)
      kept++
    })
    counts.push(kept)
  })
  return {
    labels,
    bias: columns.map(column => column.at(-1) ?? 0),
    scale,
    features: stepsAsText(Array.from(hashes, shortened)),
    rarity: numberText(rarity),
    counts: numberText(counts),
    classes: numberText(classes),
    weights: numberText(weights.map(unsigned)),
    blocks: [...blocks],
  }
}
