import { placeOfFeature } from './feature-table.ts'
import { gramsOf, meantBy, wordFeature } from './features.ts'
import type { LinearModel } from './model.ts'
import type { Word } from './words.ts'

/** What one word adds to every label, found once: a message is the sum of its words. */
export type WordRow = {
  feature: number
  /** The word itself in the model's list, or -1. */
  place: number
  /** Its character n-grams: weights times rarity, one sum per label, and the squares of their rarity. */
  characters: Int32Array
  squares: number
}

/** Adds a feature's weights, times its rarity, to the labels it speaks for or against. Whole numbers, so exact. */
export const addWeights = (sums: Int32Array, place: number, model: LinearModel): number => {
  const { heads, entries } = model
  const head = heads[place] ?? 0
  const start = head >>> 8
  const end = start + (head & 255)
  const rarity = entries[start] ?? 0
  for (let at = start + 1; at <= end; at++) {
    const entry = entries[at] ?? 0
    const label = (entry >> 8) & 255
    sums[label] = (sums[label] ?? 0) + rarity * ((entry << 24) >> 24)
  }
  return rarity * rarity
}

const rowFor = (meant: string, typed: string, model: LinearModel): WordRow => {
  const characters = new Int32Array(model.labels.length)
  let squares = 0
  for (const gram of gramsOf(meant, typed)) {
    const place = placeOfFeature(model.table, gram)
    if (place >= 0) squares += addWeights(characters, place, model)
  }
  const feature = wordFeature(meant)
  return { feature, place: placeOfFeature(model.table, feature), characters, squares }
}

/** People's words are few and come again: rows of words read as typed are kept, up to this many. */
const mostRows = 8192

export const wordRow = (word: Word, model: LinearModel): WordRow => {
  const meant = meantBy(word)
  if (meant !== word.key) return rowFor(meant, word.key, model)
  const held = model.rows.get(meant)
  if (held !== undefined) return held
  const row = rowFor(meant, meant, model)
  if (word.known && model.rows.size < mostRows) model.rows.set(meant, row)
  return row
}
