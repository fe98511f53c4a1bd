import { describe, expect, test } from 'vitest'
import { askedFor } from '../noted.ts'

const noted = async (language: 'da' | 'en', ...texts: string[]) => {
  const citizen = await askedFor(language, 'meetingAt')
  let turn = citizen.turn()
  for (const text of texts) turn = await citizen.says(text)
  return turn.notice?.fields
}

describe('where the meeting ends', () => {
  test.each<['da' | 'en', string, object]>([
    ['da', 'torsdag mellem 14 og 15.30', { meetingAt: '2026-11-26T14:00:00+01:00', meetingEnd: '15.30' }],
    ['da', 'i morgen kl. 13-14.30', { meetingAt: '2026-11-25T13:00:00+01:00', meetingEnd: '14.30' }],
    ['en', 'Thursday from 9 to 10', { meetingAt: '2026-11-26T09:00:00+01:00', meetingEnd: '10:00' }],
  ])('is kept, %s: "%s"', async (language, text, fields) => {
    expect(await noted(language, text)).toMatchObject(fields)
  })

  test('stays when the meeting moves to another day', async () => {
    const fields = await noted('da', 'torsdag kl. 13-14.30', 'nej, fredag')
    expect(fields).toMatchObject({ meetingAt: '2026-11-27T13:00:00+01:00', meetingEnd: '14.30' })
  })

  test('goes when the meeting begins at another time', async () => {
    const fields = await noted('da', 'torsdag kl. 13-14.30', 'nej, kl. 11')
    expect(fields).toMatchObject({ meetingAt: '2026-11-26T11:00:00+01:00' })
    expect(fields).not.toHaveProperty('meetingEnd')
  })
})

describe('an hour in words', () => {
  test.each<['da' | 'en', string[], string]>([
    ['en', ['Thursday', 'change the time', 'two'], '2026-11-26T14:00:00+01:00'],
    ['da', ['torsdag', 'ret tidspunktet', 'ni tredive'], '2026-11-26T09:30:00+01:00'],
    ['en', ['Thursday at nine thirty'], '2026-11-26T09:30:00+01:00'],
    ['da', ['fre kl 9'], '2026-11-27T09:00:00+01:00'],
  ])('goes with the day, %s: %j', async (language, texts, at) => {
    expect(await noted(language, ...texts)).toMatchObject({ meetingAt: at })
  })
})
