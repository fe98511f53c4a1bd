import { describe, expect, it } from 'vitest'
import { answerTexts, translateIn } from '../../src/build/content/words.ts'
import { languages } from '../../src/core/language.ts'
import { rememberedWords } from '../../src/core/text/remembered-words.ts'

const namesIn = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '')

describe('words that are remembered', () => {
  it.each(languages)('are the same words, in %s, with whatever is put into them', language => {
    const remembered = rememberedWords(translateIn)(language)
    const asked = translateIn(language)
    for (const { key, text } of answerTexts(language)) {
      for (const value of ['Åse', 'a {{name}} and $t(common:yes) & <b>', '']) {
        const parameters = Object.fromEntries(namesIn(text).map(name => [name, value]))
        expect(remembered(key, parameters)).toBe(asked(key, parameters))
      }
    }
  })

  it('choose singular and plural each time', () => {
    const remembered = rememberedWords(translateIn)('da')
    const asked = translateIn('da')
    const [one, several] = [1, 3].map(count => remembered('staff:inbox.waiting', { count }))
    expect(one).toBe(asked('staff:inbox.waiting_one'))
    expect(several).toBe(asked('staff:inbox.waiting_other', { count: 3 }))
  })

  it('never have a hole: a value that is missing is an error the second time too', () => {
    const remembered = rememberedWords(translateIn)('da')
    const said = remembered('letters:print.page', { reference: 'KOL-23456789' })
    expect(said).toContain('KOL-23456789')
    expect(() => remembered('letters:print.page', {})).toThrow()
  })
})
