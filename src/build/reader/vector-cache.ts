import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { scaled } from '../../core/reader/message-vector.ts'
import type { Situation } from '../../core/reader/reading.ts'
import { situationText } from '../../core/reader/situation-text.ts'
import { trainingFolder } from './training-lines.ts'

/*
 * training/vectors.bin: the sentence vector of each training line, so that a build needs the encoder only for new
 * lines. First 16 bytes: the first half of the encoder's SHA-256. Then, for each line: 8 bytes of the line's
 * SHA-256, and the vector, an int8 a number, of which only the direction counts.
 */

const file = `${trainingFolder}/vectors.bin`
const width = 384
const keyBytes = 8
const encoderBytes = 16

type Line = { text: string; situation: Situation }

const keyOf = ({ text, situation }: Line): string =>
  createHash('sha256')
    .update(`${text}\n${situationText(situation)}`)
    .digest('hex')
    .slice(0, keyBytes * 2)

export type VectorCache = {
  of(line: Line): Float32Array | undefined
  add(line: Line, vector: Float32Array): void
  /** Only what these lines need is kept. */
  write(lines: readonly Line[]): void
}

/** The vectors kept for one encoder, named by the SHA-256 of its file; none that another made. */
export const vectorCache = (encoder: string): VectorCache => {
  const kept = new Map<string, Int8Array>()
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  if (bytes.subarray(0, encoderBytes).toString('hex') === encoder.slice(0, encoderBytes * 2))
    for (let at = encoderBytes; at + keyBytes + width <= bytes.length; at += keyBytes + width)
      kept.set(
        bytes.subarray(at, at + keyBytes).toString('hex'),
        new Int8Array(bytes.buffer, bytes.byteOffset + at + keyBytes, width),
      )
  return {
    of: line => {
      const found = kept.get(keyOf(line))
      return found && scaled(Float32Array.from(found))
    },
    add: (line, vector) => {
      const most = vector.reduce((a, b) => Math.max(a, Math.abs(b)), 0) || 1
      kept.set(
        keyOf(line),
        Int8Array.from(vector, value => Math.round((value / most) * 127)),
      )
    },
    write: lines => {
      const keys = [...new Set(lines.map(keyOf))].filter(key => kept.has(key)).sort()
      const rows = keys.flatMap(key => [Buffer.from(key, 'hex'), Buffer.from(kept.get(key) ?? [])])
      writeFileSync(file, Buffer.concat([Buffer.from(encoder.slice(0, encoderBytes * 2), 'hex'), ...rows]))
    },
  }
}
