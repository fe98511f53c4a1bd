import { describe, expect, it } from 'vitest'
import { ringOf } from '../../src/adapters/crypto/key-ring.ts'
import { sameSecret, sha256 } from '../../src/adapters/crypto/random.ts'
import { hmacReceiptSecrets } from '../../src/adapters/crypto/receipt-secrets.ts'
import { aesVault } from '../../src/adapters/crypto/vault.ts'

const key = (byte: number) => new Uint8Array(32).fill(byte)
const vault = aesVault(ringOf({ a: key(1) }))
const plain = new TextEncoder().encode('Jeg husker dårligt efter min hjernerystelse 🙂')

export const secretsContract = (runtime: string) => {
  describe(`encryption at rest on ${runtime}`, () => {
    it('gives back what was put in, and never shows it', () => {
      const sealed = vault.encrypt(plain, 'need/kolding/n/1')
      expect(vault.decrypt(sealed, 'need/kolding/n/1')).toEqual(plain)
      expect(new TextDecoder().decode(sealed.bytes)).not.toContain('husker')
    })

    it('opens nothing that was moved, changed or cut', () => {
      const sealed = vault.encrypt(plain, 'need/kolding/n/1')
      expect(() => vault.decrypt(sealed, 'need/kolding/m/1')).toThrow()
      expect(() => vault.decrypt(sealed, 'contact/kolding/n/1')).toThrow()
      expect(() => vault.decrypt({ ...sealed, bytes: sealed.bytes.slice(1) }, 'need/kolding/n/1')).toThrow()
      const bent = sealed.bytes.map((byte, index) => (index === 20 ? byte ^ 1 : byte))
      expect(() => vault.decrypt({ ...sealed, bytes: bent }, 'need/kolding/n/1')).toThrow()
      expect(() => vault.decrypt({ ...sealed, bytes: new Uint8Array(3) }, 'need/kolding/n/1')).toThrow()
    })

    it('puts several texts in one piece and says where each lies, in bytes', () => {
      const { lengths, ...sealed } = vault.encryptTogether(['æble', '', 'hat'], 'need/kolding/n/1')
      expect(lengths).toEqual([5, 0, 3])
      expect(new TextDecoder().decode(vault.decrypt(sealed, 'need/kolding/n/1'))).toBe('æblehat')
      expect(() => vault.decrypt(sealed, 'need/kolding/n/2')).toThrow()
    })

    it('opens what an older key closed, and closes with the newest', () => {
      const sealed = vault.encrypt(plain, 'x/1')
      const rotated = aesVault(ringOf({ b: key(2), a: key(1) }))
      expect(rotated.decrypt(sealed, 'x/1')).toEqual(plain)
      expect(rotated.encrypt(plain, 'x/1').keyId).toBe('b')
    })
  })

  describe(`the receipt's secrets on ${runtime}`, () => {
    const secrets = hmacReceiptSecrets(ringOf({ a: key(3) }))
    const about = { municipality: 'kolding', noticeId: 'n', codeVersion: 1 }

    it('are made again, the same, from what they are for', () => {
      expect(secrets.code('a', about)).toBe(secrets.code('a', { ...about }))
      expect(secrets.token('a', about)).toBe(secrets.token('a', { ...about }))
    })

    it('are ten letters nobody mistakes, in two groups, and 128 bits for the link', () => {
      for (let codeVersion = 1; codeVersion < 500; codeVersion += 1)
        expect(secrets.code('a', { ...about, codeVersion })).toMatch(
          /^[234679ACDEFGHJKMNPQRTWXY]{5} [234679ACDEFGHJKMNPQRTWXY]{5}$/,
        )
      expect(secrets.token('a', about)).toMatch(/^[A-Za-z0-9_-]{22}$/)
      expect(secrets.documentToken('a', { municipality: 'kolding', documentId: 'd' })).toMatch(
        /^[A-Za-z0-9_-]{22}$/,
      )
    })

    it('are others for another notice, municipality, version of the code or key', () => {
      const other = hmacReceiptSecrets(ringOf({ a: key(4) }))
      const codes = new Set([
        secrets.code('a', about),
        secrets.code('a', { ...about, noticeId: 'm' }),
        secrets.code('a', { ...about, municipality: 'nyborg' }),
        secrets.code('a', { ...about, codeVersion: 2 }),
        other.code('a', about),
      ])
      expect(codes.size).toBe(5)
    })

    it('are compared whole', () => {
      expect(sameSecret('abc', 'abc')).toBe(true)
      expect(sameSecret('abc', 'abd')).toBe(false)
      expect(sameSecret('', 'abc')).toBe(false)
      expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    })
  })
}
