import { readFileSync } from 'node:fs'
import type { VectorHead } from '../../core/reader/linear.ts'

type TokenHeads = { facts: VectorHead; modes: VectorHead }

/** The heads for pieces of text come with the encoder (training/encoder/export.py). */
export const tokenHeads = (file: string): TokenHeads => {
  const read = JSON.parse(readFileSync(file, 'utf8')) as Record<
    'facts' | 'modes',
    { labels: string[]; bias: number[]; weights: number[] }
  >
  const head = ({
    labels,
    bias,
    weights,
  }: {
    labels: string[]
    bias: number[]
    weights: number[]
  }): VectorHead => ({
    labels,
    bias: Float32Array.from(bias),
    weights: Float32Array.from(weights),
  })
  return { facts: head(read.facts), modes: head(read.modes) }
}
