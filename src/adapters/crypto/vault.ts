import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from 'node:crypto'
import type { Vault } from '../../ports.ts'
import { type KeyRing, keyIn } from './key-ring.ts'

/**
 * AES-256-GCM as `iv | ciphertext | tag`, with the label authenticated: bytes moved to another row do not open. The
 * first part of a label (`need/…`, `contact/…`) has a key of its own, derived by HKDF.
 */
export const aesVault = (ring: KeyRing): Vault => {
  const keyOf = derivedKeys(ring)
  const nextIv = ivs()
  const sealed = (plain: readonly (string | Uint8Array)[], label: string, block = 1) => {
    const iv = nextIv()
    const cipher = createCipheriv('aes-256-gcm', keyOf(ring.current, label), iv)
    cipher.setAAD(Buffer.from(label, 'utf8'))
    const parts = plain.map(part =>
      typeof part === 'string' ? cipher.update(part, 'utf8') : cipher.update(part),
    )
    const lengths = parts.map(({ length }) => length)
    const over = lengths.reduce((sum, length) => sum + length, 0) % block
    if (over > 0) parts.push(cipher.update(' '.repeat(block - over), 'utf8'))
    cipher.final()
    return { keyId: ring.current, bytes: joined([iv, ...parts, cipher.getAuthTag()]), lengths }
  }
  return {
    current: () => ring.current,
    knows: keyId => ring.keys.has(keyId),
    encrypt: (plain, label, block) => {
      const { keyId, bytes } = sealed([plain], label, block)
      return { keyId, bytes }
    },
    encryptTogether: sealed,
    decrypt: ({ keyId, bytes }, label) => {
      const iv = bytes.subarray(0, 12)
      const decipher = createDecipheriv('aes-256-gcm', keyOf(keyId, label), iv, { authTagLength: 16 })
      decipher.setAAD(Buffer.from(label, 'utf8')).setAuthTag(bytes.subarray(-16))
      return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]))
    },
  }
}

/** In GCM `update` returns all the ciphertext; `final` only makes the tag. */
const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  let length = 0
  for (const part of parts) length += part.length
  const bytes = Buffer.allocUnsafe(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const ivsAtOnce = 256

/** Each 12 random bytes are used once. Many are drawn at a time, because each call to the system is what costs. */
const ivs = () => {
  const drawn = new Uint8Array(12 * ivsAtOnce)
  let used = drawn.length
  return (): Uint8Array => {
    if (used === drawn.length) {
      randomFillSync(drawn)
      used = 0
    }
    const iv = drawn.subarray(used, used + 12)
    used += 12
    return iv
  }
}

const derivedKeys = (ring: KeyRing) => {
  const derived = new Map<string, Map<string, KeyObject>>()
  return (keyId: string, label: string): KeyObject => {
    const end = label.indexOf('/')
    const purpose = end < 0 ? label : label.slice(0, end)
    const ofKey = derived.get(keyId) ?? new Map<string, KeyObject>()
    const known = ofKey.get(purpose)
    if (known !== undefined) return known
    const master = keyIn(ring, keyId)
    if (master === undefined) throw new RangeError(`no data key ${keyId}`)
    const key = createSecretKey(
      new Uint8Array(hkdfSync('sha256', master, new Uint8Array(32), `lydhoer/data/${purpose}`, 32)),
    )
    derived.set(keyId, ofKey.set(purpose, key))
    return key
  }
}
