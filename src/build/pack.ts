import type { ModelData } from '../core/understanding/model.ts'
import type { Linear } from './fit.ts'

export type Packed = Pick<
  ModelData,
  'labels' | 'bias' | 'scale' | 'features' | 'rarity' | 'counts' | 'classes' | 'weights'
>

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** Steps of eight bits smaller than this are left out: they add noise and bytes, no answers. */
const leastStep = 3

const hashBytes = (features: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(features.length * 4)
  const view = new DataView(bytes.buffer)
  features.forEach((hash, at) => {
    view.setUint32(at * 4, hash, true)
  })
  return bytes
}

/** Weights in steps of eight bits. A feature without weights still counts in the length of its block, so it is kept. */
export const packed = ({ labels, hashes, rarity, columns }: Linear): Packed => {
  const scale = columns.map(
    column => column.slice(0, -1).reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127,
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
    features: base64(hashBytes([...hashes])),
    rarity: base64(rarity),
    counts: base64(Uint8Array.from(counts)),
    classes: base64(Uint8Array.from(classes)),
    weights: base64(new Uint8Array(Int8Array.from(weights).buffer)),
  }
}
