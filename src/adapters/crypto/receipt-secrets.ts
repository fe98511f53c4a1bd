import { createHmac, type Hmac } from 'node:crypto'
import { lettersFrom } from '../../core/notice/lifecycle/reference.ts'
import type { ReceiptSecrets, ReceiptSubject } from '../../ports.ts'
import { type KeyRing, keyIn } from './key-ring.ts'

/** HMAC-SHA-256 over what the secret is for: nothing secret is stored, and a repeat makes the same secret. */
export const hmacReceiptSecrets = (ring: KeyRing): ReceiptSecrets => ({
  current: () => ring.current,
  knows: keyId => ring.keys.has(keyId),
  code: (keyId, about) => grouped(ring, keyId, subject('code', about)),
  token: (keyId, about) => firstHalf(ring, keyId, subject('link', about)),
  digits: (keyId, about, email) =>
    String(mac(ring, keyId, `${subject('email', about)}\n${email}`).readUIntBE(0, 6) % 1_000_000).padStart(
      6,
      '0',
    ),
  documentToken: (keyId, { municipality, documentId }) =>
    firstHalf(ring, keyId, `document\n${municipality}\n${documentId}`),
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

const mac = (ring: KeyRing, keyId: string, about: string): Buffer => hmac(ring, keyId, about).digest()

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * The first 128 bits in base64url. Encoded whole and then cut: of the 22nd letter only the first two bits belong to
 * them.
 */
const firstHalf = (ring: KeyRing, keyId: string, about: string): string => {
  const whole = hmac(ring, keyId, about).digest('base64url')
  return whole.slice(0, 21) + letters[letters.indexOf(whole.charAt(21)) & 0b110000]
}

const hmac = (ring: KeyRing, keyId: string, about: string): Hmac => {
  const key = keyIn(ring, keyId)
  if (key === undefined) throw new RangeError(`no receipt key ${keyId}`)
  return createHmac('sha256', key).update(about, 'utf8')
}
