import { sigmoid, softmax, vectorScores } from './linear.ts'
import type { FactBounds, ReaderModel } from './model.ts'
import type { Encoded, FactRead, Mode, Scored, TextSpan } from './reading.ts'

type Run = { tag: number; from: number; to: number; probabilities: number[]; modes: number[][] }

const isWordPart = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

/** A span that begins and ends with whole words. */
const wholeWords = (text: string, [from, to]: TextSpan): TextSpan => {
  let [start, end] = [from, to]
  while (start < end && /[\s,.;:!?]/u.test(text[start] ?? '')) start++
  while (end > start && /[\s,;:!?]/u.test(text[end - 1] ?? '')) end--
  while (start > 0 && isWordPart(text[start - 1]) && isWordPart(text[start])) start--
  while (end < text.length && isWordPart(text[end]) && isWordPart(text[end - 1])) end++
  return [start, end]
}

const peak = ({ probabilities }: Run): number => Math.max(...probabilities)

const mostLikely = (rows: readonly number[][]): number => {
  const sums = [0, 0, 0]
  for (const row of rows)
    row.forEach((share, place) => {
      sums[place] = (sums[place] ?? 0) + share
    })
  return sums.indexOf(Math.max(...sums))
}

const factOf = (text: string, run: Run, { facts, modes }: ReaderModel): FactRead => {
  const [field = '', value] = (facts.labels[run.tag] ?? '').split('=')
  const span = wholeWords(text, [run.from, run.to])
  return {
    field,
    value: value ?? text.slice(...span),
    span,
    mode: (modes.labels[mostLikely(run.modes)] ?? 'said') as Mode,
    probability: peak(run),
  }
}

/**
 * How far any piece of a text leans towards each value of a field, also where none is a fact by itself: for whoever was
 * asked for that field, and meant one of them.
 */
export const leaningsIn = (encoded: Encoded, model: ReaderModel): Record<string, Scored<string>[]> => {
  const most = new Map<string, number>()
  encoded.spans.forEach(([from, to], piece) => {
    if (to <= from) return
    const vector = encoded.vectors.subarray(piece * encoded.width, (piece + 1) * encoded.width)
    vectorScores(model.facts, vector).forEach((score, tag) => {
      const label = model.facts.labels[tag] ?? ''
      if (label.includes('=')) most.set(label, Math.max(most.get(label) ?? 0, sigmoid(score)))
    })
  })
  const leanings: Record<string, Scored<string>[]> = {}
  for (const [label, probability] of most) {
    const [field = '', name = ''] = label.split('=')
    leanings[field] = [...(leanings[field] ?? []), { name, probability }].sort(
      (one, other) => other.probability - one.probability,
    )
  }
  return leanings
}

type Piece = { span: TextSpan; probabilities: Float32Array; mode: number[] }

const piecesOf = (encoded: Encoded, { facts, modes }: ReaderModel): Piece[] =>
  encoded.spans.flatMap((span, piece) => {
    if (span[1] <= span[0]) return []
    const vector = encoded.vectors.subarray(piece * encoded.width, (piece + 1) * encoded.width)
    const mode = [...softmax(vectorScores(modes, vector))]
    return [{ span, probabilities: vectorScores(facts, vector).map(sigmoid), mode }]
  })

/** Pieces next to each other that belong to one fact. */
const runsOf = (pieces: readonly Piece[], tag: number, { begins, goesOn }: FactBounds): Run[] => {
  const runs: Run[] = []
  let open: Run | undefined
  for (const { span, probabilities, mode } of pieces) {
    const probability = probabilities[tag] ?? 0
    if (probability < goesOn) open = undefined
    else if (open === undefined) {
      open = { tag, from: span[0], to: span[1], probabilities: [probability], modes: [mode] }
      runs.push(open)
    } else {
      open.to = span[1]
      open.probabilities.push(probability)
      open.modes.push(mode)
    }
  }
  return runs.filter(run => peak(run) >= begins)
}

/** "Optage … lydoptagelse": a value that is named twice is one fact, where it is plainest. */
const plainest = (runs: readonly Run[]): Run[] => [...runs].sort((a, b) => peak(b) - peak(a)).slice(0, 1)

/** The facts that stand in a text, each where its words stand. */
export const factsIn = (text: string, encoded: Encoded, model: ReaderModel): FactRead[] => {
  const pieces = piecesOf(encoded, model)
  const found = model.facts.labels.flatMap((label, tag) => {
    const runs = runsOf(pieces, tag, model.factBounds)
    return label.includes('=') ? plainest(runs) : runs
  })
  return found.sort((a, b) => a.from - b.from).map(run => factOf(text, run, model))
}
