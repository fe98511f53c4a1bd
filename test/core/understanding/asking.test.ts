import { describe, expect, it } from 'vitest'
import { asksByWord, asksSomething, beginsAsQuestion } from '../../../src/core/understanding/asking.ts'

describe('a question without its mark', () => {
  it.each([
    'må jeg tage min søster med',
    'Hmm, må jeg optage',
    'øh er det lovligt',
    'og hvor lang tid har de til at svare',
    'hvilken afdeling får min optagelse',
    'bør jeg sige det først',
    'what if she refuses',
    "what's a bisidder",
    'so can I bring my sister',
    'which rules apply',
  ])('"%s" asks', text => {
    expect(asksSomething(text)).toBe(true)
  })

  it.each([
    'kan ikke huske det',
    'er ved Borgerservice',
    'så er det video',
    'så kan jeg komme torsdag',
    'desuden vil jeg gerne have referat',
    'Familieafdelingen',
    'maybe at home',
    '',
  ])('"%s" tells', text => {
    expect(asksSomething(text)).toBe(false)
  })

  it('among several sentences a verb first is enough, whoever it is about', () => {
    expect(beginsAsQuestion(['er', 'det', 'lovligt'])).toBe(true)
    expect(beginsAsQuestion(['og', 'koster', 'bisidderen', 'noget'])).toBe(true)
    expect(beginsAsQuestion(['saa', 'er', 'det', 'video'])).toBe(false)
    expect(beginsAsQuestion(['saa', 'hvad', 'goer', 'jeg'])).toBe(true)
  })

  it('a question word is told from a word that begins like one', () => {
    expect(asksByWord('og hvad så')).toBe(true)
    expect(asksByWord('hvadsomhelst')).toBe(false)
    expect(asksByWord('howard')).toBe(false)
  })
})
