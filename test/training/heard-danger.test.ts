import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedReader, openedReader } from '../../src/adapters/encoder/opened-reader.ts'
import { figuresOf } from '../../src/build/evaluation/figures.ts'
import { casesOf } from '../../src/build/training/sets.ts'
import { partsOf } from '../../src/core/reader/parts.ts'

let reader: OpenedReader
beforeAll(async () => {
  reader = await openedReader({ heads: 'dist/model/reader.bin', encoder: 'training/encoder' })
})
afterAll(() => reader.close())

const isSure = async (text: string): Promise<boolean> =>
  (await reader.read(text, { noticeOpen: true })).danger?.degree === 'sure'

/** As what is sent is read (src/app/records/read-own-words.ts). */
const inParts = async (text: string): Promise<boolean> => {
  for (const part of partsOf(text)) if (await isSure(part)) return true
  return false
}

/** Messages nobody learned from, and whether they are of danger. */
const messages = (set: string) =>
  readFileSync(`training/sets/${set}/development.tsv`, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => line.split('\t'))
    .map(([, , , danger = '-', , text = '']) => ({ text, isDanger: !danger.split('|').includes('-') }))

const count = async (texts: string[], heard: (text: string) => Promise<boolean>): Promise<number> => {
  let found = 0
  for (const text of texts) if (await heard(text)) found += 1
  return found
}

const around = (text: string) =>
  `Jeg skal til møde om min sygedagpengesag på torsdag. Sidst fik jeg et brev, som jeg ikke forstod. ${text} Jeg vil gerne kunne høre det igen derhjemme. Mødet plejer at vare en time.`

describe('danger in a long text', () => {
  it('is heard by itself, seven times in ten of that in its parts, three in the whole, and never there alone', async () => {
    const texts = messages('danger-2').flatMap(({ text, isDanger }) => (isDanger ? [text] : []))
    const heardIn = async (heard: (text: string) => Promise<boolean>) => {
      const found = []
      for (const text of texts) if (await heard(text)) found.push(text)
      return found
    }
    const alone = await heardIn(text => isSure(text))
    const parts = await heardIn(text => inParts(around(text)))
    const whole = await heardIn(text => isSure(around(text)))
    // A floor of its own: where less is heard by itself, the shares of it say nothing.
    expect(alone.length / texts.length).toBeGreaterThanOrEqual(0.65)
    expect(parts.length / alone.length).toBeGreaterThanOrEqual(0.7)
    expect(whole.length / alone.length).toBeLessThanOrEqual(0.3)
    expect(whole.filter(text => !parts.includes(text))).toEqual([])
  })

  it('is heard in no more than three of a hundred ordinary lives', async () => {
    const texts = messages('ordinary-2').flatMap(({ text, isDanger }) => (isDanger ? [] : [text]))
    expect(texts.length).toBeGreaterThan(100)
    expect((await count(texts, inParts)) / texts.length).toBeLessThanOrEqual(0.03)
  })
})

/*
 * Floors under what the reader hears on the development halves, so that a change that loses it is seen. The figures
 * to go by are those of the final halves (training/counted.md).
 */
describe('danger that strangers wrote', () => {
  let figures: ReturnType<typeof figuresOf>
  beforeAll(async () => {
    const sets = ['danger', 'ordinary', 'everyday']
    const read = []
    for (const one of casesOf('development').filter(({ set }) => sets.includes(set)))
      read.push({ one, reading: await reader.read(one.text, one.situation) })
    figures = figuresOf(read)
  })
  const share = ({ right, of }: { right: number; of: number }) => right / of

  it('is heard in nine of ten, half of it veiled, and for sure in two of three', () => {
    expect(figures.dangerHeard.of).toBeGreaterThanOrEqual(150)
    expect(share(figures.dangerHeard)).toBeGreaterThanOrEqual(0.9)
    expect(share(figures.dangerSure)).toBeGreaterThanOrEqual(2 / 3)
  })

  it('is heard in eight of ten long messages, where it is one sentence of many', async () => {
    const asked = async (text: string) =>
      (await reader.read(text, { noticeOpen: false })).danger !== undefined
    const long = messages('danger-long').map(({ text, isDanger }) => ({
      text: text.replaceAll('⏎', '\n'),
      isDanger,
    }))
    const [danger, calm] = [true, false].map(of =>
      long.filter(({ isDanger }) => isDanger === of).map(({ text }) => text),
    )
    expect(Math.min(danger?.length ?? 0, calm?.length ?? 0)).toBeGreaterThan(100)
    expect((await count(danger ?? [], asked)) / (danger?.length ?? 1)).toBeGreaterThanOrEqual(0.8)
    expect((await count(calm ?? [], asked)) / (calm?.length ?? 1)).toBeLessThanOrEqual(0.05)
  })

  it('is hardly ever seen in hard lives and everyday messages', () => {
    expect(figures.falseSure.of).toBeGreaterThanOrEqual(700)
    expect(share(figures.falseSure)).toBeLessThanOrEqual(0.005)
    expect(share(figures.falsePerhaps)).toBeLessThanOrEqual(0.05)
  })
})
