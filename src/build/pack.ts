import type { PackedLinear } from '../core/understanding/model.ts'
import { numberText, unsigned } from '../core/understanding/number-text.ts'
import type { Linear } from './fit.ts'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** The steps between sorted hashes, seven bits a byte: core/understanding/model.ts reads them back. */
const hashBytes = (hashes: Uint32Array): Uint8Array => {
  const bytes: number[] = []
  let last = 0
  for (const hash of hashes) {
    let step = hash - last
    while (step > 127) {
      bytes.push((step % 128) + 128)
      step = Math.floor(step / 128)
    }
    bytes.push(step)
    last = hash
  }
  return Uint8Array.from(bytes)
}

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
    features: base64(hashBytes(hashes)),
    rarity: base64(rarity),
    counts: numberText(counts),
    classes: numberText(classes),
    weights: numberText(weights.map(unsigned)),
    blocks: [...blocks],
  }
}
