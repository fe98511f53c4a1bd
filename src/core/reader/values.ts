import { sigmoid } from './linear.ts'
import { probabilitiesOf, type Seen } from './mixed-scores.ts'
import type { ReaderModel } from './model.ts'
import { type Piece, wholeWords } from './pieces.ts'
import type { FactRead, Mode, Scored, TextSpan } from './reading.ts'

const soft = 1e-5
const even = 1 / 2

/** How far a probability is from even, as heads add it up. */
export const leaning = (probability: number): number =>
  Math.log((probability + soft) / (1 - probability + soft))

type Peak = { probability: number; at: number }

/** For each value, the piece that is likeliest to name it. */
export const peaksOf = (
  pieces: readonly Piece[],
  { values, facts }: Pick<ReaderModel, 'values' | 'facts'>,
): Peak[] =>
  values.terms.labels.map(label => {
    const tag = facts.labels.indexOf(label)
    return pieces.reduce<Peak>(
      (most, { probabilities }, at) =>
        (probabilities[tag] ?? 0) > most.probability ? { probability: probabilities[tag] ?? 0, at } : most,
      { probability: 0, at: 0 },
    )
  })

/** How likely each value is named, by the whole message and, where an encoder read it, by its likeliest piece. */
const sharesOf = (seen: Seen, peaks: readonly Peak[], { values, valueMix }: ReaderModel): number[] => {
  const whole = [...probabilitiesOf(values, seen)]
  if (!seen.vector) return whole
  const { pieces, message, bias } = valueMix
  return whole.map((probability, at) =>
    sigmoid(pieces * leaning(peaks[at]?.probability ?? 0) + message * leaning(probability) + bias),
  )
}

const runAround = (pieces: readonly Piece[], { at, probability }: Peak, tag: number): [number, number] => {
  const belongs = (place: number) => (pieces[place]?.probabilities[tag] ?? 0) >= probability / 2
  let [from, to] = [at, at]
  while (from > 0 && belongs(from - 1)) from--
  while (to < pieces.length - 1 && belongs(to + 1)) to++
  return [from, to]
}

const modeOf = (pieces: readonly Piece[], [from, to]: [number, number], { modes }: ReaderModel): Mode => {
  const sums = modes.labels.map((_, mode) =>
    pieces.slice(from, to + 1).reduce((sum, piece) => sum + (piece.mode[mode] ?? 0), 0),
  )
  return (modes.labels[sums.indexOf(Math.max(...sums))] ?? 'said') as Mode
}

export type Values = {
  /** Named in the text; where the terms read alone, the whole text stands for its words. */
  found: FactRead[]
  /** How far a message leans towards each value of a field, also where none is named. */
  leanings(field: string): Scored<string>[]
}

type Given = { text: string; pieces: readonly Piece[]; seen: Seen; isAsking: boolean }

/** The facts that are one of few: `medium=audio`. */
export const valuesIn = ({ text, pieces, seen, isAsking }: Given, model: ReaderModel): Values => {
  const peaks = peaksOf(pieces, model)
  const shares = sharesOf(seen, peaks, model)
  const { likely, likelyAlone } = model.valueMix
  // What is as likely as not is named: how sure it must be, the dialogue decides.
  const least = seen.vector ? Math.min(likely, even) : likelyAlone
  const named = model.values.terms.labels.map((label, at) => {
    const [field = '', value = ''] = label.split('=')
    return { label, field, value, at, probability: shares[at] ?? 0 }
  })
  const placed = (label: string, at: number): { span: TextSpan; mode: Mode } => {
    const peak = peaks[at]
    if (!seen.vector || peak === undefined || pieces.length === 0)
      return { span: [0, text.length], mode: isAsking ? 'inferred' : 'said' }
    const run = runAround(pieces, peak, model.facts.labels.indexOf(label))
    const span: TextSpan = [pieces[run[0]]?.span[0] ?? 0, pieces[run[1]]?.span[1] ?? text.length]
    return { span: wholeWords(text, span), mode: modeOf(pieces, run, model) }
  }
  return {
    found: named
      .filter(({ probability }) => probability >= least)
      .map(({ label, field, value, at, probability }) => ({
        field,
        value,
        ...placed(label, at),
        probability,
      })),
    leanings: field =>
      named
        .filter(each => each.field === field)
        .map(({ value, probability }) => ({ name: value, probability }))
        .sort((one, other) => other.probability - one.probability),
  }
}
