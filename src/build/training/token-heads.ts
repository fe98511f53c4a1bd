import { readFileSync } from 'node:fs'
import type { VectorHead } from '../../core/reader/linear.ts'
import type { FactBounds } from '../../core/reader/model.ts'

type TokenHeads = { facts: VectorHead; modes: VectorHead; factBounds: FactBounds }

type Written = { labels: string[]; bias: number[]; weights: number[] }

const headOf = ({ labels, bias, weights }: Written): VectorHead => ({
  labels,
  bias: Float32Array.from(bias),
  weights: Float32Array.from(weights),
})

/** The heads for pieces of text come with the encoder (training/encoder/export.py). */
export const tokenHeads = (file: string): TokenHeads => {
  const { facts, modes, bounds } = JSON.parse(readFileSync(file, 'utf8')) as {
    facts: Written
    modes: Written
    bounds: FactBounds
  }
  return { facts: headOf(facts), modes: headOf(modes), factBounds: bounds }
}
