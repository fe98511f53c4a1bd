import { placeOfFeature } from './feature-table.ts'
import { mostConcepts, pairFeature, startFeature } from './features.ts'
import type { ConceptNumbers, LinearModel } from './model.ts'
import type { Match } from './patterns.ts'
import { steadyExp } from './steady-math.ts'
import { addWeights, type WordRow, wordRow } from './word-rows.ts'
import type { Word } from './words.ts'

/** A message's features found in the model once; the whole and each part are sums over them. */
export type Located = {
  rows: readonly WordRow[]
  matches: readonly Match[]
  /** The concept of each match by its number; -1 where it is a command and teaches nothing. */
  numbers: readonly number[]
}

export type Span = { from: number; to: number }

const block = { words: 0, characters: 1, concepts: 2, pairs: 3 }

export const numbersOf = (matches: readonly Match[], concepts: ConceptNumbers): number[] =>
  matches.map(match => concepts.byName.get(match.concept) ?? -1)

export const located = (
  words: readonly Word[],
  matches: readonly Match[],
  { topics, concepts }: { topics: LinearModel; concepts: ConceptNumbers },
): Located => ({
  rows: words.map(word => wordRow(word, topics)),
  matches,
  numbers: numbersOf(matches, concepts),
})

const insertInOrder = (sorted: number[], number: number) => {
  let at = sorted.length
  for (let before = sorted[at - 1]; before !== undefined && before > number; before = sorted[at - 1])
    sorted[at--] = before
  sorted[at] = number
}

/** The different concepts said within the span, in the order of their names. */
export const conceptsWithin = ({ matches, numbers }: Omit<Located, 'rows'>, { from, to }: Span): number[] => {
  const found: number[] = []
  for (let at = 0; at < matches.length; at++) {
    const match = matches[at]
    const number = numbers[at] ?? -1
    if (match === undefined || number < 0 || match.from < from || match.to > to) continue
    if (!found.includes(number)) insertInOrder(found, number)
  }
  return found.length > mostConcepts ? found.slice(0, mostConcepts) : found
}

/** A block's sums brought to length one and added; the sums are emptied for the next block. */
const addBlock = (totals: Float64Array, sums: Int32Array, factor: number) => {
  for (let label = 0; label < totals.length; label++) {
    totals[label] = (totals[label] ?? 0) + (sums[label] ?? 0) * factor
    sums[label] = 0
  }
}

const factorOf = (weight: number | undefined, squares: number): number =>
  squares === 0 ? 0 : (weight ?? 0) / Math.sqrt(squares)

const addPlace = (sums: Int32Array, place: number, model: LinearModel): number =>
  place < 0 ? 0 : addWeights(sums, place, model)

const addWords = (
  totals: Float64Array,
  { rows, from, to }: Span & Pick<Located, 'rows'>,
  model: LinearModel,
) => {
  const { sums, blocks } = model
  let before = startFeature
  let squares = 0
  for (let at = from; at < to; at++) {
    const row = rows[at]
    if (row === undefined) break
    squares += addPlace(sums, row.place, model)
    squares += addPlace(sums, placeOfFeature(model.table, pairFeature(before, row.feature)), model)
    before = row.feature
  }
  addBlock(totals, sums, factorOf(blocks[block.words], squares))
}

const addCharacters = (
  totals: Float64Array,
  { rows, from, to }: Span & Pick<Located, 'rows'>,
  { sums, blocks }: LinearModel,
) => {
  let squares = 0
  for (let at = from; at < to; at++) {
    const row = rows[at]
    if (row === undefined) break
    squares += row.squares
    for (let label = 0; label < sums.length; label++)
      sums[label] = (sums[label] ?? 0) + (row.characters[label] ?? 0)
  }
  addBlock(totals, sums, factorOf(blocks[block.characters], squares))
}

/** Sums the concepts themselves, `found` in rising order; what is given back brings the sums to length one. */
const sumConcepts = (found: readonly number[], model: LinearModel): number => {
  let squares = 0
  for (const number of found) squares += addPlace(model.sums, model.conceptPlaces[number] ?? -1, model)
  return factorOf(model.blocks[block.concepts], squares)
}

/** The same for every two of them. */
const sumPairs = (found: readonly number[], model: LinearModel): number => {
  const { sums, blocks, pairPlaces } = model
  let squares = 0
  for (let one = 0; one < found.length; one++)
    for (let other = one + 1; other < found.length; other++) {
      const high = found[other] ?? 0
      const row = (high * (high - 1)) / 2
      squares += addPlace(sums, (pairPlaces[row + (found[one] ?? 0)] ?? 0) - 1, model)
    }
  return factorOf(blocks[block.pairs], squares)
}

const addConcepts = (totals: Float64Array, found: readonly number[], model: LinearModel) => {
  addBlock(totals, model.sums, sumConcepts(found, model))
  addBlock(totals, model.sums, sumPairs(found, model))
}

const inScale = (totals: Float64Array, { scale, bias }: LinearModel): Float64Array => {
  for (let label = 0; label < totals.length; label++)
    totals[label] = (totals[label] ?? 0) * (scale[label] ?? 0) + (bias[label] ?? 0)
  return totals
}

/** One score per label for the words of the span. Whole numbers are summed within a block, so every machine gets the same bits. */
export const scoresOf = (message: Located, { from, to }: Span, topics: LinearModel): Float64Array => {
  const totals = new Float64Array(topics.labels.length)
  const words = { rows: message.rows, from, to }
  addWords(totals, words, topics)
  addCharacters(totals, words, topics)
  const found = conceptsWithin(message, { from, to })
  addConcepts(totals, found, topics)
  return inScale(totals, topics)
}

/** The score of each of these labels, in a model that looks at concepts alone. */
export const conceptScores = (
  found: readonly number[],
  model: LinearModel,
  labels: readonly number[],
): number[] => {
  const { sums, scale, bias } = model
  const concepts = sumConcepts(found, model)
  const alone = labels.map(label => (sums[label] ?? 0) * concepts)
  sums.fill(0)
  const pairs = sumPairs(found, model)
  const together = labels.map((label, at) => (alone[at] ?? 0) + (sums[label] ?? 0) * pairs)
  sums.fill(0)
  return labels.map((label, at) => (together[at] ?? 0) * (scale[label] ?? 0) + (bias[label] ?? 0))
}

/** Scores as shares of one: how sure the model is among its labels. */
export const sharesOf = (scores: Float64Array, temperature: number): Float64Array => {
  let most = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > most) most = score
  const shares = new Float64Array(scores.length)
  let sum = 0
  for (let label = 0; label < scores.length; label++) {
    const share = steadyExp(((scores[label] ?? 0) - most) * temperature)
    shares[label] = share
    sum += share
  }
  for (let label = 0; label < shares.length; label++) shares[label] = (shares[label] ?? 0) / sum
  return shares
}
