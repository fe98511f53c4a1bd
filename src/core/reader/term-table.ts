import type { TermVector } from './linear.ts'
import { termsOf } from './terms.ts'

/** The terms a model knows: sorted hashes, and how rare each is. */
export type TermTable = { hashes: Uint32Array; rarity: Float32Array }

/** Where a hash stands in the sorted table, or -1. */
export const placeOf = ({ hashes }: TermTable, hash: number): number => {
  let low = 0
  let high = hashes.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = hashes[middle] ?? 0
    if (found === hash) return middle
    if (found < hash) low = middle + 1
    else high = middle - 1
  }
  return -1
}

export type PlacedTerm = { place: number; value: number; from: number; to: number }

/** How much a term counts: by how often it is said, damped, and by how rare it is. */
export const termWeight = (count: number, rarity: number): number => (1 + Math.log(count)) * rarity

/** A message's known terms with their weights; of length one together. */
export const placedTerms = (table: TermTable, text: string, situation: string): PlacedTerm[] => {
  const placed: PlacedTerm[] = []
  let squares = 0
  for (const { hash, count, from, to } of termsOf(text, situation)) {
    const place = placeOf(table, hash)
    if (place < 0) continue
    const value = termWeight(count, table.rarity[place] ?? 0)
    squares += value * value
    placed.push({ place, value, from, to })
  }
  const length = Math.sqrt(squares) || 1
  for (const each of placed) each.value /= length
  return placed
}

export const termVector = (placed: readonly PlacedTerm[]): TermVector => {
  const places = new Int32Array(placed.length)
  const values = new Float32Array(placed.length)
  placed.forEach((each, at) => {
    places[at] = each.place
    values[at] = each.value
  })
  return { places, values }
}
