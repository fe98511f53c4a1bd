import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import { scaled } from '../../core/reader/message-vector.ts'
import type { ConversationSituation } from '../../core/reader/reading.ts'
import { textBefore } from '../../core/reader/situation-text.ts'
import { trainingFolder } from './training-lines.ts'

/*
 * training/vectors.bin: the sentence vector of each training line, so that a build needs the encoder only for new
 * lines. First 16 bytes: the first half of the encoder's SHA-256. Then, deflated: for each line 6 bytes of the line's
 * SHA-256; then for each the vector, four bits a number, of which only the direction counts. Few steps are used and the
 * small ones most, so Huffman's code alone takes a fifth off.
 */

const file = `${trainingFolder}/vectors.bin`
const width = 384
const keyBytes = 6
const encoderBytes = 16
/** Steps from -5 to 5, written with `middle` added. */
const mostSteps = 5
const middle = 8
const vectorBytes = width / 2
/** A number so many times the usual size takes the last step, and so does any larger. */
const reach = 2.4

type Line = { text: string; situation: ConversationSituation }

const keyOf = ({ text, situation }: Line): string =>
  createHash('sha256')
    .update(`${text}\n${textBefore(situation)}`)
    .digest('hex')
    .slice(0, keyBytes * 2)

const asBytes = (vector: Float32Array): Uint8Array => {
  const usual = Math.sqrt(vector.reduce((sum, each) => sum + each * each, 0) / width) || 1
  const step = (at: number): number => {
    const steps = Math.round(((vector[at] ?? 0) / (usual * reach)) * mostSteps)
    return Math.max(-mostSteps, Math.min(mostSteps, steps)) + middle
  }
  return Uint8Array.from({ length: vectorBytes }, (_, pair) => (step(2 * pair) << 4) | step(2 * pair + 1))
}

const asVector = (bytes: Uint8Array): Float32Array => {
  const steps = new Float32Array(width)
  bytes.forEach((pair, at) => {
    steps[2 * at] = (pair >> 4) - middle
    steps[2 * at + 1] = (pair & 15) - middle
  })
  return scaled(steps)
}

export type VectorCache = {
  has(line: Line): boolean
  of(line: Line): Float32Array | undefined
  add(line: Line, vector: Float32Array): void
  /** Only what these lines need is kept. */
  write(lines: readonly Line[]): void
}

const smallest = { level: 9, strategy: constants.Z_HUFFMAN_ONLY }

/** The file's vectors by their lines' keys; none where another encoder made them. */
const keptIn = (encoder: string): Map<string, Uint8Array> => {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  if (bytes.subarray(0, encoderBytes).toString('hex') !== encoder) return new Map()
  const rows = inflateRawSync(bytes.subarray(encoderBytes))
  const count = rows.length / (keyBytes + vectorBytes)
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const vector = count * keyBytes + at * vectorBytes
      return [
        rows.subarray(at * keyBytes, (at + 1) * keyBytes).toString('hex'),
        rows.subarray(vector, vector + vectorBytes),
      ]
    }),
  )
}

/** The vectors kept for one encoder, named by the SHA-256 of its file; none that another made. */
export const vectorCache = (encoder: string): VectorCache => {
  const kept = keptIn(encoder.slice(0, encoderBytes * 2))
  return {
    has: line => kept.has(keyOf(line)),
    of: line => {
      const found = kept.get(keyOf(line))
      return found && asVector(found)
    },
    add: (line, vector) => {
      kept.set(keyOf(line), asBytes(vector))
    },
    write: lines => {
      const keys = [...new Set(lines.map(keyOf))].filter(key => kept.has(key)).sort()
      const vectors = keys.map(key => kept.get(key) ?? new Uint8Array(vectorBytes))
      const rows = Buffer.concat([...keys.map(key => Buffer.from(key, 'hex')), ...vectors])
      const head = Buffer.from(encoder.slice(0, encoderBytes * 2), 'hex')
      writeFileSync(file, Buffer.concat([head, deflateRawSync(rows, smallest)]))
    },
  }
}
