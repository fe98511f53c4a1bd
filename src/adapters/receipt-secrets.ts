import { createHmac } from 'node:crypto'
import { lettersFrom } from '../core/notice/reference.ts'
import type { ReceiptSecrets, ReceiptSubject } from '../ports.ts'
import { type KeyRing, keyIn } from './key-ring.ts'

/** HMAC-SHA-256 over what the secret is for: nothing secret is stored, a repeat makes the same one. */
export const hmacReceiptSecrets = (ring: KeyRing): ReceiptSecrets => ({
  current: () => ring.current,
  code: (keyId, about) => grouped(ring, keyId, subject('code', about)),
  token: (keyId, about) => mac(ring, keyId, subject('link', about)).subarray(0, 16).toString('base64url'),
  digits: (keyId, about, email) =>
    String(mac(ring, keyId, `${subject('email', about)}\n${email}`).readUIntBE(0, 6) % 1_000_000).padStart(
      6,
      '0',
    ),
  documentToken: (keyId, { municipality, documentId }) =>
    mac(ring, keyId, `document\n${municipality}\n${documentId}`).subarray(0, 16).toString('base64url'),
})

const subject = (use: string, { municipality, noticeId, codeVersion }: ReceiptSubject): string =>
  `${use}\n${municipality}\n${noticeId}\n${codeVersion}`

const codeLength = 10

/** Ten letters in two groups, short enough to type: "9KQ4T 7WM2P" (duties 11). */
const grouped = (ring: KeyRing, keyId: string, about: string): string => {
  const first = mac(ring, keyId, about)
  const enough = lettersFrom(first, codeLength)
  const letters =
    enough.length === codeLength
      ? enough
      : lettersFrom(Buffer.concat([first, mac(ring, keyId, `${about}\nmore`)]), codeLength)
  return `${letters.slice(0, 5)} ${letters.slice(5)}`
}

const mac = (ring: KeyRing, keyId: string, about: string): Buffer => {
  const key = keyIn(ring, keyId)
  if (key === undefined) throw new RangeError(`no receipt key ${keyId}`)
  return createHmac('sha256', key).update(about, 'utf8').digest()
}
