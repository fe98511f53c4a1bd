import { createSecretKey, type KeyObject } from 'node:crypto'

/** Keys by id. The first encrypts new data; all of them open old data. */
export type KeyRing = { current: string; keys: ReadonlyMap<string, Uint8Array> }

const keyLength = 32

/**
 * `2026a:<base64url of 32 bytes>,2025b:<…>`, newest first. Says what is wrong in words for whoever starts the server,
 * and never shows a key.
 */
export const parseKeyRing = (name: string, text: string): KeyRing | { wrong: string } => {
  const entries = text.split(',').map(entry => entry.trim().split(':'))
  const keys = new Map<string, Uint8Array>()
  for (const [id = '', encoded = ''] of entries) {
    if (!/^[A-Za-z0-9_-]{1,32}$/.test(id))
      return { wrong: `${name}: a key id may only have letters, digits, - and _` }
    const key = Uint8Array.from(Buffer.from(encoded, 'base64url'))
    if (key.length !== keyLength) return { wrong: `${name}: key ${id} is not 32 bytes in base64url` }
    if (keys.has(id)) return { wrong: `${name}: key id ${id} stands there twice` }
    keys.set(id, key)
  }
  const [current] = keys.keys()
  return current === undefined ? { wrong: `${name}: no key` } : { current, keys }
}

export const ringOf = (keys: Record<string, Uint8Array>): KeyRing => {
  const [current] = Object.keys(keys)
  if (current === undefined) throw new RangeError('a key ring needs a key')
  return { current, keys: new Map(Object.entries(keys)) }
}

const secrets = new WeakMap<Uint8Array, KeyObject>()

/** The key as an object that is made once: passed as bytes, each use costs six times as much. */
const secretKey = (key: Uint8Array): KeyObject => {
  const known = secrets.get(key)
  if (known !== undefined) return known
  const made = createSecretKey(key)
  secrets.set(key, made)
  return made
}

export const keyIn = (ring: KeyRing, id: string): KeyObject | undefined => {
  const key = ring.keys.get(id)
  return key === undefined ? undefined : secretKey(key)
}
