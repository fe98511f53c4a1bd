import { describe, expect, it } from 'vitest'
import type { Spoken } from '../noted.ts'
import { talk } from '../talk.ts'

/** A notice for a telephone meeting on Thursday 10 December at 10.10, at its check page. */
const checked = async (language: Spoken) => {
  const at = await talk({ language })
  const said =
    language === 'da'
      ? [
          'Skriv en anmodning',
          'lyd',
          'telefon',
          'torsdag den 10. december kl. 10.10',
          'Jobcenteret',
          'jeg glemmer ting',
          'tjek',
        ]
      : [
          'write a request',
          'sound',
          'phone',
          'Thursday 10 December at 10:10',
          'Job centre',
          'I forget things',
          'check',
        ]
  for (const text of said) await at.says(text)
  return at
}

describe('what is known of the meeting', () => {
  it.each<[Spoken, string]>([
    ['da', 'mødet er fredag den 11. december kl. 9'],
    ['da', 'min sagsbehandler hedder Lone Hansen'],
    ['en', 'the meeting is on Friday 11 December at 9'],
  ])('is no other place for speaking of a meeting or a caseworker (%s): "%s"', async (language, text) => {
    const turn = await (await checked(language)).says(text)
    expect(turn.notice?.fields.setting).toBe('phone')
  })

  it.each<[Spoken, string]>([
    ['da', 'på kontoret'],
    ['en', 'it is at the office'],
  ])('is another where a place is said (%s): "%s"', async (language, text) => {
    const turn = await (await checked(language)).says(text)
    expect(turn.notice?.fields.setting).toBe('office')
  })

  it.each([
    ['mødet er flyttet til den 5. januar', '2027-01-05T10:10:00+01:00'],
    ['nej, mandag den 14. december', '2026-12-14T10:10:00+01:00'],
  ])('keeps its time of day on another day: "%s"', async (text, moment) => {
    const turn = await (await checked('da')).says(text)
    expect(turn.notice?.fields.meetingAt).toBe(moment)
  })

  it.each(['Tolkeservice', 'Videoteamet', 'Bisidderkorpset'])(
    'is the department where its name ends as those of offices do: "%s"',
    async name => {
      const at = await talk({ language: 'da' })
      for (const text of ['Skriv en anmodning', 'lyd', 'telefon', 'torsdag den 10. december kl. 10'])
        await at.says(text)
      const turn = await at.says(name)
      expect(turn.notice?.fields).toMatchObject({ department: name, medium: 'audio' })
      expect(turn.notice?.fields.alternatives).toBeUndefined()
    },
  )
})
