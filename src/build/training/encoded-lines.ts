import type { Encoded } from '../../core/reader/reading.ts'
import { textBefore } from '../../core/reader/situation-text.ts'
import { trainingEncoder } from './training-encoder.ts'
import type { TrainingLine } from './training-lines.ts'

/** The encoder's work on each line, piece by piece, as the product reads it: no cache holds the pieces. */
export type EncodedLines = ReadonlyMap<TrainingLine, Encoded>

export const encodedLines = async (lines: Iterable<TrainingLine>): Promise<EncodedLines> => {
  const encoder = await trainingEncoder()
  const encoded = new Map<TrainingLine, Encoded>()
  for (const line of lines) {
    const made = await encoder.encode(line.text, textBefore(line.situation))
    if (made) encoded.set(line, made)
  }
  await encoder.close()
  return encoded
}
