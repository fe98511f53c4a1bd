import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accuracy, learned, learnerSettings } from '../../../src/build/intents/learner.ts'
import { meaningOf } from '../../../src/build/intents/meaning.ts'
import { otherReadings, wordsLike } from '../../../src/build/intents/readings.ts'
import { termsOf } from '../../../src/build/intents/terms.ts'
import { meaningful, plain } from '../../../src/build/intents/views.ts'
import { wordVectorsFor } from '../../../src/build/intents/word-vectors.ts'
import { tokensOf } from '../../../src/core/understanding/tokens.ts'

/** Four directions: weather, money, and two that say nothing. */
const places: Record<string, [number, number, number, number]> = {
  rain: [5, 0, 1, 0],
  snow: [5, 0, 0, 1],
  drizzle: [5, 0.2, 0.5, 0.5],
  loan: [0, 5, 1, 0],
  debt: [0, 5, 0, 1],
  mortgage: [0.2, 5, 0.5, 0.5],
  will: [1, 1, 5, 0],
  my: [1, 1, 0, 5],
}
const rows = Object.fromEntries(
  Object.entries(places).map(([word, place], at) => [word, [...place, Math.hypot(...place), at]]),
)
const asPublished = (vectors: Record<string, number[]>): string =>
  JSON.stringify({ dimensions: 4, l2NormIndex: 4, words: Object.keys(vectors), vectors, unkVector: [0] })

const folder = mkdtempSync(join(tmpdir(), 'vectors-'))
const file = join(folder, 'vectors.json')
beforeAll(() => writeFileSync(file, asPublished({ ...rows, '"]': [9, 9, 9, 9, 9, 9] })))
afterAll(() => rmSync(folder, { recursive: true }))

const train = [
  { text: 'will it rain', label: 'weather' },
  { text: 'will it snow', label: 'weather' },
  { text: 'rain or snow', label: 'weather' },
  { text: 'my loan', label: 'money' },
  { text: 'my debt', label: 'money' },
  { text: 'loan and debt', label: 'money' },
]
const unseen = [
  { text: 'drizzle', label: 'weather' },
  { text: 'mortgage', label: 'money' },
]
const vectors = () =>
  wordVectorsFor(
    file,
    [...train, ...unseen].map(one => one.text),
  )

describe('English words by where they stand', () => {
  it('spells short forms, numbers and years as lists of words do', () => {
    expect(termsOf("What’s on at 5pm, isn't it 2019?")).toEqual([
      'what',
      "'s",
      'on',
      'at',
      'number',
      'pm',
      'is',
      "n't",
      'it',
      'year',
    ])
  })

  it('reads only the rows of the words that are said', () => {
    const found = wordVectorsFor(file, ['rain or mortgage'])
    expect([...(found?.keys() ?? [])]).toEqual(['rain', 'mortgage'])
    expect([...(found?.get('rain') ?? [])]).toEqual([5, 0, 1, 0])
  })

  it('does without where the list is not installed', () => {
    expect(wordVectorsFor(join(folder, 'none.json'), ['rain'])).toBeUndefined()
    const figures = accuracy(learned(train, { ...learnerSettings, all: few, informed: few }), train)
    expect(figures).toMatchObject({ all: 100, informed: undefined })
  })

  it('hears a new word as the words of training it stands near', () => {
    const meaning = meaningOf(
      train.map(one => one.text),
      vectors() ?? new Map(),
    )
    const near = (text: string) => new Set(meaning.of(text).flatMap(([at]) => (at < 4 ? [] : [at])))
    expect(near('drizzle')).toEqual(near('rain snow'))
    expect(near('mortgage')).toEqual(near('loan debt'))
  })

  it('knows what a message is about by words it has never seen', () => {
    const informed = { linear: [meaningful(plain)], nets: [], netWeight: 0 }
    const settings = { ...learnerSettings, all: few, informed, vectors: vectors() }
    expect(accuracy(learned(train, settings), unseen).informed).toBe(100)
  })
})

const few = { linear: [plain], nets: [], netWeight: 0 }

describe('A word nobody knows', () => {
  const like = wordsLike(['spil', 'slet', 'alarm', 'paamindelse'], 2)

  it('is read as each word of training it may be', () => {
    expect(like('spl')).toEqual(['spil'])
    expect(like('smet')).toEqual(['slet'])
    expect(like('paamidnelsse')).toEqual(['paamindelse'])
  })

  it('is left alone where it is known, short, or a number', () => {
    expect([...like('slet'), ...like('sp'), ...like('2019')]).toEqual([])
  })

  it('changes nothing else in the message', () => {
    const text = 'Smet alle alarmer!'
    const words = tokensOf(text).map(token => ({ ...token, forms: [token.key], known: false }))
    expect(otherReadings(text, words, like)).toEqual(['slet alle alarmer!'])
  })
})
