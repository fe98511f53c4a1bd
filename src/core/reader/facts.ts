import { sigmoid, softmax, vectorScores } from './linear.ts'
import type { ReaderModel } from './model.ts'
import type { Encoded, FactRead, Mode, Scored, TextSpan } from './reading.ts'

const likely = 0.5

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
    probability: run.probabilities.reduce((a, b) => a + b, 0) / run.probabilities.length,
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

/** The facts that stand in a text, each where its words stand. Pieces next to each other with one tag are one fact. */
export const factsIn = (text: string, encoded: Encoded, model: ReaderModel): FactRead[] => {
  const open = new Map<number, Run>()
  const done: Run[] = []
  encoded.spans.forEach(([from, to], piece) => {
    if (to <= from) return
    const vector = encoded.vectors.subarray(piece * encoded.width, (piece + 1) * encoded.width)
    const mode = [...softmax(vectorScores(model.modes, vector))]
    vectorScores(model.facts, vector).forEach((score, tag) => {
      const probability = sigmoid(score)
      const run = open.get(tag)
      if (probability < likely) {
        if (run !== undefined) done.push(run)
        open.delete(tag)
        return
      }
      if (run === undefined) open.set(tag, { tag, from, to, probabilities: [probability], modes: [mode] })
      else {
        run.to = to
        run.probabilities.push(probability)
        run.modes.push(mode)
      }
    })
  })
  return [...done, ...open.values()].sort((a, b) => a.from - b.from).map(run => factOf(text, run, model))
}
