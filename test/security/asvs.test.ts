import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Row = {
  id: string
  level: 1 | 2
  about: string
  how: 'test' | 'documented' | 'not applicable' | "the municipality's duty" | 'open'
  why?: string
  tests?: { file: string; name: string }[]
  where?: { file: string; heading: string }
}
const { rows } = JSON.parse(readFileSync('docs/security/asvs.json', 'utf8')) as { rows: Row[] }

/** How many requirements of levels 1 and 2 the standard has in each of its chapters. */
const inChapter = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]
const chapterOf = ({ id }: Row) => Number(/^v5\.0\.0-(\d+)\.\d+\.\d+$/.exec(id)?.[1])

const text = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
/** As the first thing a test or a group of tests is given, not only somewhere in a file. */
const isNamedIn = (file: string, name: string): boolean =>
  ["'", '"', '`'].some(
    quote =>
      text(file).includes(`${quote}${name}${quote}, `) || text(file).includes(`${quote}${name}${quote},\n`),
  )

describe('the table of security requirements', () => {
  it('has every requirement of levels 1 and 2 once, chapter by chapter', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(inChapter.map((_count, index) => rows.filter(row => chapterOf(row) === index + 1).length)).toEqual(
      inChapter,
    )
    expect([rows.length, rows.filter(({ level }) => level === 1).length]).toEqual([253, 70])
  })

  it('names no test that is not there', () => {
    const missing = rows.flatMap(({ tests = [] }) => tests).filter(({ file, name }) => !isNamedIn(file, name))
    expect(missing).toEqual([])
  })

  it('names no place in the documents that is not there', () => {
    const missing = rows
      .flatMap(({ where }) => (where ? [where] : []))
      .filter(({ file, heading }) => !new RegExp(`^#+ ${heading}$`, 'm').test(text(file)))
    expect(missing).toEqual([])
  })

  it('gives a test, a place or a reason for each row, and calls open what is open', () => {
    const unsaid = rows.filter(({ how, why, tests, where }) => {
      if (how === 'test') return (tests?.length ?? 0) === 0
      return how === 'documented' ? where === undefined : why === undefined
    })
    expect(unsaid).toEqual([])
    const open = rows.filter(({ how }) => how === 'open').map(({ id }) => id)
    const told = text('docs/security.md')
    expect(open.filter(id => !told.includes(id))).toEqual([])
  })
})
