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
