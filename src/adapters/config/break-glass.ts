import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

const length = 32
/** 16 MB of memory and some tens of milliseconds for each attempt. */
const cost = { N: 16_384, r: 8, p: 1 }

const hashed = (secret: string, salt: Uint8Array): Uint8Array =>
  new Uint8Array(scryptSync(secret.normalize('NFC'), salt, length, cost))

/** The setting `BREAK_GLASS`: `scrypt:<salt>:<hash>`, both base64url. People keep the secret itself on paper. */
export const breakGlassPattern = /^scrypt:[A-Za-z0-9_-]{22}:[A-Za-z0-9_-]{43}$/

export const breakGlassSetting = (secret: string, salt: Uint8Array = randomBytes(16)): string =>
  `scrypt:${Buffer.from(salt).toString('base64url')}:${Buffer.from(hashed(secret, salt)).toString('base64url')}`

export const opensBreakGlass =
  (setting: string) =>
  (secret: string): boolean => {
    const [, salt = '', hash = ''] = setting.split(':')
    const expected = Buffer.from(hash, 'base64url')
    return timingSafeEqual(hashed(secret, Buffer.from(salt, 'base64url')), expected)
  }
