import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const roots = ['src', 'flows', 'locales', 'db', 'test', 'bench', 'deploy', 'docs', '.ci']
const self = 'test/docs/citations.test.ts'

/** A citation may run on into the next line of a comment. */
const inOneLine = (text: string) => text.replace(/\s*\n\s*(?:\*(?!\/)|\/\/|#)?\s*/g, ' ')

const files = roots
  .flatMap(root => readdirSync(root, { recursive: true, encoding: 'utf8' }).map(path => join(root, path)))
  .filter(path => /\.(tsx?|js|css|json|sql|sh)$|^\.ci\//.test(path) && path !== self)
  .map(path => ({ path, text: inOneLine(readFileSync(path, 'utf8')) }))

const citing = (pattern: RegExp) =>
  files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(match => ({ path, match })))

/** "duties 13, 15 and 22", "duties 1-5": each number that is meant. */
const numbersIn = (list: string): number[] =>
  list.split(/, | and /).flatMap(part => {
    const [from = 0, to = from] = part.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })

const read = (name: string) => readFileSync(join('docs', name), 'utf8')

describe('what code and tests cite is in the documents', () => {
  it('each number of a duty', () => {
    const known = new Set([...read('duties.md').matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number)))
    const cited = citing(/\bduties(?:\.md)? (\d+(?:-\d+)?(?:(?:, | and )\d+(?:-\d+)?)*)/g)
    const dangling = cited.filter(({ match }) => numbersIn(match[1] ?? '').some(number => !known.has(number)))
    expect(cited.length).toBeGreaterThan(100)
    expect(dangling.map(({ path, match }) => `${path}: ${match[0]}`)).toEqual([])
  })

  it('each section of the architecture, and the paragraph named with it', () => {
    const sections = new Map(
      read('architecture.md')
        .split(/^## /m)
        .map(section => [/^(\d+)\. /.exec(section)?.[1], section]),
    )
    const cited = citing(/\barchitecture\.md(?: (\d+)(?:, "?([A-Z][A-Za-z ]+)"?)?)?/g)
    const dangling = cited.filter(({ match: [, number, paragraph] }) => {
      const section = number === undefined ? undefined : sections.get(number)
      return section === undefined || !section.includes(paragraph === undefined ? '' : `\n\n**${paragraph}`)
    })
    expect(cited.length).toBeGreaterThan(10)
    expect(dangling.map(({ path, match }) => `${path}: ${match[0]}`)).toEqual([])
  })

  it('each place in a document that is named with it', () => {
    const cited = citing(/\bdocs\/(\w+)\.md, "?(\w+(?: [a-z]\w*)*)/g)
    const isThere = (page: string, place: string) => read(page).toLowerCase().includes(place.toLowerCase())
    const dangling = cited.filter(({ match: [, page = '', place = ''] }) => !isThere(`${page}.md`, place))
    expect(cited.length).toBeGreaterThan(10)
    expect(dangling.map(({ path, match }) => `${path}: ${match[0]}`)).toEqual([])
  })

  it('each document that is named at all', () => {
    const named = citing(/[\w./-]*\w\.md\b/g)
    const missing = named.filter(
      ({ match: [name] }) => !['.', 'docs', 'training'].some(folder => existsSync(join(folder, name))),
    )
    expect(missing.map(({ path, match }) => `${path}: ${match[0]}`)).toEqual([])
  })
})

describe('the numbers of the duties', () => {
  it('run from one without a gap, so that a number never comes to mean another duty', () => {
    const numbers = [...read('duties.md').matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })
})
