import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const inDocs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.md'))
  .map(path => join('docs', path))
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...inDocs].map(path => ({
  path,
  text: readFileSync(path, 'utf8'),
}))
const prose = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '')

const found = (pattern: RegExp) =>
  pages.flatMap(({ path, text }) =>
    [...prose(text).matchAll(pattern)].map(([whole, one = '', name]) => ({ path, whole, one, name })),
  )

/** A page may leave out `src/`, and what only the build makes is no file of ours. */
const ours = /^(?:src|flows|locales|db|test|bench|deploy|training|docs|core|app|adapters|http|build)\//
const placeOf = (path: string) => [path, join('src', path)].find(existsSync)
/** `locales/<language>/`, `test/*.ts`: one of many. */
const isPattern = (path: string) => /[<>*…]/.test(path)

describe('what the documents point to', () => {
  it('is there, where a link leads', () => {
    const links = found(/\]\(([^)#\s]*)(?:#[^)]*)?\)/g).filter(({ one }) => one !== '' && !/^\w+:/.test(one))
    expect(links.length).toBeGreaterThan(40)
    const dead = links.filter(({ path, one }) => !existsSync(join(dirname(path), one)))
    expect(dead.map(({ path, whole }) => `${path}: ${whole}`)).toEqual([])
  })

  it('is there, where a path is named, and has the name that stands behind a colon', () => {
    const named = found(/`([\w./<>*…-]+\/[\w./<>*…-]*)(?::([\w.-]+))?`/g).filter(
      ({ one }) => ours.test(one) && !isPattern(one),
    )
    expect(named.length).toBeGreaterThan(60)
    const dead = named.filter(({ one, name }) => {
      const place = placeOf(one) ?? placeOf(`${one}.ts`)
      return place === undefined || (name !== undefined && !readFileSync(place, 'utf8').includes(name))
    })
    expect(dead.map(({ path, whole }) => `${path}: ${whole}`)).toEqual([])
  })
})
