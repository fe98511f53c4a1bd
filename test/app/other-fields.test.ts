import { describe, expect, test } from 'vitest'
import { askedFor, noticeAfter, type Question, type Spoken } from './noted.ts'

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
    ['en', 'department', 'I have parental responsibility', { onBehalfOf: 'parent' }],
    ['da', 'need', '10/12-26 kl. 9.00', { meetingAt: '2026-12-10T09:00:00+01:00' }],
    ['da', 'need', 'sagsnummer 24/12345', { caseNumber: '24/12345' }],
    ['en', 'need', 'case number 24/12345', { caseNumber: '24/12345' }],
    ['da', 'need', 'kun mig', { listeners: 'own' }],
    ['en', 'need', 'only me', { listeners: 'own' }],
    ['en', 'need', 'longer meeting and notes', { alternatives: ['minutes', 'longer_meeting'] }],
    ['da', 'listeners', 'min datter er også med', { othersPresent: 'Min datter er også med' }],
    ['en', 'listeners', 'my daughter will be there too', { othersPresent: 'My daughter will be there too' }],
  ])('%s, %s: "%s"', async (language, question, text, noted) => {
    const { fields, asking } = await noticeAfter(language, question, text)
    expect(fields).toMatchObject(noted)
    expect(fields).not.toHaveProperty(question)
    expect(fields).not.toHaveProperty('needText', text)
    expect(asking).toBe(question)
  })

  test.each<[Spoken, Question, string, string]>([
    ['da', 'need', 'jeg har en fuldmagt', 'representative'],
    ['da', 'need', 'jeg har forældremyndigheden', 'parent'],
    ['da', 'need', 'jeg er hans mor', 'parent'],
    ['en', 'need', 'I am his mother', 'parent'],
    ['en', 'need', 'I am writing for my mother', 'writing_help'],
    ['da', 'listeners', 'jeg skriver for min mor', 'writing_help'],
    ['da', 'need', 'jeg skriver for min søn', 'parent'],
    ['en', 'medium', 'I am writing for my son', 'parent'],
    ['da', 'authority', 'jeg er hendes værge', 'guardian'],
  ])('for whom it is, %s, %s: "%s"', async (language, question, text, onBehalfOf) => {
    const { fields } = await noticeAfter(language, question, text)
    expect(fields.onBehalfOf).toBe(onBehalfOf)
    if (question !== 'authority') expect(fields).not.toHaveProperty(question)
  })

  test('the department after the one that is denied, by its name alone', async () => {
    const { fields } = await noticeAfter('da', 'department', 'det er ikke jobcenteret men ydelse')
    expect(fields.department).toBe('Ydelse')
  })
})

describe('what is clearly no answer is asked again, and nothing is lost', () => {
  test.each<[Spoken, Question, string]>([
    ['en', 'department', 'in January'],
    ['da', 'department', 'næste uge'],
    ['da', 'department', 'lige nu'],
    ['da', 'need', 'Jobcenteret'],
    ['en', 'need', 'Job centre'],
    ['da', 'need', 'vent lidt'],
    ['en', 'need', 'wait a moment'],
    ['en', 'need', 'right now'],
    ['en', 'need', 'tilbage til dansk'],
    ['da', 'authority', 'lyd'],
    ['da', 'authority', 'min mand'],
    ['en', 'authority', 'me and my husband'],
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
