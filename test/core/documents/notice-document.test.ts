import { describe, expect, it } from 'vitest'
import { packs } from '../../../flows/policies/index.ts'
import { toHtml } from '../../../src/core/documents/formats/html.ts'
import { toText } from '../../../src/core/documents/formats/text.ts'
import { noticeDocument } from '../../../src/core/documents/papers/notice-document.ts'
import { fieldKinds, readyValues } from '../../../src/core/notice/fields/field-kinds.ts'
import type { FieldName, NoticeFields } from '../../../src/core/notice/fields/field-schema.ts'
import { rule } from '../../../src/core/policy/rule.ts'
import { capital } from '../../../src/core/text/capital.ts'
import { da, withAny } from '../../said.ts'
import { citizenInput, ordinaryFields, ordinaryInput } from './samples.ts'
import { translateIn } from './words.ts'

const staffText = (fields: NoticeFields = ordinaryFields) =>
  toText(noticeDocument({ ...ordinaryInput, fields }))
const citizenText = (fields: NoticeFields = ordinaryFields) =>
  toText(noticeDocument({ ...citizenInput, fields }))

describe('the notice as staff receive it', () => {
  it('never holds the need, only that it lies in an attachment', () => {
    const model = noticeDocument({ ...ordinaryInput, fields: ordinaryFields })
    const everything = JSON.stringify(model)
    expect(everything).not.toContain('glemmer')
    expect(everything.toLowerCase()).not.toContain(da('notice:value.need.remember'))
    expect(toText(model)).toContain(da('letters:notice.need.apart'))
  })

  it('does not hold the need even when it is asked for with it', () => {
    expect(toText(noticeDocument({ ...ordinaryInput, withNeed: true }))).not.toContain('glemmer')
  })

  it('says so where there is no need', () => {
    expect(toText(noticeDocument({ ...ordinaryInput, hasNeed: false }))).toContain(
      da('letters:notice.need.none'),
    )
  })

  it('says that the identity is not confirmed', () => {
    expect(staffText()).toContain(`! ${da('letters:mark.identity')}`)
  })

  it('says what is not checked when it is sent for somebody else', () => {
    const sentBy = (onBehalfOf: NoticeFields['onBehalfOf']) => staffText({ ...ordinaryFields, onBehalfOf })
    expect(sentBy('representative')).toContain(`! ${da('letters:mark.representative')}`)
    expect(sentBy('guardian')).toContain(`! ${da('letters:mark.guardian')}`)
    expect(sentBy('parent')).toContain(`! ${da('letters:mark.parent')}`)
    for (const mark of ['representative', 'guardian', 'parent'])
      expect(sentBy('writing_help')).not.toContain(da(`letters:mark.${mark}`))
  })

  it('says whose meeting it is, and what the sender is to them', () => {
    const fields = {
      ...ordinaryFields,
      onBehalfOf: 'parent',
      represented: 'Karl Holm',
      relation: 'mor',
    } as const
    expect(staffText(fields)).toContain(`${da('notice:label.represented')}: Karl Holm\n`)
    expect(staffText(fields)).toContain(`${da('notice:label.relation')}: mor`)
  })

  it('has Danish labels and the own words untouched, marked as English', () => {
    const scope = 'Only the part about my benefits'
    const model = noticeDocument({ ...ordinaryInput, wroteIn: 'en', fields: { ...ordinaryFields, scope } })
    expect(toText(model)).toContain(`${da('notice:label.scope')}: ${scope}\n  (${da('letters:written.en')})`)
    expect(toHtml(model)).toContain(`<span lang="en" dir="auto">${scope}</span>`)
  })

  it('names the alphabet of words nobody here may read', () => {
    const model = noticeDocument({
      ...ordinaryInput,
      fields: { ...ordinaryFields, othersPresent: 'أختي سوف تكون معي' },
    })
    expect(toText(model)).toContain(da('letters:written.other', { language: 'arabisk' }))
    expect(toHtml(model)).toContain('lang="ar"')
  })

  it('does not call a department or a name English', () => {
    const model = noticeDocument({
      ...ordinaryInput,
      wroteIn: 'en',
      fields: { ...ordinaryFields, scope: 'whole' },
    })
    expect(toText(model)).toContain(`${da('notice:label.department')}: Jobcenter Kolding\n`)
    expect(toText(model)).toContain(
      `${da('notice:label.scope')}: ${capital(da('notice:value.scope.whole'))}\n`,
    )
  })
})

describe("the citizen's own copy", () => {
  it('holds the need in their own words', () => {
    expect(citizenText()).toContain('> Jeg glemmer det, vi aftaler, når jeg bliver presset.')
  })

  it('says that the receipt is no permission, that silence is no yes, and that the meeting stands', () => {
    expect(citizenText()).toContain(
      `${da('letters:receipt.decide')} ${da('letters:receipt.stands', { Occasion: da('letters:Occasion.office') })}`,
    )
  })

  it('says for Silkeborg that it is neither a yes nor a no', () => {
    const { silkeborg } = packs
    if (!silkeborg) return
    const model = noticeDocument({
      ...citizenInput,
      pack: silkeborg,
      ruling: rule(ordinaryFields, silkeborg),
    })
    expect(toText(model)).toContain(da('letters:receipt.tellAudio'))
    expect(model.title).toBe(da('letters:notice.title.citizen.notice'))
  })

  it('is called a request in Kolding and never an underretning anywhere', () => {
    expect(noticeDocument(citizenInput).title).toBe(da('letters:notice.title.citizen.request'))
    for (const pack of Object.values(packs)) {
      const model = noticeDocument({ ...citizenInput, pack, ruling: rule(ordinaryFields, pack) })
      expect(JSON.stringify(model)).not.toMatch(/underretning/i)
    }
  })

  it('promises no answer time that is not configured', () => {
    expect(citizenText()).not.toMatch(withAny(da, 'letters:receipt.answerTime', 'authority', 'workingDays'))
  })

  it('tells of a change and a withdrawal', () => {
    const changed = noticeDocument({ ...citizenInput, version: 2, changedAt: '2026-11-25T08:00:00.000Z' })
    const when = 'onsdag den 25. november 2026 kl. 09.00'
    const edition = da('letters:notice.meta.versionValue', { version: 2, when })
    expect(toText(changed)).toContain(`${da('letters:notice.meta.version')}: ${edition}`)
    expect(changed.madeAt).toBe('2026-11-25T08:00:00.000Z')
    const withdrawn = noticeDocument({ ...citizenInput, withdrawnAt: '2026-11-25T08:00:00.000Z' })
    expect(toText(withdrawn)).toContain(`! ${da('letters:mark.withdrawn', { when })}`)
  })

  it('says in a trial that nothing is sent', () => {
    expect(toText(noticeDocument({ ...citizenInput, trial: true }))).toContain(
      `! ${da('letters:mark.trial')}`,
    )
  })
})

describe('the words of the notice', () => {
  it.each(['da', 'en'] as const)('exist for every field and every value one can pick: %s', language => {
    const translate = translateIn(language)
    for (const field of Object.keys(fieldKinds) as FieldName[]) {
      if (field === 'needText' || field === 'meetingUnknown') continue
      expect(translate(`notice:label.${field}`)).not.toBe('')
      if (fieldKinds[field].kind === 'yesNo') continue
      for (const value of readyValues(field)) {
        expect(translate(`notice:value.${field}.${value}`)).not.toBe('')
      }
    }
  })

  it('say that the time is not agreed where it is not known', () => {
    const { meetingAt: _meetingAt, ...fields } = ordinaryFields
    expect(staffText({ ...fields, meetingUnknown: true })).toContain(
      `${da('notice:label.meetingAt')}: ${da('letters:notice.meetingUnknown')}`,
    )
  })

  it('leave out what was not said', () => {
    expect(staffText({ medium: 'audio' })).not.toContain(`${da('notice:label.place')}:`)
  })
})
