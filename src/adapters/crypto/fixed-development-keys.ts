import { createHash } from 'node:crypto'
import type { KeyRings } from './configured-keys.ts'
import { type KeyRing, ringOf } from './key-ring.ts'

/**
 * Development on a runtime without files: publicly known keys, so that data survives a restart. Their id says so, and
 * production refuses them.
 */
export const fixedDevelopmentKeys = (): KeyRings => ({
  state: known('state'),
  data: known('data'),
  receipt: known('receipt'),
})

const known = (name: string): KeyRing =>
  ringOf({ development: new Uint8Array(createHash('sha256').update(`lydhoer development ${name}`).digest()) })
