import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decryptFile, encryptFile, isEncrypted } from '../../src/adapters/backup/backup-file.ts'
import { ringOf } from '../../src/adapters/crypto/key-ring.ts'

const ring = ringOf({ b1: Buffer.alloc(32, 7) })
let folder: string
const at = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lydhoer-sealed-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Longer than what is read at a time, and no round number of it. */
const sealed = () => {
  const bytes = Buffer.from(Array.from({ length: 2_500_001 }, (_, index) => index % 251))
  writeFileSync(at('plain'), bytes)
  encryptFile(at('plain'), at('sealed'), ring)
  return bytes
}

describe('a sealed backup', () => {
  it('comes out as it went in, however many parts it is read in', () => {
    const bytes = sealed()
    expect([isEncrypted(at('plain')), isEncrypted(at('sealed'))]).toEqual([false, true])
    decryptFile(at('sealed'), at('opened'), ring)
    expect(readFileSync(at('opened')).equals(bytes)).toBe(true)
  })

  it.each([
    ['first', 30],
    ['last', -17],
    ['tag', -1],
  ])('writes nothing when the %s byte was changed', (_, place) => {
    sealed()
    const bytes = readFileSync(at('sealed'))
    bytes.set([(bytes.at(place) ?? 0) ^ 1], place < 0 ? bytes.length + place : place)
    writeFileSync(at('sealed'), bytes)
    expect(() => decryptFile(at('sealed'), at('opened'), ring)).toThrow()
    expect(existsSync(at('opened'))).toBe(false)
  })
})
