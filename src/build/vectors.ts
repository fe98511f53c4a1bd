import { type Blocks, type BlockWeights, featuresOf, rarityStep } from '../core/understanding/features.ts'
import { type Rows, rowsOf } from './svm.ts'

export type VectorSettings = {
  blocks: BlockWeights
  rarity: number /** Per block: seen in fewer messages, a feature is noise. */
  leastMessages: readonly number[]
}

type Counted = { hashes: Uint32Array; rarity: Uint8Array }

/** The features seen often enough, sorted, and how rare each is in steps of `rarityStep`. */
const countedFeatures = (examples: readonly { blocks: Blocks }[], settings: VectorSettings): Counted => {
  const counts = new Map<number, number>()
  const least = new Map<number, number>()
  for (const { blocks } of examples)
    blocks.forEach((block, number) => {
      if (settings.blocks[number] === 0) return
      for (const hash of new Set(block)) {
        counts.set(hash, (counts.get(hash) ?? 0) + 1)
        least.set(hash, settings.leastMessages[number] ?? 1)
      }
    })
  const kept = [...counts].filter(([hash, count]) => count >= (least.get(hash) ?? 1)).map(([hash]) => hash)
  const hashes = Uint32Array.from(kept).sort()
  const rarity = Uint8Array.from(hashes, hash => {
    const value = (1 + Math.log((examples.length + 1) / (counts.get(hash) ?? 1))) ** settings.rarity
    return Math.max(1, Math.min(255, Math.round(value / rarityStep)))
  })
  return { hashes, rarity }
}

export type Vector = [number, number][]

/** A message's features by their number in `hashes`, each with its value. */
export const vectorWith = (
  { hashes, rarity }: Counted,
  weights: BlockWeights,
): ((blocks: Blocks) => Vector) => {
  const numbers = new Map(Array.from(hashes, (hash, at): [number, number] => [hash, at]))
  const rare = (hash: number): number | undefined => {
    const at = numbers.get(hash)
    return at === undefined ? undefined : (rarity[at] ?? 0) * rarityStep
  }
  return blocks =>
    Array.from(featuresOf(blocks, weights, rare), ([hash, value]): [number, number] => [
      numbers.get(hash) ?? 0,
      value,
    ])
}

export type Vectors = Counted & {
  labels: string[]
  vector: (blocks: Blocks) => Vector
  rows: Rows
}

/** Examples as numbers, for whatever learns from them. */
export const vectorsOf = (
  examples: readonly { blocks: Blocks; label: string }[],
  settings: VectorSettings,
): Vectors => {
  const labels = [...new Set(examples.map(one => one.label))].sort()
  const counted = countedFeatures(examples, settings)
  const vector = vectorWith(counted, settings.blocks)
  const numberOf = new Map(labels.map((label, at): [string, number] => [label, at]))
  const rows = rowsOf(
    examples.map(one => vector(one.blocks)),
    examples.map(one => numberOf.get(one.label) ?? 0),
    counted.hashes.length,
  )
  return { ...counted, labels, vector, rows }
}
