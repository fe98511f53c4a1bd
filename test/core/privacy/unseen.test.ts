import { describe, expect, it } from 'vitest'
import { hidesCpr, withoutCpr } from '../../../src/core/notice/fields/without-cpr.ts'
import { mask } from '../../../src/core/privacy/mask.ts'

/** One of each kind of character that is shown as nothing, or only on the digit before it. */
const unseen: [string, string][] = [
  ['a zero-width space', '\u200b'],
  ['a zero-width joiner', '\u200d'],
  ['a mark of direction', '\u200e'],
  ['an Arabic mark of direction', '\u061c'],
  ['a word joiner', '\u2060'],
  ['an invisible comma', '\u2063'],
  ['an old switch of digit shapes', '\u206f'],
  ['a soft hyphen', '\u00ad'],
  ['a byte order mark', '\ufeff'],
  ['a Hangul filler', '\u3164'],
  ['a half-width filler', '\uffa0'],
  ['a joiner of letters', '\u034f'],
  ['a vowel separator', '\u180e'],
  ['a tag', '\u{e0020}'],
  ['a variation', '\ufe0f'],
  ['a variation beyond the basic plane', '\u{e0100}'],
  ['the end of a beam', '\u{1d174}'],
  ['an anchor of annotation', '\ufff9'],
  ['blank Braille', '\u2800'],
  ['a line through the digit', '\u0336'],
  ['a keycap', '\u20e3'],
  ['a control', '\u0001'],
]

describe('a CPR number with something unseen in it', () => {
  it.each(unseen)('is covered: %s', (_name, mark) => {
    expect(withoutCpr(`0101${mark}90-1234 er mit`, 'da')).toBe('[CPR-nummer] er mit')
    expect(withoutCpr(`Det er ${Array.from('010190-1234').join(mark)}.`, 'da')).toBe('Det er [CPR-nummer].')
    expect(hidesCpr(`010190${mark}${mark}${mark}${mark}1234`)).toBe(true)
  })

  it.each(unseen)('is covered when it is said in words: %s', (_name, mark) => {
    expect(withoutCpr(`nul ${mark}en nul en halv${mark}fems tolv fireogtredive`, 'da')).toBe('[CPR-nummer]')
  })

  it.each(unseen)('is covered by its last four, however the word for it is split: %s', (_name, mark) => {
    expect(withoutCpr(`mit c${mark}pr er 12${mark}34`, 'da')).not.toMatch(/\d/)
  })
})

describe('a telephone number and an e-mail address with something unseen in them', () => {
  it.each(unseen.filter(([, mark]) => mark !== '\u0001'))('are covered: %s', (_name, mark) => {
    expect(mask(`ring på 2012${mark}3456`, 'da').text).toBe('ring på [telefonnummer]')
    expect(mask(`lone${mark}@eksempel.dk`, 'da').found).toEqual(['email'])
  })
})

describe('what is written with joiners', () => {
  it.each([
    'Mødet er med Ayşe و علی\u200cرضا',
    'Vi kommer 👩\u200d👧 begge',
    'Det er nr. 1\ufe0f\u20e3 af 2',
    'क\u094dष og ไม่',
  ])('stays as it was written: "%s"', text => {
    expect(withoutCpr(text, 'da')).toBe(text.normalize('NFC'))
  })

  it('stays as it was written beside a number that is covered', () => {
    expect(withoutCpr('👩\u200d👧 010190-\u20631234 👩\u200d👧', 'da')).toBe(
      '👩\u200d👧 [CPR-nummer] 👩\u200d👧',
    )
  })
})
