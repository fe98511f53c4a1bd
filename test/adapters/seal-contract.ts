import { EncryptJWT, jwtDecrypt } from 'jose'
import { describe, expect, it } from 'vitest'
import { ringOf } from '../../src/adapters/crypto/key-ring.ts'
import { jweSeal } from '../../src/adapters/crypto/seal.ts'
import { DomainError } from '../../src/core/errors.ts'

const now = new Date('2026-03-02T09:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)

const oldKey = Uint8Array.from({ length: 32 }, (_, index) => index)
const newKey = Uint8Array.from({ length: 32 }, (_, index) => 255 - index)
const seal = jweSeal(ringOf({ old: oldKey }))
const rotated = jweSeal(ringOf({ new: newKey, old: oldKey }))
const conversation = { fields: { place: 'Rådhuset, Ærø ☎ 🙂' }, transcript: ['a', 'b'] }

const isRefused = (token: string, audience = 'kolding', at = now) => {
  try {
    seal.open(token, at, audience)
    return false
  } catch (error) {
    return error instanceof DomainError && error.code === 'state_invalid'
  }
}

const sealedBy = (header: object, key = oldKey, claims: object = {}) =>
  new EncryptJWT({ conversation, ...claims })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: 'old', ...header })
    .setAudience('kolding')
    .setExpirationTime(hours(24))
    .encrypt(key)

/** The same in both runtimes: `jose` and we read each other's tokens, and nothing damaged gets in. */
export const sealContract = (runtime: string) => {
  describe(`the sealed conversation on ${runtime}`, () => {
    it('comes back as it was', () => {
      expect(seal.open(seal.close(conversation, 'kolding', now), now, 'kolding')).toEqual({
        payload: conversation,
        audience: 'kolding',
      })
    })

    it('is a standard token that jose opens', async () => {
      const { payload, protectedHeader } = await jwtDecrypt(
        seal.close(conversation, 'kolding', now),
        oldKey,
        {
          audience: 'kolding',
          currentDate: now,
        },
      )
      expect(payload.conversation).toEqual(conversation)
      expect(protectedHeader).toEqual({ alg: 'dir', enc: 'A256GCM', kid: 'old' })
    })

    it('opens what jose sealed', async () => {
      expect(seal.open(await sealedBy({}), now, 'kolding').payload).toEqual(conversation)
    })

    it('is refused when any one letter of it is another', () => {
      const token = seal.close({ short: true }, 'kolding', now)
      for (let at = 0; at < token.length; at += 1) {
        const other = token[at] === 'A' ? 'B' : 'A'
        expect(isRefused(`${token.slice(0, at)}${other}${token.slice(at + 1)}`), `letter ${at}`).toBe(true)
      }
    })

    it('is refused when cut short, lengthened, empty or something else', () => {
      const token = seal.close(conversation, 'kolding', now)
      const parts = token.split('.')
      const bent = [
        '',
        '....',
        'null',
        token.slice(0, -1),
        `${token}A`,
        `${token}=`,
        `${token}.`,
        ` ${token}`,
        parts.slice(0, 4).join('.'),
        [parts[0], 'AAAA', ...parts.slice(2)].join('.'),
        [parts[0], '', parts[2], '', parts[4]].join('.'),
        'A'.repeat(1_000_000),
      ]
      expect(bent.filter(text => !isRefused(text))).toEqual([])
    })

    it('is refused at another municipality, and after 24 hours', () => {
      const token = seal.close(conversation, 'kolding', now)
      expect(isRefused(token, 'nyborg')).toBe(true)
      expect(isRefused(token, 'kolding', hours(23.99))).toBe(false)
      expect(isRefused(token, 'kolding', hours(24))).toBe(true)
    })

    it('survives a new key and ends with its own', () => {
      const before = seal.close(conversation, 'kolding', now)
      const after = rotated.close(conversation, 'kolding', now)
      expect(rotated.open(before, now, 'kolding').payload).toEqual(conversation)
      expect(isRefused(after)).toBe(true)
    })

    it('takes no other algorithm, key or header than its own', async () => {
      const tokens = [
        await sealedBy({}, newKey),
        await sealedBy({ kid: 'unknown' }),
        await sealedBy({ crit: ['exp'], exp: 1 }).catch(() => 'x'),
        await sealedBy({ kid: '__proto__' }),
        `${btoa(JSON.stringify({ alg: 'none' })).replace(/=/g, '')}..AAAAAAAAAAAAAAAA..AAAAAAAAAAAAAAAAAAAAAA`,
      ]
      expect(tokens.filter(token => !isRefused(token))).toEqual([])
    })

    it('never seals the same thing to the same letters', () => {
      const tokens = new Set(Array.from({ length: 20 }, () => seal.close(conversation, 'kolding', now)))
      expect(tokens.size).toBe(20)
    })
  })
}
