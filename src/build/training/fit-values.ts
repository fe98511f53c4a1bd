import { sigmoid } from '../../core/reader/linear.ts'
import { meanVector } from '../../core/reader/message-vector.ts'
import { probabilitiesOf } from '../../core/reader/mixed-scores.ts'
import type { ReaderModel, ValueMix } from '../../core/reader/model.ts'
import { piecesOf } from '../../core/reader/pieces.ts'
import { situationText } from '../../core/reader/situation-text.ts'
import { placedTerms, termVector } from '../../core/reader/term-table.ts'
import { leaning, peaksOf } from '../../core/reader/values.ts'
import type { EncodedLines } from './encoded-lines.ts'
import { mixFitted } from './heads/linear/fit-mix.ts'
import { wantedValues } from './heads/wanted.ts'
import type { TrainingLine } from './training-lines.ts'

/** Turns kept out of learning that are encoded for this, at most: their pieces are in no cache. */
const mostTurns = 400

type Fitted = Pick<ReaderModel, 'answerTable' | 'values' | 'facts' | 'modes'>

/** One value of one turn: how its likeliest piece, the whole message and the terms alone lean, and whether it is so. */
type Row = { piece: number; message: number; alone: number; isSo: boolean }

const rowsOf = (model: Fitted, lines: readonly TrainingLine[], encodedLines: EncodedLines): Row[] => {
  const rows: Row[] = []
  for (const line of lines) {
    const situation = situationText(line.situation)
    const encoded = encodedLines.get(line)
    const wanted = wantedValues(line, model.values.terms.labels)
    if (encoded === undefined || wanted === undefined) continue
    const terms = termVector(placedTerms(model.answerTable, line.text, situation))
    const whole = probabilitiesOf(model.values, { terms, vector: meanVector(encoded) })
    const alone = probabilitiesOf(model.values, { terms, vector: undefined })
    peaksOf(piecesOf(encoded, model), model).forEach(({ probability }, at) => {
      rows.push({
        piece: leaning(probability),
        message: leaning(whole[at] ?? 0),
        alone: alone[at] ?? 0,
        isSo: wanted[at] === 1,
      })
    })
  }
  return rows
}

type ScoredValue = { probability: number; isSo: boolean }

const hundredths = Array.from({ length: 90 }, (_, at) => (at + 5) / 100)

/** The probability from which on most values that are named are found, and fewest others. */
const bestBound = (told: readonly ScoredValue[]): number => {
  const all = told.filter(({ isSo }) => isSo).length
  const score = (bound: number) => {
    const said = told.filter(({ probability }) => probability >= bound)
    return (2 * said.filter(({ isSo }) => isSo).length) / (said.length + all || 1)
  }
  return hundredths.reduce((best, bound) => (score(bound) > score(best) ? bound : best), 0.5)
}

/** Every so many of the turns that nothing was learned from. */
export const turnsWithValues = (lines: readonly TrainingLine[]): TrainingLine[] => {
  const held = lines.filter(({ isHeldOut, facts }) => isHeldOut && facts !== undefined)
  const every = Math.ceil(held.length / mostTurns)
  return held.filter((_, at) => at % every === 0)
}

/** How pieces and message count on these turns. */
export const valuesFitted = (
  model: Fitted,
  turns: readonly TrainingLine[],
  encodedLines: EncodedLines,
): ValueMix => {
  const rows = rowsOf(model, turns, encodedLines)
  const mix = mixFitted(
    rows.map(({ piece, message, isSo }) => ({
      vector: Float32Array.of(piece),
      terms: Float32Array.of(message),
      wanted: Float32Array.of(isSo ? 1 : 0),
    })),
    { kind: 'each', withBias: true },
  )
  const [bias = 0] = mix.bias
  const both = rows.map(({ piece, message, isSo }) => ({
    probability: sigmoid(mix.vector * piece + mix.terms * message + bias),
    isSo,
  }))
  const alone = rows.map(row => ({ probability: row.alone, isSo: row.isSo }))
  return {
    pieces: mix.vector,
    message: mix.terms,
    bias,
    likely: bestBound(both),
    likelyAlone: bestBound(alone),
  }
}
