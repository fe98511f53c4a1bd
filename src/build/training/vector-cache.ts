import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { scaled } from '../../core/reader/message-vector.ts'
import type { ConversationSituation } from '../../core/reader/reading.ts'
import { situationText } from '../../core/reader/situation-text.ts'
import { trainingFolder } from './training-lines.ts'

/*
 * training/vectors.bin: the sentence vector of each training line, so that a build needs the encoder only for new
 * lines. First 16 bytes: the first half of the encoder's SHA-256. Then, for each line: 8 bytes of the line's
 * SHA-256, and the vector, five bits a number, of which only the direction counts.
 */

const file = `${trainingFolder}/vectors.bin`
const width = 384
const keyBytes = 8
const encoderBytes = 16
/** Five bits hold the steps -15 to 15, written with `middle` added; eight numbers take five bytes. */
const bits = 5
const mostSteps = 15
const middle = 16
const vectorBytes = (width * bits) / 8

type Line = { text: string; situation: ConversationSituation }

const keyOf = ({ text, situation }: Line): string =>
  createHash('sha256')
    .update(`${text}\n${situationText(situation)}`)
    .digest('hex')
    .slice(0, keyBytes * 2)

/** The byte in which a number begins, and how many bits before it. */
const placeOf = (at: number): [byte: number, shift: number] => [Math.floor((at * bits) / 8), (at * bits) % 8]

const asBytes = (vector: Float32Array): Uint8Array => {
  const most = vector.reduce((a, b) => Math.max(a, Math.abs(b)), 0) || 1
  const step = (at: number) => Math.round(((vector[at] ?? 0) / most) * mostSteps) + middle
  const bytes = new Uint8Array(vectorBytes)
  for (let at = 0; at < width; at++) {
    const [byte, shift] = placeOf(at)
    const wide = step(at) << (16 - bits - shift)
    bytes[byte] = (bytes[byte] ?? 0) | (wide >> 8)
    if ((wide & 255) !== 0) bytes[byte + 1] = (bytes[byte + 1] ?? 0) | (wide & 255)
  }
  return bytes
}

const asVector = (bytes: Uint8Array): Float32Array =>
  scaled(
    Float32Array.from({ length: width }, (_, at) => {
      const [byte, shift] = placeOf(at)
      const wide = ((bytes[byte] ?? 0) << 8) | (bytes[byte + 1] ?? 0)
      return ((wide >> (16 - bits - shift)) & (2 * middle - 1)) - middle
    }),
  )

export type VectorCache = {
  of(line: Line): Float32Array | undefined
  add(line: Line, vector: Float32Array): void
  /** Only what these lines need is kept. */
  write(lines: readonly Line[]): void
}

/** The vectors kept for one encoder, named by the SHA-256 of its file; none that another made. */
export const vectorCache = (encoder: string): VectorCache => {
  const kept = new Map<string, Uint8Array>()
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  if (bytes.subarray(0, encoderBytes).toString('hex') === encoder.slice(0, encoderBytes * 2))
    for (let at = encoderBytes; at + keyBytes + vectorBytes <= bytes.length; at += keyBytes + vectorBytes)
      kept.set(
        bytes.subarray(at, at + keyBytes).toString('hex'),
        bytes.subarray(at + keyBytes, at + keyBytes + vectorBytes),
      )
  return {
    of: line => {
      const found = kept.get(keyOf(line))
      return found && asVector(found)
    },
    add: (line, vector) => {
      kept.set(keyOf(line), asBytes(vector))
    },
    write: lines => {
      const keys = [...new Set(lines.map(keyOf))].filter(key => kept.has(key)).sort()
      const rows = keys.flatMap(key => [Buffer.from(key, 'hex'), Buffer.from(kept.get(key) ?? [])])
      writeFileSync(file, Buffer.concat([Buffer.from(encoder.slice(0, encoderBytes * 2), 'hex'), ...rows]))
    },
  }
}
