import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Row = {
  id: string
  about: string
  how: 'test' | 'not applicable' | "the municipality's duty" | 'not verified'
  why?: string
  tests?: { file: string; name: string }[]
}
const { rows } = JSON.parse(readFileSync('docs/security/asvs.json', 'utf8')) as { rows: Row[] }

describe('the table of security requirements', () => {
  it('names no test that is not there', () => {
    const missing = rows
      .flatMap(({ tests = [] }) => tests)
      .filter(({ file, name }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(name))
    expect(missing).toEqual([])
  })

  it('gives a test or a reason for each row, and has no row twice', () => {
    for (const { id, how, why, tests } of rows)
      expect({ id, said: how === 'test' ? (tests?.length ?? 0) > 0 : why !== undefined }).toEqual({
        id,
        said: true,
      })
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })
})

/** Licences that a municipality may pass on with an EUPL-1.2 program without asking anybody. */
const usable =
  /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|MIT-0|OFL-1\.1|CC0-1\.0|Zlib|MIT\/X11)\b/

/** Names no licence in its package, and has one in its folder: MIT. */
const readByHand = ['node_modules/png-js']

describe('what the program brings along', () => {
  it('has a licence that lets it be passed on, and a hash, for every package of the running server', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<
        string,
        {
          dev?: boolean
          devOptional?: boolean
          optional?: boolean
          license?: string
          integrity?: string
          link?: boolean
        }
      >
    }
    const wrong = Object.entries(packages)
      .filter(([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional)
      .filter(([, { license = '', integrity }]) => integrity === undefined || !usable.test(license))
      .filter(([path]) => !readByHand.includes(path))
      .map(([path, { license }]) => `${path}: ${license}`)
    expect(wrong).toEqual([])
  })
})
