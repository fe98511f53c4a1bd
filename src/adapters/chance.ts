import { randomBytes as bytesFromSystem, createHash, timingSafeEqual } from 'node:crypto'
import type { Digest, NewId, RandomBytes, SameSecret } from '../ports.ts'

export const randomBytes: RandomBytes = length => new Uint8Array(bytesFromSystem(length))

export const newId: NewId = () => bytesFromSystem(16).toString('base64url')

export const sha256: Digest = content => createHash('sha256').update(content).digest('hex')

/** Compares hashes, so that neither length nor first difference shows in the time taken. */
export const sameSecret: SameSecret = (given, expected) =>
  timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(expected).digest())
