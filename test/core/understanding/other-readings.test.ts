import { describe, expect, it } from 'vitest'
import { otherReadings, together } from '../../../src/core/understanding/other-readings.ts'
import { likely, vocabularyOf } from '../../../src/core/understanding/vocabulary.ts'
import { wordsOf } from '../../../src/core/understanding/words.ts'
import { model, read } from './trained.ts'

const others = (text: string) => otherReadings(wordsOf(text, model.spelling), model)

describe('A word nobody knows', () => {
  const ours = vocabularyOf(['moede', 'mode', 'moder', 'hvem', 'hun', 'han'])

  it('is put right to the nearest of our words, the more frequent first, and the rest are kept', () => {
    expect(likely('moeder', ours)).toEqual({ meant: 'moede', others: ['moder'] })
    expect(likely('moee', ours)).toEqual({ meant: 'moede', others: ['mode'] })
  })

  it('of three letters is not put right, only read beside as what it may be', () => {
    expect(likely('hvn', ours)).toEqual({ meant: undefined, others: ['hun', 'han'] })
  })

  it('is left alone where it is known or a number', () => {
    for (const word of ['moede', 'hun', 'mo', '2026'])
      expect(likely(word, ours)).toEqual({ meant: undefined, others: [] })
  })

  it.each([
    ['jeg skal bruge tulk til mødet', 'interpreter'],
    ['can i tpe our phone call', 'audio_phone'],
  ])('"%s" is heard as what makes sense', (text, topic) => {
    expect(read(text).topics).toEqual([topic])
  })
})

describe('The other readings of a message', () => {
  it('are none where every word is known', () => {
    expect(others('Må jeg optage mødet?')).toEqual([])
  })

  it('change one word each and are never more than six', () => {
    const text = 'jeg vl tge optgelse af mdet med mn sagsbehandlr og hve tlk'
    const first = wordsOf(text, model.spelling)
    const all = others(text)
    expect(all).toHaveLength(6)
    for (const { at, words } of all)
      expect(words.filter((word, place) => word.forms[0] !== first[place]?.forms[0])).toEqual([words[at]])
  })

  it('leave what was hidden hidden', () => {
    expect(others('[telefonnummer] [navn]')).toEqual([])
  })
})

describe('Several readings as one', () => {
  const first = Float64Array.of(0.4, 0.1)
  const { raw, shares } = together(first, [], 4.5)

  it('are the first where there is no other', () => {
    expect(raw).toBe(first)
    expect(shares[0]).toBeGreaterThan(shares[1] ?? 0)
  })

  it('follow the first where the others are like nothing', () => {
    const heard = together(first, [Float64Array.of(-0.9, -0.8)], 4.5)
    expect(heard.shares[0]).toBeGreaterThan(heard.shares[1] ?? 0)
  })

  it('follow another that is far more like something', () => {
    const heard = together(Float64Array.of(-0.5, -0.6), [Float64Array.of(-0.6, 0.9)], 4.5)
    expect(heard.shares[1]).toBeGreaterThan(heard.shares[0] ?? 0)
    expect((heard.shares[0] ?? 0) + (heard.shares[1] ?? 0)).toBeCloseTo(1)
  })
})
