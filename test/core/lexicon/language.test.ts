import { describe, expect, it } from 'vitest'
import { readLanguage } from '../../../src/core/lexicon/language.ts'
import { otherLanguageOf } from '../../../src/core/lexicon/other-language.ts'
import { readMessage } from '../../../src/core/reader/read.ts'
import { givenModel } from '../reader/given-model.ts'

const german = 'Darf ich das Gespräch mit meinem Sachbearbeiter aufnehmen?'

describe('a language we do not answer in', () => {
  it.each([
    [german, 'de'],
    ['Czy mogę nagrać rozmowę?', 'pl'],
    ['هل يمكنني تسجيل الاجتماع', 'ar'],
    ['Чи можу я записати зустріч?', 'uk'],
    ['Toplantıyı kaydedebilir miyim?', 'tr'],
    ['Ma duubi karaa kulanka?', 'so'],
    ['Får jag spela in mötet med handläggaren?', 'sv'],
    ['Kan eg ta opp møtet med saksbehandlaren?', 'no'],
  ])('is known: "%s"', (text, code) => {
    expect(readLanguage(text, 'da').otherLanguage).toBe(code)
  })

  it('is looked for only where the reader is not sure of ours', () => {
    const read = readMessage(
      { text: german, encoded: undefined, situation: { noticeOpen: false } },
      givenModel(4),
    )
    const sureBy = (probability: number) => ({
      ...read,
      clauses: [],
      language: [{ name: 'da', probability }],
    })
    expect(otherLanguageOf(german, sureBy(0.95), 'da')).toBeUndefined()
    expect(otherLanguageOf(german, sureBy(0.6), 'da')).toBe('de')
  })
})

describe('Danish and English', () => {
  it.each([
    ['Jeg vil gerne vide, om mødet bliver optaget', 'da'],
    ['I would like to know whether the meeting is recorded', 'en'],
  ])('are told apart: "%s"', (text, language) => {
    for (const prior of ['da', 'en'] as const)
      expect(readLanguage(text, prior)).toEqual({ language, otherLanguage: undefined })
  })

  it.each([
    'can I record the skole-hjem-samtale',
    'I want aktindsigt, hvordan?',
    'can I få et referat from the mødet',
  ])('"%s" is no reason to leave English', text => {
    expect(readLanguage(text, 'en').language).not.toBe('da')
  })

  it('are not guessed from a word both know, nor from what was masked', () => {
    expect(readLanguage('Teams', 'da').language).toBeUndefined()
    expect(readLanguage('[telefonnummer] [CPR-nummer]', 'en').language).toBeUndefined()
  })
})
