import { situationText } from '../../core/reader/situation-text.ts'
import type { TermTable } from '../../core/reader/term-table.ts'
import { termsOf } from '../../core/reader/terms.ts'
import type { TrainingLine } from './training-lines.ts'

export type TermSettings = {
  /** In fewer lines a term says nothing that holds for strangers. */
  leastLines: number
  most: number
}

/** The terms in most lines, and how rare each is (smoothed, in natural logarithms). */
export const termTable = (lines: readonly TrainingLine[], { leastLines, most }: TermSettings): TermTable => {
  const seen = new Map<number, number>()
  for (const { text, situation } of lines)
    for (const { hash } of termsOf(text, situationText(situation))) seen.set(hash, (seen.get(hash) ?? 0) + 1)
  const kept = [...seen]
    .filter(([, count]) => count >= leastLines)
    .sort(([a, many], [b, few]) => few - many || a - b)
    .slice(0, most)
    .sort(([a], [b]) => a - b)
  return {
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    rarity: Float32Array.from(kept, ([, count]) => Math.log((1 + lines.length) / (1 + count)) + 1),
  }
}
