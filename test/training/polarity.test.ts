import { afterAll, describe, expect, it, test } from 'vitest'
import { openedReader } from '../../src/adapters/encoder/opened-reader.ts'
import { polarityCases } from '../../src/build/training/polarity-lines.ts'
import { talk } from '../app/talk.ts'

const reader = await openedReader({ heads: 'dist/model/reader.bin', encoder: 'training/encoder' })
afterAll(() => reader.close())

const cases = polarityCases('development')
const read = new Map<string, string>()
for (const { text, situation } of cases) read.set(text, (await reader.read(text, situation)).polarity ?? '-')

const wordings = (put: string) => cases.filter(({ polarity }) => polarity === put).map(({ text }) => text)
const heardAs = (put: string, texts: readonly string[]) => texts.filter(text => read.get(text) === put)

describe('a yes-or-no question that nobody taught', () => {
  it('is never taken for one that was put the other way', () => {
    expect(heardAs('reversed', wordings('asked'))).toEqual([])
    expect(heardAs('asked', wordings('reversed'))).toEqual([])
  })

  it('is known for what it is in two of five cases', () => {
    expect(heardAs('asked', wordings('asked')).length).toBeGreaterThanOrEqual(12)
    expect(heardAs('reversed', wordings('reversed')).length).toBeGreaterThanOrEqual(12)
  })
})

describe('the verdict', () => {
  const verdictTo = async (text: string, language = 'da') => {
    const { messages } = await (await talk({ municipality: 'nyborg', language })).says(text)
    return messages.map(({ verdict }) => verdict).find(verdict => verdict !== undefined)
  }

  test.each([
    ['Kan de sige nej?', 'Ja, de kan sige nej'],
    ['Så de kan ikke sige nej?', 'Jo, de kan sige nej'],
    ['Hvad hvis de siger nej?', undefined],
  ])('of “%s” is in its own wording', async (text, verdict) => {
    if (verdict) expect(await verdictTo(text)).toBe(verdict)
    else expect(await verdictTo(text)).not.toMatch(/^(Ja|Jo|Nej)\b/)
  })
})

describe('help for what was told', () => {
  test.each([
    ['Min mand læser alt på min telefon, og jeg er bange for ham. Jeg må slette det her.', 'crisis.watched'],
    ['Jeg så en ansat slå en anden beboer på plejehjemmet i går.', 'crisis.witness'],
    ['Min mand slår mig', 'crisis.violence'],
  ])('“%s”', async (text, answer) => {
    const { messages } = await (await talk()).says(text)
    expect(messages.map(each => each.answer)).toContain(answer)
  })
})
