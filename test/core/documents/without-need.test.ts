import { describe, expect, it } from 'vitest'
import { addressesNeed, withoutNeedSection } from '../../../src/core/documents/letters/without-need.ts'
import type { DocumentModel, Section } from '../../../src/core/documents/model.ts'

const section = (heading: string, text: string, lang?: 'en'): Section => ({
  heading,
  level: 2,
  ...(lang && { lang }),
  blocks: [{ kind: 'paragraph', text }],
})

const letter = (sections: Section[]): DocumentModel => ({
  kind: 'decision',
  language: 'da',
  title: 'Svar',
  sender: { name: 'Kolding Kommune', lines: [] },
  recipient: [],
  reference: 'KOL-23456789',
  madeAt: '2026-11-24T08:00:00.000Z',
  marks: ['Prøveversion'],
  meta: [],
  sections,
  print: { page: '', glyphsHeading: '', glyphsText: '' },
})

const need = { headings: ['Dit behov', 'Your need'], mark: 'Uden behovet' }
const danish = [section('Svaret', 'Nej.'), section('Dit behov', 'at huske')]
const english = [section('The answer', 'No.', 'en'), section('Your need', 'to remember', 'en')]

describe('a letter without its section on the need', () => {
  it('has everything else, in both languages, and says what it lacks', () => {
    const shown = withoutNeedSection(letter([...danish, ...english]), need)
    expect(shown?.sections.map(({ heading }) => heading)).toEqual(['Svaret', 'The answer'])
    expect(shown?.marks).toEqual(['Prøveversion', 'Uden behovet'])
  })

  it('is not made where one of its languages has no section by that name: it may be called something else', () => {
    expect(withoutNeedSection(letter(english.concat(section('Dit ønske', 'at huske'))), need)).toBeUndefined()
    expect(
      withoutNeedSection(letter([...danish, section('Your wish', 'to hear', 'en')]), need),
    ).toBeUndefined()
  })

  it('is for those that limit what somebody with a need asked for', () => {
    const outcomes = [
      'refused',
      'another_way',
      'accepted_with_conditions',
      'accepted',
      'more_information',
    ] as const
    expect(outcomes.map(outcome => addressesNeed(true, { outcome }))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    expect(addressesNeed(false, { outcome: 'refused' })).toBe(false)
    const meetings = [{ slot: 1, words: 'Den 10.', answer: 'no' as const }]
    expect(addressesNeed(true, { outcome: 'accepted', meetings })).toBe(true)
  })
})
