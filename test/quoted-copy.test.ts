import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { da } from '../locales/da/index.ts'
import { en } from '../locales/en/index.ts'

/** Where a test may say what a text of the locales says too, and why. */
const mayQuote: Record<string, string> = {
  'runtime/purge.test.ts': 'what a command prints, which no locale holds',
  'runtime/reseal.test.ts': 'what a command prints, which no locale holds',
  'runtime/tamper.test.ts': 'what a command prints, which no locale holds',
  'runtime/worker.workerd.test.ts': 'what the Worker says before there is any content',
}

/** Four words may be anybody's; in a longer text five in a row are the copy's. */
const most = 5
const least = 4
const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const runsOf = (words: string[], length: number) =>
  words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn)
// What is put in where a value goes is no copy.
const copy = [da, en].flatMap(textsIn).flatMap(text => text.split(/\{\{.*?\}\}/).map(wordsIn))
const runsOfCopy = new Map(
  [least, most].map(length => [length, new Set(copy.flatMap(words => runsOf(words, length)))]),
)

/** The words of the copy that this literal has: all of it where it is short, else five in a row. */
const quotedIn = (literal: string): string | undefined => {
  const words = wordsIn(literal)
  const length = Math.min(words.length, most)
  return runsOf(words, length).find(run => runsOfCopy.get(length)?.has(run))
}

const token =
  /\/\/.*|\/\*[\s\S]*?\*\/|(?<literal>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[(,=:[!&|?;{\n] *)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/)|[()]/g
const looksFor =
  /(?:\.(?:to[A-Z]\w*|getBy\w+|match|matchAll|test|includes|indexOf|split|locator|waitForSelector|follow)|\b(?:expect[A-Z]\w*|RegExp))$/

type Literal = { text: string; at: number; looked: boolean }

/** Each text in a file, and whether it stands where something is looked for. */
const literalsOf = (source: string): Literal[] => {
  const open: boolean[] = []
  return [...source.matchAll(token)].flatMap(({ 0: found, index, groups }) => {
    const looked = open.at(-1) ?? false
    if (found === '(') open.push(looked || looksFor.test(source.slice(Math.max(0, index - 40), index)))
    if (found === ')') open.pop()
    return groups?.literal === undefined ? [] : [{ text: found.slice(1, -1), at: index, looked }]
  })
}

/** A text with a name is looked for where its name is and nothing else is done with it. */
const isOnlyLookedFor = (source: string, { at, looked }: Literal): boolean => {
  const name = /const (\w+)(?:: \w+)? =\s*$/.exec(source.slice(Math.max(0, at - 80), at))?.[1]
  if (looked || name === undefined) return looked
  const code = source.replace(token, found => (found.length === 1 ? found : ''))
  const uses = code.match(new RegExp(`(?<!const )(?<![\\w.])${name}\\b(?!:)`, 'g')) ?? []
  const sought = code.match(new RegExp(`\\.(?:to[A-Z]\\w*|split|includes)\\(${name}\\)`, 'g')) ?? []
  return sought.length > 0 && sought.length === uses.length
}

/** A key or a pattern is cut where no text goes on. */
const piecesOf = (text: string) =>
  (/\s/.test(text) ? text : '').replace(/\\(?=[.?()/'])/g, '').split(/\$\{|\}|<[^>]*>|[|()[\]*+^]|\\[a-z]/)

/** What a test quotes of the copy where it looks for something; what it put in itself may come back. */
const quotesIn = (source: string): string[] => {
  const literals = literalsOf(source).map(each => ({ ...each, looked: isOnlyLookedFor(source, each) }))
  const given = literals.flatMap(({ text, looked }) => (looked ? [] : [wordsIn(text).join(' ')]))
  return literals
    .filter(({ looked }) => looked)
    .flatMap(({ text, at }) => {
      const pieces = piecesOf(text).filter(
        piece => !given.some(put => put.includes(wordsIn(piece).join(' '))),
      )
      const line = source.slice(0, at).split('\n').length
      return pieces.flatMap(piece => quotedIn(piece) ?? []).map(words => `line ${line}: ${words}`)
    })
}

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path))
  .map(path => ({ path, quotes: quotesIn(readFileSync(join('test', path), 'utf8')) }))

describe('a test asks for words by their key (test/said.ts)', () => {
  it('and quotes none of the locales where it looks for something', () => {
    const quoting = files.filter(({ path }) => !(path in mayQuote))
    expect(quoting.flatMap(({ path, quotes }) => quotes.map(quote => `${path} ${quote}`))).toEqual([])
  })

  it('but where the words are what is checked: each such file still does', () => {
    const quoting = files.flatMap(({ path, quotes }) => (quotes.length > 0 ? [path] : []))
    expect(Object.keys(mayQuote).filter(path => !quoting.includes(path))).toEqual([])
  })
})
