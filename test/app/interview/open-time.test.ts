import { describe, expect, test } from 'vitest'
import { noticeFields } from '../../../src/core/notice/fields/field-schema.ts'
import { da, en, withAny } from '../../said.ts'
import { askedFor, noticeAfter, type Spoken, until } from '../noted.ts'
import { talk } from '../talk.ts'

describe('where weekday and date disagree', () => {
  test.each<[Spoken, string, string]>([
    ['da', 'fre 30/1 kl. 9.30', 'lørdag den 30. januar 2027 kl. 09.30'],
    ['da', 'tirsdag den 10. december klokken 13', 'torsdag den 10. december 2026 kl. 13.00'],
    ['en', 'Friday the 30th of January, 10.15', 'Saturday 30 January 2027 at 10:15'],
  ])('it is asked which, and said what the date is (%s: "%s")', async (language, text, moment) => {
    const turn = await (await askedFor(language, 'meetingAt')).says(text)
    const said = turn.messages.map(message => message.text).join('\n')
    expect(said).toMatch(withAny(language === 'da' ? da : en, 'chat:dateIs', 'moment'))
    expect(said).toContain(moment)
    expect(turn.facts.meetingAt).toBeUndefined()
    expect(turn.notice?.asking).toBe('meetingAt')
  })

  test.each<[Spoken, string[], string]>([
    ['da', ['fre 30/1 kl. 9.30', 'lørdag den 30.'], '2027-01-30T09:30:00+01:00'],
    ['da', ['tirsdag den 10. december klokken 13', 'torsdag'], '2026-12-10T13:00:00+01:00'],
    ['en', ['Friday the 30th of January', '10.15', 'the 29th'], '2027-01-29T10:15:00+01:00'],
    ['en', ['Monday 3 December at 2 pm', 'Monday'], '2026-11-30T14:00:00+01:00'],
    ['en', ['10 December at 10', 'no, Friday the 11th of January', 'the 8th'], '2027-01-08T10:00:00+01:00'],
  ])('the rest stays, and only the one thing is told anew (%s: %j)', async (language, said, meetingAt) => {
    expect((await noticeAfter(language, 'meetingAt', ...said)).fields.meetingAt).toBe(meetingAt)
  })

  test('also in the message that begins the notice', async () => {
    const citizen = await talk()
    await citizen.says('Jeg vil gerne optage lyden af mit møde på jobcenteret fredag den 10. december kl. 13')
    await citizen.says('på kontoret')
    expect((await citizen.says('torsdag')).facts.meetingAt).toBe('2026-12-10T13:00:00+01:00')
  })
})

describe('a month or a week instead of a day', () => {
  test.each<[Spoken, string[], string]>([
    ['da', ['engang i januar', 'det er d. 14', 'kl. halv ti'], '2027-01-14T09:30:00+01:00'],
    ['da', ['januar', 'kl. 10', 'den 12.'], '2027-01-12T10:00:00+01:00'],
    ['en', ['some time in January at 9', 'the 14th'], '2027-01-14T09:00:00+01:00'],
    ['en', ['next week at 10', 'Thursday'], '2026-12-03T10:00:00+01:00'],
  ])('stays until the day is told (%s: %j)', async (language, said, meetingAt) => {
    expect((await noticeAfter(language, 'meetingAt', ...said)).fields.meetingAt).toBe(meetingAt)
  })

  test.each<[Spoken, string[]]>([
    ['da', ['januar', 'det ved jeg ikke']],
    ['da', ['Jeg har ikke fået datoen endnu, kun at det bliver i januar']],
    ['en', ["some time in January, I don't have the day yet"]],
    ['en', ['it is in january', 'I do not know the day']],
  ])('stands in their words where nobody knows the day (%s: %j)', async (language, said) => {
    const { fields } = await noticeAfter(language, 'meetingAt', ...said)
    expect(fields).toMatchObject({
      meetingUnknown: true,
      otherWishes: expect.stringMatching(/januar/i),
    })
  })
})

describe('a time of which one thing was asked back', () => {
  test.each(['command.restart', 'command.cancel'])('goes with the rest at %s', async choice => {
    const citizen = await askedFor('da', 'meetingAt')
    await citizen.says('fre 30/1 kl. 9.30')
    await citizen.picks(choice)
    for (const text of until.da.meetingAt) await citizen.says(text)
    expect((await citizen.says('torsdag')).facts.meetingAt).toBe('2026-11-26T00:00:00+01:00')
  })

  test('stands in their words, where they do not know which day it is', async () => {
    const { fields } = await noticeAfter('da', 'meetingAt', 'fre 30/1 kl. 9.30', 'det ved jeg ikke')
    expect(fields).toMatchObject({ meetingUnknown: true, otherWishes: 'Fre 30/1 kl. 9.30' })
  })

  test('takes no more room than a wish has', async () => {
    const told = `det bliver i januar${', men ikke hvornår'.repeat(14)}`
    const { fields } = await noticeAfter('da', 'meetingAt', told, `kl. 9${told}`, 'det ved jeg ikke')
    expect(noticeFields.safeParse(fields).success).toBe(true)
    expect(fields).toMatchObject({ meetingUnknown: true, otherWishes: expect.stringMatching(/januar/) })
  })
})
