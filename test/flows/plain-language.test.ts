import { describe, expect, it } from 'vitest'
import { sources } from '../../flows/sources.ts'
import { readability, sentences } from '../../src/build/readability.ts'
import { languages } from '../../src/core/language.ts'
import { everyAnswer } from './every-answer.ts'
import { leaves, written } from './words.ts'

const answerTexts = languages.flatMap(language =>
  Object.entries(written[language])
    .filter(([namespace]) => namespace.startsWith('answers/'))
    .flatMap(([namespace, value]) =>
      leaves(value).map(({ key, text }) => ({ where: `${language}/${namespace}:${key}`, language, text })),
    ),
)

const namesOf = (name: string) => name.split(' ')

describe('plain language', () => {
  it('keeps every Danish answer at LIX 35 or less', () => {
    const hard = everyAnswer()
      .filter(({ language }) => language === 'da')
      .map(({ where, spoken, pack }) => ({ where, ...readability(spoken, namesOf(pack.name.da)) }))
      .filter(({ words, lix, longest }) => (words >= 30 ? lix > 35 : longest > 15 && lix > 35))
      .map(({ where, lix, hardest }) => `${where} LIX ${lix.toFixed(1)}: ${hardest}`)
    expect(hard).toEqual([])
  })

  it('keeps English sentences at 20 words or less, and at 14 on average', () => {
    const long = everyAnswer()
      .filter(({ language }) => language === 'en')
      .map(({ where, spoken }) => ({ where, ...readability(spoken) }))
      .filter(({ longest, average }) => longest > 20 || average > 14)
      .map(
        ({ where, longest, average, hardest }) => `${where} ${longest} (${average.toFixed(1)}): ${hardest}`,
      )
    expect(long).toEqual([])
  })

  it('says no paragraph number that no source stands behind', () => {
    const known = new Set(Object.values(sources).flatMap(({ paragraphs = [] }) => paragraphs))
    const wrong = answerTexts.flatMap(({ where, text }) =>
      (text.match(/§+\s*\d+(?: [a-e]\b)?(?:\(\d+\))?(?:, stk\. \d+)?(?:,? (?:nr|no)\. \d+)?/g) ?? [])
        .filter(number => !known.has(number))
        .map(number => `${where}: ${number}`),
    )
    expect(wrong).toEqual([])
  })

  it('never lets a paragraph number stand without the name of its law', () => {
    const wrong = answerTexts.filter(({ text }) => /§/.test(text) && !/(lovens|Code|Act) §/.test(text))
    expect(wrong.map(({ where }) => where)).toEqual([])
  })

  it('never uses the words that mislead (duties 1-5)', () => {
    const misleading: Record<'da' | 'en', RegExp> = {
      da: /underret|ret til at (optage|filme)|har ret til|(?<!ikke )krav på at optage|\bfå et referat\b|du må gerne optage|er ulovligt|er lovligt|skyldig|uskyldig/i,
      en: /assessor|right to (record|film)|(?<!not )entitled to record|factual|\billegal\b|\blegal to\b|guilty|innocent/i,
    }
    const wrong = answerTexts.filter(({ language, text }) => misleading[language].test(text))
    expect(wrong.map(({ where, text }) => `${where}: ${text}`)).toEqual([])
  })

  it('speaks to the reader as "du"', () => {
    const wrong = answerTexts.filter(
      ({ language, text }) => language === 'da' && /[a-zæøå,] (De|Dem|Deres)\b/.test(text),
    )
    expect(wrong.map(({ where, text }) => `${where}: ${text}`)).toEqual([])
  })

  it('begins a crisis with danger, never with the law, and says that nobody reads along', () => {
    for (const { spoken, where } of everyAnswer().filter(({ answerId }) => answerId.startsWith('crisis'))) {
      expect(sentences(spoken)[0], where).toMatch(/112/)
      expect(spoken, where).toMatch(/Ingen læser med|Nobody is reading/)
      expect(spoken, where).not.toMatch(/§|lov|\blaw\b|114/)
    }
  })
})
