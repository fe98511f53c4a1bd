import type { Head, Mix } from '../reader/model.ts'
import type { TermTable } from '../reader/term-table.ts'

/** What tells a reason from words that say nothing: learned from `training/grounds`, both languages together. */
export type ReasonModel = { hash: string; table: TermTable; head: Head }

/** The same as it lies in `reason-head.json`: arrays as base64. */
export type PackedReasons = {
  /** Of the lines and the encoder it was learned from. */
  hash: string
  hashes: string
  rarity: string
  terms: { bias: number; scale: number; steps: string }
  vector: { bias: number; weights: string }
  both: Mix
  alone: Mix
}

export const reasonLabels = ['empty']

const bytesIn = (packed: string): ArrayBuffer =>
  Uint8Array.from(atob(packed), letter => letter.charCodeAt(0)).buffer

export const loadReasons = (packed: PackedReasons): ReasonModel => ({
  hash: packed.hash,
  table: {
    hashes: new Uint32Array(bytesIn(packed.hashes)),
    rarity: new Float32Array(bytesIn(packed.rarity)),
  },
  head: {
    terms: {
      labels: reasonLabels,
      bias: Float32Array.of(packed.terms.bias),
      scale: Float32Array.of(packed.terms.scale),
      steps: new Int8Array(bytesIn(packed.terms.steps)),
    },
    vector: {
      labels: reasonLabels,
      bias: Float32Array.of(packed.vector.bias),
      weights: new Float32Array(bytesIn(packed.vector.weights)),
    },
    both: packed.both,
    alone: packed.alone,
  },
})
