import { describe, expect, test } from 'vitest'
import type { FieldName } from '../../../src/core/notice/fields/field-schema.ts'
import { askedFor, noticeAfter, type Question, type Spoken } from '../noted.ts'

const forAnother = {
  'det er for min nabo': { facts: { represented: 'Min nabo', onBehalfOf: 'representative' } },
}

describe('an answer that is clearly of another field belongs there, and the question stands', () => {
  test.each<[Spoken, Question, string, object]>([
    ['da', 'department', 'ikke kl. 9 men kl. 11', { meetingAt: '2026-12-10T11:00:00+01:00' }],
    ['en', 'department', 'not 9 but 11', { meetingAt: '2026-12-10T11:00:00+01:00' }],
    ['da', 'department', 'nej det er kl 11', { meetingAt: '2026-12-10T11:00:00+01:00' }],
    ['en', 'department', 'no it is at 11', { meetingAt: '2026-12-10T11:00:00+01:00' }],
    ['da', 'department', 'uge 51 tirsdag formiddag', { meetingAt: '2026-12-15T10:00:00+01:00' }],
    ['da', 'department', '2. juledag kl 10', { meetingAt: '2026-12-26T10:00:00+01:00' }],
    ['en', 'department', 'this afternoon', { meetingAt: '2026-11-24T00:00:00+01:00' }],
    ['da', 'department', 'hver torsdag kl 10', { severalMeetings: 'Hver torsdag kl 10' }],
    ['en', 'department', 'every Thursday at 10', { severalMeetings: 'Every Thursday at 10' }],
    ['da', 'need', '10/12-26 kl. 9.00', { meetingAt: '2026-12-10T09:00:00+01:00' }],
    ['da', 'need', 'sagsnummer 24/12345', { caseNumber: '24/12345' }],
    ['en', 'need', 'case number 24/12345', { caseNumber: '24/12345' }],
    ['da', 'need', 'kun mig', { listeners: 'own' }],
    ['en', 'need', 'only me', { listeners: 'own' }],
    ['en', 'need', 'longer meeting and notes', { alternatives: ['longer_meeting', 'minutes'] }],
  ])('%s, %s: "%s"', async (language, question, text, noted) => {
    const { fields, asking } = await noticeAfter(language, question, text)
    expect(fields).toMatchObject(noted)
    expect(fields).not.toHaveProperty(question)
    expect(fields).not.toHaveProperty('needText', text)
    expect(asking).toBe(question)
  })

  test.each<[Question, Record<string, string>]>([
    ['department', { onBehalfOf: 'parent' }],
    ['need', { onBehalfOf: 'representative' }],
    ['need', { alternatives: 'minutes,longer_meeting' }],
    ['need', { represented: 'Min mor', relation: 'Datter' }],
    ['listeners', { othersPresent: 'Min datter er også med' }],
    ['listeners', { onBehalfOf: 'writing_help' }],
    ['medium', { onBehalfOf: 'parent' }],
    ['authority', { listeners: 'own' }],
  ])('whatever is asked for: %s, %j', async (question, facts) => {
    const text = 'det er sådan, det er'
    const citizen = await askedFor('da', question, { ...forAnother, [text]: { facts } })
    const { notice } = await citizen.says(text)
    for (const [field, value] of Object.entries(facts))
      expect([notice?.fields[field as FieldName]].flat().join(',')).toBe(value)
    expect(notice?.fields).not.toHaveProperty(question)
    // The right to act is mandatory, and goes before what may be left out.
    expect([question, 'authority']).toContain(notice?.asking)
  })

  test('the department after the one that is denied, by its name alone', async () => {
    const { fields } = await noticeAfter('da', 'department', 'det er ikke jobcenteret men ydelse')
    expect(fields.department).toBe('Ydelse')
  })

  test('the department after the one that is noted already', async () => {
    const { fields } = await noticeAfter('da', 'check', 'det er ikke jobcenteret, det er ydelse')
    expect(fields.department).toBe('Ydelse')
  })
})

describe('what is clearly no answer is asked again, and nothing is lost', () => {
  test.each<[Spoken, Question, string]>([
    ['en', 'department', 'in January'],
    // "Næste uge" may mean that they do not know before; a month means no department in any case.
    ['da', 'department', 'i januar'],
    ['da', 'department', 'lige nu'],
    ['da', 'department', 'lone.v@example.dk'],
    ['en', 'department', '20 30 40 50'],
    ['da', 'need', 'Jobcenteret'],
    ['en', 'need', 'Job centre'],
    ['da', 'need', 'vent lidt'],
    ['en', 'need', 'wait a moment'],
    ['en', 'need', 'right now'],
    ['en', 'need', 'tilbage til dansk'],
    ['da', 'setting', 'telefon eller Teams'],
    ['en', 'setting', 'phone or Teams'],
  ])('%s, %s: "%s"', async (language, question, text) => {
    const citizen = await askedFor(language, question)
    const before = citizen.turn().notice
    expect((await citizen.says(text)).notice).toMatchObject({ asking: question, fields: before?.fields })
    expect(citizen.turn().notice?.fields).not.toHaveProperty(question)
  })

  test('and is not said to be understood as one', async () => {
    const turn = await (await askedFor('en', 'department')).says('in January')
    expect(turn.understood?.slots).not.toHaveProperty('department')
  })
})
