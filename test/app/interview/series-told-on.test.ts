import { describe, expect, test } from 'vitest'
import { noticeAfter, type Spoken } from '../noted.ts'

describe('what later words do not say anew of a series', () => {
  test.each<[Spoken, string[], string, string]>([
    ['da', ['hver onsdag i december', 'kl. 10'], 'Hver onsdag i december kl. 10', '2026-12-02T10:00'],
    [
      'da',
      ['hver onsdag i december kl. 10', 'nej, det er kl. 11'],
      'Hver onsdag i december kl. 11',
      '2026-12-02T11:00',
    ],
    [
      'da',
      ['hver onsdag i december kl. 10', 'rettelse: det er torsdage'],
      'Torsdage i december kl. 10',
      '2026-12-03T10:00',
    ],
    ['da', ['mandage i januar kl. 9', 'nej, tirsdag'], 'Tirsdage i januar kl. 9', '2027-01-05T09:00'],
    [
      'en',
      ['every Wednesday in December', "sorry, 11 o'clock"],
      "Every Wednesday in December, 11 o'clock",
      '2026-12-02T11:00',
    ],
    [
      'en',
      ['every Wednesday in December at 10', 'I meant Thursdays'],
      'Thursdays in December at 10',
      '2026-12-03T10:00',
    ],
    [
      'en',
      ['every Wednesday in December at 10', 'no, it is every other Friday'],
      'Every other Friday in December at 10',
      '2026-12-04T10:00',
    ],
    [
      'da',
      ['hver onsdag i december kl. 10-11', 'nej, torsdage'],
      'Torsdage i december kl. 10-11',
      '2026-12-03T10:00',
    ],
    [
      'da',
      ['hver onsdag i december og januar kl. 10', 'nej, kl. 11'],
      'Hver onsdag i december og januar kl. 11',
      '2026-12-02T11:00',
    ],
  ])('stays (%s: %j)', async (language, said, severalMeetings, begins) => {
    const { fields } = await noticeAfter(language, 'meetingAt', ...said)
    expect(String(fields.severalMeetings).toLowerCase()).toBe(severalMeetings.toLowerCase())
    expect(fields.meetingAt).toBe(`${begins}:00+01:00`)
  })

  test.each<[Spoken, string, string]>([
    ['da', 'hver onsdag i december kl. 10', 'nej, det er 10/12 kl. 14'],
    ['en', 'every Wednesday in December at 10', 'no, December 10th at 2 pm'],
  ])(
    'is untouched by a date, which is that of the meeting (%s: "%s", "%s")',
    async (language, series, date) => {
      const { fields } = await noticeAfter(language, 'meetingAt', series, date)
      expect(String(fields.severalMeetings).toLowerCase()).toBe(series.toLowerCase())
      expect(fields.meetingAt).toBe('2026-12-10T14:00:00+01:00')
    },
  )

  test('is another thing than other meetings', async () => {
    const { fields } = await noticeAfter(
      'da',
      'meetingAt',
      'hver onsdag i december kl. 10',
      'ret flere møder',
      'de næste tre møder',
    )
    expect(fields.severalMeetings).toBe('De næste tre møder')
  })
})
