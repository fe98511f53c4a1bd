import { describe, expect, test } from 'vitest'
import { packs } from '../../../flows/policies/index.ts'
import { createContent } from '../../../src/content.ts'
import { type Composing, composedText, mostWords } from '../../../src/core/composing/composed-text.ts'
import { languages } from '../../../src/core/language.ts'
import { unknownDepartment } from '../../../src/core/notice/fields/field-kinds.ts'
import { type NoticeFields, needs } from '../../../src/core/notice/fields/field-schema.ts'
import { capital } from '../../../src/core/text/capital.ts'
import { begins, da, en, withAny } from '../../said.ts'

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

const recordOf = (say: typeof da, medium: string): string =>
  say(`compose:record.${medium}`, { meeting: say('compose:meeting.ours.office') })

/** The wish for the meeting above, at the day and time as they are said. */
const wishOf = (say: typeof da, at: { day: string; time: string }): string =>
  say('compose:wish.request.own', {
    record: recordOf(say, 'audio'),
    when: ` ${say('compose:when.time', at)}`,
    because: say('compose:because', { reasons: say('compose:need.own.remember') }),
  })

const endOf = (say: typeof da): string =>
  say('compose:end.request', { meeting: say('compose:meeting.the.office') })

describe('a text that asks to record', () => {
  test.each([
    ['da', da, { day: 'torsdag den 3. december', time: '10' }],
    ['en', en, { day: 'Thursday 3 December', time: '10:00' }],
  ] as const)(
    'says to whom, what, when and why, and asks for an answer before the meeting (%s)',
    (language, say, at) => {
      const hello = say('compose:hello.written.named', { name: 'Karin' })
      expect(textOf(meeting, { language })).toBe(
        [hello, `${wishOf(say, at)} ${endOf(say)}`, say('compose:bye')].join('\n'),
      )
    },
  )

  test('to be said, it has no sign-off', () => {
    const hello = da('compose:hello.said.named', { name: 'Karin' })
    const at = { day: 'torsdag den 3. december', time: '10' }
    expect(textOf(meeting, { aloud: true })).toBe([hello, wishOf(da, at), endOf(da)].join(' '))
  })

  test('leaves out what was not told, and has no holes', () => {
    const wish = da('compose:wish.request.own', { record: recordOf(da, 'any'), when: '', because: '' })
    expect(textOf({})).toBe(
      [da('compose:hello.written.any'), `${wish} ${endOf(da)}`, da('compose:bye')].join('\n'),
    )
  })

  test('names no sound that was only supposed', () => {
    expect(textOf({ medium: 'audio' }, { supposed: ['medium'] })).toContain(recordOf(da, 'any'))
  })

  test('greets nobody by what they are, and a department only in writing', () => {
    const nobody = da('compose:hello.written.any')
    const named = da('compose:hello.written.named', { name: 'Jobcenteret' })
    expect(textOf({ employee: 'min sagsbehandler' })).toMatch(begins(nobody, '\n'))
    expect(textOf({ department: 'jobcenteret' })).toMatch(begins(named, '\n'))
    expect(textOf({ department: 'jobcenteret' }, { aloud: true })).toMatch(
      begins(da('compose:hello.said.any'), ' '),
    )
    expect(textOf({ department: unknownDepartment })).toMatch(begins(nobody, '\n'))
  })

  test('tells the day alone where the time of day is not known', () => {
    const day = da('compose:when.day', { day: 'torsdag den 3. december' })
    expect(textOf({ meetingAt: '2026-12-03T00:00:00+01:00' })).toContain(`${day}. ${endOf(da)}`)
  })

  test('has their own words for why, where those alone tell it', () => {
    const own: NoticeFields = { need: ['other'], needText: 'jeg glemmer alt.' }
    expect(textOf(own)).toContain(da('compose:ownReason', { words: 'jeg glemmer alt' }))
    expect(textOf({ need: ['prefer_not_to_say'] })).not.toMatch(withAny(da, 'compose:ownReason', 'words'))
  })

  test('tells who comes along and what else is wished for', () => {
    const text = textOf({
      othersPresent: 'min datter',
      alternatives: ['bisidder', 'minutes', 'interpreter'],
      language: 'polsk',
    })
    const I = capital(da('compose:I'))
    const minutes = da('compose:alternative.minutes')
    const interpreter = da('compose:alternative.interpreterOf', { tongue: 'polsk' })
    expect(text).toContain(da('compose:bisidder', { I }))
    expect(text).toContain(da('compose:present.named', { others: 'min datter' }))
    expect(text).toContain(
      da('compose:wishes', { I, wishes: `${minutes} ${da('compose:and')} ${interpreter}` }),
    )
  })

  test('speaks of the other person, where it is for somebody else', () => {
    const text = textOf({ ...meeting, represented: 'min mor', onBehalfOf: 'representative' })
    const record = da('compose:record.audio', { meeting: da('compose:meeting.the.office') })
    const when = ` ${da('compose:when.time', { day: 'torsdag den 3. december', time: '10' })}`
    const because = da('compose:because', { reasons: da('compose:need.other.remember') })
    expect(text).toContain(da('compose:wish.request.written', { who: 'min mor', record, when, because }))
    const theChild = {
      who: da('compose:who.parent'),
      record: da('compose:record.any', { meeting: da('compose:meeting.the.other') }),
    }
    expect(textOf({ onBehalfOf: 'parent' }, { aloud: true })).toContain(
      da('compose:wish.request.said', { ...theChild, when: '', because: '' }),
    )
  })
})

describe('by the rules here', () => {
  test('where telling is enough, it tells', () => {
    const text = textOf(meeting, { authority: 'holbaek' })
    expect(text).toMatch(withAny(da, 'compose:wish.notice.own', 'record', 'when', 'because'))
    expect(text).not.toMatch(withAny(da, 'compose:end.request', 'meeting'))
  })

  test('where recording is forbidden, it asks for a look at their case, minutes and a bisidder', () => {
    const text = textOf({ ...meeting, medium: 'video' }, { authority: 'familieretshuset' })
    expect(text).toMatch(withAny(da, 'compose:wish.closed.own', 'record', 'when', 'because'))
    expect(text).not.toMatch(withAny(da, 'compose:wish.request.own', 'record', 'when', 'because'))
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
