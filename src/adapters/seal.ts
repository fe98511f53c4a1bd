import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'
import { DomainError } from '../core/errors.ts'
import type { Seal } from '../ports.ts'
import { type KeyRing, keyIn } from './key-ring.ts'

const oneDay = 24 * 60 * 60

/** How long a kept draft can be taken up again (duties 31). */
export const thirtyDays = 30 * oneDay
const longest = 64_000

/**
 * A compact JWE (RFC 7516, `dir` / `A256GCM`) by synchronous `node:crypto`: about 60 µs a turn against 350
 * with WebCrypto. Claims: `aud` municipality, `exp`, `iat`, `conversation`.
 */
export const jweSeal = (ring: KeyRing, livesSeconds = oneDay): Seal => ({
  close: (payload, audience, now) => {
    const iat = Math.floor(now.getTime() / 1000)
    return encrypt(
      ring,
      JSON.stringify({ aud: audience, iat, exp: iat + livesSeconds, conversation: payload }),
    )
  },
  open: (token, now, audience) => {
    const claims = parsed(decrypt(ring, token))
    const { aud, exp, conversation } = claims
    if (typeof aud !== 'string' || typeof exp !== 'number') throw damaged()
    if (now.getTime() >= exp * 1000) throw expired(aud, conversation)
    if (audience !== undefined && audience !== aud) throw damaged()
    return { payload: conversation, audience: aud }
  },
})

const encrypt = (ring: KeyRing, plain: string): string => {
  const key = keyIn(ring, ring.current)
  if (key === undefined) throw new RangeError('the current key is missing')
  const header = base64url(JSON.stringify({ alg: 'dir', enc: 'A256GCM', kid: ring.current }))
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(header, 'ascii'))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return `${header}..${iv.toString('base64url')}.${sealed.toString('base64url')}.${cipher.getAuthTag().toString('base64url')}`
}

const decrypt = (ring: KeyRing, token: string): string => {
  if (token.length > longest) throw damaged()
  const [header = '', wrapped, iv = '', sealed = '', tag = '', ...more] = token.split('.')
  if (wrapped !== '' || more.length > 0) throw damaged()
  const key = keyFor(ring, header)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, exact(iv, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(header, 'ascii')).setAuthTag(exact(tag, 16))
    return Buffer.concat([decipher.update(exact(sealed)), decipher.final()]).toString('utf8')
  } catch (cause) {
    throw damaged(cause)
  }
}

/** Only our own algorithm is ever used, whatever the header asks for. */
const keyFor = (ring: KeyRing, header: string): KeyObject => {
  const { alg, enc, kid, ...rest } = parsed(exact(header).toString('utf8'))
  const key = typeof kid === 'string' ? keyIn(ring, kid) : undefined
  if (alg !== 'dir' || enc !== 'A256GCM' || key === undefined) throw damaged()
  if ('crit' in rest || 'zip' in rest) throw damaged()
  return key
}

/** Bytes of base64url, only when written the one way there is: a bent last letter is damage too. */
const exact = (text: string, length?: number): Buffer => {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.toString('base64url') !== text) throw damaged()
  if (length !== undefined && bytes.length !== length) throw damaged()
  return bytes
}

const parsed = (json: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(json)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { ...value }
  } catch (cause) {
    throw damaged(cause)
  }
  throw damaged()
}

const base64url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url')

/** Ours, only too old: the fresh conversation can begin where and in the language this one was. */
const expired = (municipality: string, conversation: unknown): DomainError => {
  const language =
    typeof conversation === 'object' && conversation !== null
      ? Reflect.get(conversation, 'language')
      : undefined
  const facts = { municipality, ...(typeof language === 'string' && { language }) }
  return new DomainError('state_invalid', { facts })
}

const damaged = (cause?: unknown): DomainError => new DomainError('state_invalid', { cause })
