import { describe, expect, test } from 'vitest'
import type { FactRead } from '../../../src/core/reader/reading.ts'
import type { ReadMessage } from '../../../src/ports.ts'
import { testDeps } from '../../deps.ts'
import { da, en, withAny } from '../../said.ts'
import { givenReading } from '../given-reading.ts'
import { inside } from '../inside.ts'
import { askedFor, noticeAfter, type Spoken } from '../noted.ts'
import { talk } from '../talk.ts'

const factOver = (text: string, field: string): FactRead => ({
  field,
  value: text,
  span: [0, text.length],
  mode: 'said',
  probability: 0.95,
})

describe('where no single day is said, it is asked which', () => {
  test.each<[Spoken, string, string]>([
    ['da', 'næste uge', 'no_day'],
    ['da', 'en dag i næste uge', 'no_day'],
    ['en', 'next week', 'no_day'],
    ['en', 'sometime next month', 'no_day'],
    ['da', 'uge 50', 'no_day'],
    ['da', 'i januar', 'no_day'],
    ['da', 'tirsdag eller onsdag kl 10', 'which_day'],
    ['en', 'Tuesday 3 December at 10', 'weekday'],
    ['da', 'onsdag den 10. december kl. 9', 'weekday'],
    ['en', 'Thursday the 11th of December at 9', 'weekday'],
    ['da', 'd. 24. oktober kl 10', 'last_year'],
  ])('%s: "%s"', async (language, text, why) => {
    const turn = await (await askedFor(language, 'meetingAt')).says(text)
    expect(turn.messages[0]?.text).toContain((language === 'da' ? da : en)(`chat:invalid.${why}`))
    expect(turn.notice?.asking).toBe('meetingAt')
    expect(turn.notice?.fields.meetingAt).toBeUndefined()
  })
})

describe('the time of a meeting', () => {
  test.each<[Spoken, string, string]>([
    ['en', 'next month on the 5th at 11', '2026-12-05T11:00:00+01:00'],
    ['da', 'om en halv time', '2026-11-24T09:30:00+01:00'],
    ['da', 'om et kvarter', '2026-11-24T09:15:00+01:00'],
    ['en', 'in half an hour', '2026-11-24T09:30:00+01:00'],
  ])('%s: "%s"', async (language, text, meetingAt) => {
    expect((await noticeAfter(language, 'meetingAt', text)).fields.meetingAt).toBe(meetingAt)
  })

  test.each<[Spoken, string, string, string]>([
    ['da', 'd. 17/12 kl. 9', 'onsdagen efter', '2026-12-23T09:00:00+01:00'],
    ['da', 'd. 17/12 kl. 9', 'en time senere', '2026-12-17T10:00:00+01:00'],
    ['en', '17 December at 9', 'the week after', '2026-12-24T09:00:00+01:00'],
    ['en', '17 December at 9', 'half an hour earlier', '2026-12-17T08:30:00+01:00'],
    ['da', 'd. 8. januar kl. 9', 'nej, det er den 15.', '2027-01-15T09:00:00+01:00'],
    ['en', '8 January at 9', 'sorry, it is the 21st', '2027-01-21T09:00:00+01:00'],
    ['da', 'd. 30. november kl. 9', 'nej, det er den 12.', '2026-12-12T09:00:00+01:00'],
  ])('may be told from the one that is known (%s: "%s", "%s")', async (language, known, text, meetingAt) => {
    expect((await noticeAfter(language, 'meetingAt', known, text)).fields.meetingAt).toBe(meetingAt)
  })

  test.each<[Spoken, string]>([
    ['da', 'tid kendes ikke'],
    ['da', 'jeg kender ikke datoen endnu'],
    ['en', 'I do not know the date yet'],
  ])('may be unknown (%s: "%s")', async (language, text) => {
    expect((await noticeAfter(language, 'meetingAt', text)).fields.meetingUnknown).toBe(true)
  })

  test.each<[Spoken, string, string]>([
    ['da', 'd. 3/12, d. 10/12 og d. 17/12 kl. 10', 'D. 3/12, d. 10/12 og d. 17/12 kl. 10'],
    ['en', '3 December at 10 and 10 December at 11', '3 December at 10 and 10 December at 11'],
  ])('may be that of several meetings (%s: "%s")', async (language, text, severalMeetings) => {
    expect((await noticeAfter(language, 'meetingAt', text)).fields).toMatchObject({
      severalMeetings,
      meetingAt: '2026-12-03T10:00:00+01:00',
    })
  })

  test('of day does not go to another day where nobody would be called in then', async () => {
    const { fields } = await noticeAfter('en', 'meetingAt', 'in 25 minutes', 'Monday week')
    expect(fields.meetingAt).toBe('2026-12-07T00:00:00+01:00')
  })

  test('that is not known is not taken for midnight', async () => {
    const turn = await (await askedFor('da', 'meetingAt')).says('i eftermiddag')
    expect(turn.messages.map(({ text }) => text).join()).not.toMatch(
      withAny(da, 'chat:urgency.afterHours', 'theWord'),
    )
  })

  test.each<[Spoken, string]>([
    ['en', 'change the time to 11'],
    ['da', 'ret tiden til 11'],
  ])('is changed at the check (%s: "%s")', async (language, text) => {
    const { fields } = await noticeAfter(language, 'check', text)
    expect(fields.meetingAt).toBe('2026-12-10T11:00:00+01:00')
  })
})

describe('an hour that is told by the way', () => {
  test('is that of the day that was known without one', async () => {
    const text = 'it is at my own place. The clock is 10'
    const citizen = await inside({ [text]: { acts: ['tell'] } })
    await citizen.says('den 10. december')
    await citizen.says(text)
    expect(citizen.turn().facts.meetingAt).toBe('2026-12-10T10:00:00+01:00')
  })

  test('moves no meeting where it belongs to another fact', async () => {
    const day = 'den 10. december kl. 9'
    const wish = 'a break after half an hour'
    const over: Record<string, string> = { [day]: 'meetingAt', [wish]: 'otherWishes' }
    const read: ReadMessage = async text => {
      const field = over[text]
      const given = givenReading(
        field ? { facts: { [field]: text } } : { acts: ['wish_notice'], topics: ['formal_notice'] },
      )
      return field ? { ...given, facts: [factOver(text, field)] } : given
    }
    const citizen = await talk({}, await testDeps({ read }))
    await citizen.says('begin')
    await citizen.says(day)
    await citizen.says(wish)
    expect(citizen.turn().facts).toMatchObject({
      meetingAt: '2026-12-10T09:00:00+01:00',
      otherWishes: 'A break after half an hour',
    })
  })
})

test('an hour right beside the day that was read belongs to it', async () => {
  const text = 'on thursday 2pm'
  const day: FactRead = { ...factOver('thursday', 'meetingAt'), span: [3, 11] }
  const read: ReadMessage = async () => ({ ...givenReading({ acts: ['tell'] }), facts: [day], by: 'encoder' })
  const citizen = await talk({ language: 'en' }, await testDeps({ read }))
  await citizen.says(text)
  expect(citizen.turn().facts.meetingAt).toBe('2026-11-26T14:00:00+01:00')
})

test('a meeting at the municipality is one they go to', async () => {
  expect((await noticeAfter('da', 'setting', 'på kommunen')).fields.setting).toBe('office')
})
