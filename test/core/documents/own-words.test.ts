import { describe, expect, it } from 'vitest'
import { languageReader, wordingOf } from '../../../src/core/documents/papers/own-words.ts'
import { otherLanguageWords } from '../../../src/core/lexicon/other-languages.ts'
import { da } from '../../said.ts'
import { translateIn } from './words.ts'

const danish = { wroteIn: 'da', language: 'da', translate: translateIn('da') } as const
const read = languageReader('en')

describe("the mark on somebody's own words", () => {
  it('is not there when they are in the language of the document', () => {
    expect(
      wordingOf('Jeg vil gerne have det hele med', { ...danish, wroteIn: 'en', languageOf: read }),
    ).toEqual({})
  })

  it('names English, and says that other languages have to be translated', () => {
    const inDanish = { ...danish, languageOf: read }
    expect(wordingOf('I want to have all of it', inDanish)).toEqual({
      lang: 'en',
      mark: da('letters:written.en'),
    })
    expect(wordingOf('Czy mogę nagrać to spotkanie? Nie mówię po duńsku', inDanish)).toEqual({
      lang: 'pl',
      mark: da('letters:written.other', { language: 'polsk' }),
    })
    expect(wordingOf('Чи можу я записати цю розмову? Її', inDanish).lang).toBe('uk')
  })

  it('is not put on a few words that do not say what they are', () => {
    expect(wordingOf('Teams', { ...danish, wroteIn: 'en', languageOf: read })).toEqual({})
  })

  it('still knows the alphabet and the conversation where nothing else is known', () => {
    expect(wordingOf('لا أفهم الدنماركية', danish).mark).toBe(
      da('letters:written.other', { language: 'arabisk' }),
    )
    expect(wordingOf('Only my part', { ...danish, wroteIn: 'en' })).toEqual({
      lang: 'en',
      mark: da('letters:written.en'),
    })
  })

  it('has words for every language the program can tell, in both of ours', () => {
    const codes = new Set([...otherLanguageWords.values()].flat())
    const alphabets = 'ar fa ur ku uk ru sr bg zh ja el he th hi ta ti ka ko bn cs'.split(' ')
    for (const code of [...codes, ...alphabets]) {
      for (const language of ['da', 'en'] as const) {
        expect(translateIn(language)(`letters:written.languages.${code}`)).not.toBe('')
      }
    }
  })
})
