import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claims } from '../../../flows/claims.ts'
import { evidenceIn, noEvidence, type TestFile, verdictOn } from '../../../src/core/statistics/evidence.ts'

const file = (name: string, passed: boolean[], at = '2026-11-24T09:00:00.000Z'): TestFile => ({
  file: name,
  at,
  tests: passed.map((one, index) => ({ title: `${name} ${index}`, passed: one })),
})

describe('a claim', () => {
  it('points at tests that exist and test something', () => {
    for (const { id, tests } of claims) {
      expect(`${id}: ${tests.length}`).not.toBe(`${id}: 0`)
      for (const path of tests) {
        expect(`${path}: ${existsSync(path)}`).toBe(`${path}: true`)
        expect(readFileSync(path, 'utf8')).toMatch(/\bexpect\(|Contract\(/)
      }
    }
  })

  it('is held when every test of every file that shows it ran and passed', () => {
    const files = [
      file('a', [true, true], '2026-11-24T09:00:00.000Z'),
      file('b', [true], '2026-11-20T09:00:00.000Z'),
    ]
    expect(verdictOn(['a', 'b'], { files })).toMatchObject({ state: 'held', at: '2026-11-20T09:00:00.000Z' })
  })

  it('is not held by half of its tests, nor by a file in which nothing was tested', () => {
    expect(verdictOn(['a', 'b'], { files: [file('a', [true])] }).state).toBe('not_run')
    expect(verdictOn(['a', 'b'], { files: [file('a', [true]), file('b', [])] }).state).toBe('not_run')
    expect(verdictOn(['a'], { files: [] }).state).toBe('not_run')
  })

  it('has failed when one test did', () => {
    expect(verdictOn(['a', 'b'], { files: [file('a', [true, false])] }).state).toBe('failed')
  })
})

describe('the file of evidence', () => {
  it('is no evidence when it is missing, cut off or something else', () => {
    for (const text of [undefined, '', '{"files":[', 'null', '[]', '{"files":1,"numbers":[]}'])
      expect(evidenceIn(text)).toEqual(noEvidence)
  })
})
