import { describe, expect, test } from 'vitest'
import { packs } from '../../../flows/policies/index.ts'
import { createContent } from '../../../src/content.ts'
import { type Composing, composedText, mostWords } from '../../../src/core/composing/composed-text.ts'
import { languages } from '../../../src/core/language.ts'
import { unknownDepartment } from '../../../src/core/notice/fields/field-kinds.ts'
import { type NoticeFields, needs } from '../../../src/core/notice/fields/field-schema.ts'

const content = await createContent()

type Given = Partial<Omit<Composing, 'pack'>> & { authority?: string }

const textOf = (fields: NoticeFields, { authority = 'kolding', ...given }: Given = {}): string => {
  const pack = packs[authority]
  if (pack === undefined) throw new Error(authority)
  const around = { supposed: [], facets: {}, language: 'da', aloud: false, ...given } as const
  return composedText({ ...around, fields, pack }, content.translate(around.language))
}

const meeting: NoticeFields = {
  employee: 'Karin',
  medium: 'audio',
  setting: 'office',
  meetingAt: '2026-12-03T10:00:00+01:00',
  need: ['remember'],
}

describe('a text that asks to record', () => {
  test('says to whom, what, when and why, and asks for an answer before the meeting', () => {
    expect(textOf(meeting)).toBe(
      'Hej Karin\nJeg vil gerne optage lyden fra vores møde torsdag den 3. december kl. 10, fordi det hjælper mig med at huske. Er det i orden, og vil du svare mig inden mødet?\nVenlig hilsen',
    )
  })

  test('reads as people speak in English too', () => {
    expect(textOf(meeting, { language: 'en' })).toBe(
      'Dear Karin\nI would like to record the sound of our meeting on Thursday 3 December at 10:00, because it helps me remember. Is that all right, and will you answer me before the meeting?\nKind regards',
    )
  })

  test('to be said, it has no sign-off', () => {
    expect(textOf(meeting, { aloud: true })).toMatch(/^Hej Karin\. Jeg vil gerne .*\?$/)
  })

  test('leaves out what was not told, and has no holes', () => {
    expect(textOf({})).toBe(
      'Hej\nJeg vil gerne optage vores møde. Er det i orden, og vil du svare mig inden mødet?\nVenlig hilsen',
    )
  })

  test('names no sound that was only supposed', () => {
    expect(textOf({ medium: 'audio' }, { supposed: ['medium'] })).toContain('optage vores møde')
  })

  test('greets nobody by what they are, and a department only in writing', () => {
    expect(textOf({ employee: 'min sagsbehandler' })).toMatch(/^Hej\n/)
    expect(textOf({ department: 'jobcenteret' })).toMatch(/^Hej Jobcenteret\n/)
    expect(textOf({ department: 'jobcenteret' }, { aloud: true })).toMatch(/^Hej\. /)
    expect(textOf({ department: unknownDepartment })).toMatch(/^Hej\n/)
  })

  test('tells the day alone where the time of day is not known', () => {
    expect(textOf({ meetingAt: '2026-12-03T00:00:00+01:00' })).toContain('torsdag den 3. december. Er det')
  })

  test('has their own words for why, where those alone tell it', () => {
    const own: NoticeFields = { need: ['other'], needText: 'jeg glemmer alt.' }
    expect(textOf(own)).toContain('Grunden er: jeg glemmer alt.')
    expect(textOf({ need: ['prefer_not_to_say'] })).not.toContain('rund')
  })

  test('tells who comes along and what else is wished for', () => {
    const text = textOf({
      othersPresent: 'min datter',
      alternatives: ['bisidder', 'minutes', 'interpreter'],
      language: 'polsk',
    })
    expect(text).toContain('Jeg tager en bisidder med. Der er også andre med: min datter.')
    expect(text).toContain('Jeg vil også gerne have et referat og en tolk (polsk).')
  })

  test('speaks of the other person, where it is for somebody else', () => {
    const text = textOf({ ...meeting, represented: 'min mor', onBehalfOf: 'representative' })
    expect(text).toContain('på vegne af min mor, som gerne vil optage lyden fra mødet')
    expect(text).not.toContain('mig med')
    expect(textOf({ onBehalfOf: 'parent' }, { aloud: true })).toContain('Det er på vegne af mit barn, som')
  })
})

describe('by the rules here', () => {
  test('where telling is enough, it tells', () => {
    const text = textOf(meeting, { authority: 'holbaek' })
    expect(text).toContain('Jeg vil sige på forhånd, at jeg gerne vil optage lyden')
    expect(text).not.toContain('Er det i orden')
  })

  test('where recording is forbidden, it asks for a look at their case, minutes and a bisidder', () => {
    const text = textOf({ ...meeting, medium: 'video' }, { authority: 'familieretshuset' })
    expect(text).toContain('men jeres regler siger nej. Vil I se på netop min situation?')
    expect(text).toContain('et referat og tage en bisidder med?')
    expect(text).not.toContain('Jeg vil gerne')
  })
})

test('no text is longer than people read, whatever was told', () => {
  const all: NoticeFields = {
    ...meeting,
    represented: 'min mor Else Hansen',
    need: [...needs],
    needText: 'hun glemmer det hele, når der bliver talt hurtigt',
    othersPresent: 'min bror, naboen og hendes hjemmehjælper',
    alternatives: ['bisidder', 'minutes', 'longer_meeting', 'interpreter', 'written_summary'],
  }
  const lengths = Object.keys(packs).flatMap(authority =>
    languages.flatMap(language =>
      [true, false].flatMap(aloud =>
        (['audio', 'video', 'ai_transcript', 'fixed_camera', 'screen'] as const).map(
          medium => textOf({ ...all, medium }, { authority, language, aloud }).split(/\s+/).length,
        ),
      ),
    ),
  )
  expect(Math.max(...lengths)).toBeLessThanOrEqual(mostWords + 8)
})
