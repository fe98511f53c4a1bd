import { hkdfSync, type KeyObject } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import type { SessionTokens } from '../../ports.ts'
import { type KeyRing, keyIn } from './key-ring.ts'

const audience = 'lydhoer:staff'
const algorithm = 'HS256'

const derived = new WeakMap<KeyObject, Uint8Array>()

/** Not the key of the ring itself: a key has one use, and this one is derived (once) for signing sessions. */
const signingKey = (key: KeyObject): Uint8Array => {
  const known = derived.get(key) ?? new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), audience, 32))
  derived.set(key, known)
  return known
}

/** Staff sessions as signed tokens (JWS, HS256), so that no process has to remember who is signed in. */
export const createSessionTokens = (ring: KeyRing): SessionTokens => ({
  sign: async (payload, { now, until }) =>
    new SignJWT(payload)
      .setProtectedHeader({ alg: algorithm, kid: ring.current, typ: 'JWT' })
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(until)
      .sign(keyNamed(ring, ring.current)),
  open: async (token, now) => {
    try {
      const verified = await jwtVerify(token, header => keyNamed(ring, header.kid), {
        algorithms: [algorithm],
        audience,
        currentDate: now,
      })
      return verified.payload
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined
      throw error
    }
  },
})

const keyNamed = (ring: KeyRing, id: string | undefined): Uint8Array => {
  const key = keyIn(ring, id ?? '')
  if (!key) throw new errors.JWSInvalid('unknown key')
  return signingKey(key)
}
