import { randomBytes as bytesFromSystem, createHash, hash, timingSafeEqual } from 'node:crypto'
import type { Digest, NewId, RandomBytes, SameSecret } from '../../ports.ts'

const poolSize = 4096
let pool = Buffer.alloc(0)
let given = 0

/**
 * Random bytes from the system, drawn a pool at a time, because asking for twelve costs as much as encrypting with
 * them. Each byte is given out once and then wiped from the pool.
 */
export const randomBytes: RandomBytes = length => {
  if (length > poolSize) return new Uint8Array(bytesFromSystem(length))
  if (given + length > pool.length) {
    pool = bytesFromSystem(poolSize)
    given = 0
  }
  const bytes = new Uint8Array(pool.subarray(given, given + length))
  pool.fill(0, given, given + length)
  given += length
  return bytes
}

export const newId: NewId = () => Buffer.from(randomBytes(16)).toString('base64url')

export const sha256: Digest = content => hash('sha256', content)

/** Compares hashes, so that the time taken reveals neither the length nor the first difference. */
export const sameSecret: SameSecret = (given, expected) =>
  timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(expected).digest())
