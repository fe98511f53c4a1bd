import { sigmoid, softmax, vectorScores } from './linear.ts'
import type { ReaderModel } from './model.ts'
import type { Encoded, TextSpan } from './reading.ts'

/** A piece of a text: how likely it belongs to each fact, and how it is meant. */
export type Piece = { span: TextSpan; probabilities: Float32Array; mode: number[] }

/** The pieces that stand for characters of the text. */
export const piecesOf = (encoded: Encoded, { facts, modes }: Pick<ReaderModel, 'facts' | 'modes'>): Piece[] =>
  encoded.spans.flatMap((span, piece) => {
    if (span[1] <= span[0]) return []
    const vector = encoded.vectors.subarray(piece * encoded.width, (piece + 1) * encoded.width)
    const mode = [...softmax(vectorScores(modes, vector))]
    return [{ span, probabilities: vectorScores(facts, vector).map(sigmoid), mode }]
  })

const isWordPart = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

/** A span that begins and ends with whole words. */
export const wholeWords = (text: string, [from, to]: TextSpan): TextSpan => {
  let [start, end] = [from, to]
  while (start < end && /[\s,.;:!?]/u.test(text[start] ?? '')) start++
  while (end > start && /[\s,;:!?]/u.test(text[end - 1] ?? '')) end--
  while (start > 0 && isWordPart(text[start - 1]) && isWordPart(text[start])) start--
  while (end < text.length && isWordPart(text[end]) && isWordPart(text[end - 1])) end++
  return [start, end]
}
