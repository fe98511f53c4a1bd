import type { FactBounds, ReaderModel } from './model.ts'
import { type Piece, wholeWords } from './pieces.ts'
import type { FactRead, Mode } from './reading.ts'

type Run = { tag: number; from: number; to: number; probabilities: number[]; modes: number[][] }

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
  const span = wholeWords(text, [run.from, run.to])
  return {
    field: facts.labels[run.tag] ?? '',
    value: text.slice(...span),
    span,
    mode: (modes.labels[mostLikely(run.modes)] ?? 'said') as Mode,
    probability: peak(run),
  }
}

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

const isListed = (label: string): boolean => label.includes('=')

/** The facts in the citizen's own words, such as a name or a place, each where its words stand. */
export const wordsIn = (text: string, pieces: readonly Piece[], model: ReaderModel): FactRead[] =>
  model.facts.labels.flatMap((label, tag) =>
    isListed(label) ? [] : runsOf(pieces, tag, model.factBounds).map(run => factOf(text, run, model)),
  )
