import type { TermVector } from '../../../core/reader/linear.ts'
import { situationText } from '../../../core/reader/situation-text.ts'
import { type TermTable, termWeight } from '../../../core/reader/term-table.ts'
import { termsOf } from '../../../core/reader/terms.ts'
import type { TrainingLine } from '../training-lines.ts'

/** A line's terms, found once for every table: their hashes as signed numbers, and how often each stands there. */
export type LineTerms = { hashes: Int32Array; counts: Uint16Array }

export const lineTerms = ({ text, situation }: Pick<TrainingLine, 'text' | 'situation'>): LineTerms => {
  const terms = termsOf(text, situationText(situation))
  const hashes = new Int32Array(terms.length)
  const counts = new Uint16Array(terms.length)
  terms.forEach(({ hash, count }, at) => {
    hashes[at] = hash
    counts[at] = count
  })
  return { hashes, counts }
}

/** A table, and where each of its terms stands in it. */
export type IndexedTable = TermTable & { places: ReadonlyMap<number, number> }

/** As `termVector(placedTerms(table, text, situation))` of the same line, for a hundred thousand lines. */
export const vectorIn = ({ places, rarity }: IndexedTable, { hashes, counts }: LineTerms): TermVector => {
  const found = new Int32Array(hashes.length)
  const weights = new Float64Array(hashes.length)
  let known = 0
  let squares = 0
  for (let at = 0; at < hashes.length; at++) {
    const place = places.get(hashes[at] as number)
    if (place === undefined) continue
    const weight = termWeight(counts[at] as number, rarity[place] as number)
    squares += weight * weight
    found[known] = place
    weights[known++] = weight
  }
  const length = Math.sqrt(squares) || 1
  const values = new Float32Array(known)
  for (let at = 0; at < known; at++) values[at] = (weights[at] as number) / length
  return { places: found.slice(0, known), values }
}

/** In how many of the lines each term stands. */
const linesOfTerms = (lines: readonly LineTerms[]): Map<number, number> => {
  const seen = new Map<number, number>()
  for (const { hashes } of lines) for (const hash of hashes) seen.set(hash, (seen.get(hash) ?? 0) + 1)
  return seen
}

export type TermSettings = {
  /** In fewer lines a term says nothing that holds for strangers. */
  leastLines: number
  most: number
}

/** The terms in most lines, and how rare each is (smoothed, in natural logarithms). */
export const termTable = (lines: readonly LineTerms[], { leastLines, most }: TermSettings): IndexedTable => {
  const kept = [...linesOfTerms(lines)]
    .filter(([, count]) => count >= leastLines)
    .map(([hash, count]): [number, number] => [hash >>> 0, count])
    .sort(([a, many], [b, few]) => few - many || a - b)
    .slice(0, most)
    .sort(([a], [b]) => a - b)
  return {
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    rarity: Float32Array.from(kept, ([, count]) => Math.log((1 + lines.length) / (1 + count)) + 1),
    places: new Map(kept.map(([hash], place) => [hash | 0, place])),
  }
}
