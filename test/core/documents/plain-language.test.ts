import { describe, expect, it } from 'vitest'
import { packs } from '../../../flows/policies/index.ts'
import { readability } from '../../../src/build/content/readability.ts'
import { decisionLetter } from '../../../src/core/documents/letters/decision-letter.ts'
import type { DocumentModel } from '../../../src/core/documents/model.ts'
import { blankForm } from '../../../src/core/documents/papers/blank-form.ts'
import { phoneScript } from '../../../src/core/documents/papers/phone-script.ts'
import { outcomes } from '../../../src/core/notice/decision/outcome-questions.ts'
import { media, settings } from '../../../src/core/notice/fields/field-schema.ts'
import { rule } from '../../../src/core/policy/rule.ts'
import { ordinaryFields, refusalInput, sheetInput } from './samples.ts'
import { translateIn } from './words.ts'

const proseOf = ({ sections }: DocumentModel, lang?: string): string =>
  sections
    .filter(section => section.lang === lang)
    .flatMap(({ blocks }) => blocks)
    .flatMap(block => ('text' in block ? [block.text] : 'items' in block ? block.items : []))
    .join('\n')

/** The letter in our own words: what staff write is theirs. */
const { assessment: _assessment, ground: _ground, message: _message, ...fixed } = refusalInput

/** Every authority, and everything somebody can record anywhere there. */
const everywhere = Object.values(packs).flatMap(pack =>
  media.flatMap(medium => settings.map(setting => ({ pack, about: { medium, setting } }))),
)

describe('the fixed words of letters and sheets', () => {
  it.each(outcomes)('are plain Danish (LIX 35 at most) and English of 20 words a sentence: %s', outcome => {
    for (const { pack, about } of everywhere) {
      const fields = { ...ordinaryFields, ...about }
      const ruling = rule(fields, pack)
      const letter = decisionLetter({ ...fixed, outcome, fields, pack, ruling, language: 'en' })
      expect(readability(proseOf(letter)).lix).toBeLessThanOrEqual(35)
      const english = readability(proseOf(letter, 'en'))
      expect(english.longest, english.hardest).toBeLessThanOrEqual(20)
    }
  })

  it('are plain on the blank form and the phone script too', () => {
    for (const sheet of [blankForm, phoneScript]) {
      expect(readability(proseOf(sheet(sheetInput))).lix).toBeLessThanOrEqual(35)
      const english = readability(proseOf(sheet({ ...sheetInput, language: 'en' })))
      expect(english.longest, english.hardest).toBeLessThanOrEqual(20)
    }
  })

  it('have the same keys and the same variables in both languages', async () => {
    for (const name of ['letters', 'mail']) {
      const [da, en] = await Promise.all(
        ['da', 'en'].map(language => import(`../../../locales/${language}/${name}.json`)),
      )
      expect(shape(en.default)).toEqual(shape(da.default))
    }
  })

  it('never use the word that means a child-welfare report', () => {
    for (const key of ['letters:notice.title.staff.notice', 'letters:notice.title.citizen.request']) {
      expect(translateIn('da')(key)).not.toMatch(/underretning/i)
    }
  })
})

const shape = (words: unknown): unknown =>
  typeof words === 'string'
    ? [...words.matchAll(/\{\{\w+\}\}|\{\w+\}/g)].map(([variable]) => variable).sort()
    : Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, shape(value)]))
