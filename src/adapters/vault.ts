import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import type { Vault } from '../ports.ts'
import { type KeyRing, keyIn } from './key-ring.ts'

/**
 * AES-256-GCM as `iv | ciphertext | tag`, the label authenticated with it: bytes moved to another row do
 * not open. The first part of a label (`need/…`, `contact/…`) has a key of its own, derived by HKDF.
 */
export const aesVault = (ring: KeyRing): Vault => {
  const keyOf = derivedKeys(ring)
  return {
    encrypt: (plain, label) => {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyOf(ring.current, label), iv).setAAD(
        Buffer.from(label, 'utf8'),
      )
      const sealed = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
      return { keyId: ring.current, bytes: new Uint8Array(sealed) }
    },
    decrypt: ({ keyId, bytes }, label) => {
      const iv = bytes.subarray(0, 12)
      const decipher = createDecipheriv('aes-256-gcm', keyOf(keyId, label), iv, { authTagLength: 16 })
      decipher.setAAD(Buffer.from(label, 'utf8')).setAuthTag(bytes.subarray(-16))
      return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]))
    },
  }
}

const derivedKeys = (ring: KeyRing) => {
  const derived = new Map<string, KeyObject>()
  return (keyId: string, label: string): KeyObject => {
    const purpose = label.split('/', 1)[0] ?? ''
    const name = `${keyId} ${purpose}`
    const known = derived.get(name)
    if (known !== undefined) return known
    const master = keyIn(ring, keyId)
    if (master === undefined) throw new RangeError(`no data key ${keyId}`)
    const key = createSecretKey(
      new Uint8Array(hkdfSync('sha256', master, new Uint8Array(32), `lydhoer/data/${purpose}`, 32)),
    )
    derived.set(name, key)
    return key
  }
}
