import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import type { Spoken } from '../noted.ts'
import { talk } from '../talk.ts'

const several: Record<Spoken, string> = {
  da: 'torsdag den 3., 10. og 17. december kl. 9',
  en: '3, 10 and 17 December at 9',
}
const weekly: Record<Spoken, string> = {
  da: 'hver tirsdag i december kl. 9',
  en: 'every Tuesday in December at 9',
}

const answers: Record<Spoken, string[]> = {
  da: ['Borgerservice', 'jeg glemmer ting'],
  en: ['the job centre', 'I forget things'],
}
const order = ['department', 'need', 'listeners']

/** A citizen who has told the days, and is asked for the field. */
const asked = async (language: Spoken, days: string, field: string) => {
  const citizen = await talk({ language }, await testDeps())
  await citizen.begins()
  for (const said of [days, ...answers[language].slice(0, order.indexOf(field))]) await citizen.says(said)
  expect(citizen.turn().notice?.asking).toBe(field)
  return citizen
}

const noted = async (language: Spoken, days: string, said: string) =>
  (await (await asked(language, days, 'department')).says(said)).facts

describe('what is said of one of several meetings', () => {
  test.each<[Spoken, string]>([
    ['da', 'den midterste er aflyst'],
    ['da', 'den 17. er rykket til fredag den 18. kl. 11'],
    ['da', 'den 10. bliver på video'],
    ['en', 'the last one has been moved to the 18th'],
    ['en', 'except the 10th, that one is by phone'],
  ])('stands beside the list, and changes nothing of the others (%s: %s)', async (language, said) => {
    const citizen = await asked(language, several[language], 'department')
    const before = citizen.turn().facts
    const { facts, notice } = await citizen.says(said)
    expect(facts).toEqual({ ...before, severalMeetings: `${before.severalMeetings} · ${said}` })
    expect(notice?.asking).toBe('department')
  })

  test.each<[Spoken, string, string, object]>([
    ['da', 'need', 'jeg glemmer meget. Og den 10. er online', { need: ['remember'] }],
    ['en', 'need', 'I forget things. And the 10th is online', { need: ['remember'] }],
    ['da', 'listeners', 'kun mig. Og den 10. er online', { listeners: 'own' }],
    ['en', 'listeners', 'only me. And the 10th is online', { listeners: 'own' }],
    ['en', 'listeners', 'me. And the 10th is online', { listeners: 'own' }],
  ])('takes nothing of the answer it stands beside (%s, %s: %s)', async (language, field, said, answer) => {
    const { facts } = await (await asked(language, several[language], field)).says(said)
    expect(facts).toMatchObject({ ...answer, setting: 'office' })
    expect(facts.severalMeetings).toMatch(/10.*online/)
    expect(facts.meetingAt).toContain('2026-12-03')
  })

  test.each<[Spoken, string]>([
    ['da', 'den 10. er aflyst. Må de sige nej til at jeg optager?'],
    ['en', 'the 10th is cancelled. Can they say no to me recording?'],
  ])('takes nothing of a question beside it (%s: %s)', async (language, said) => {
    const citizen = await asked(language, several[language], 'department')
    const { facts, messages } = await citizen.says(said)
    expect(messages.map(({ kind }) => kind)).toContain('answer')
    expect(facts.severalMeetings).toMatch(/17.*10/)
  })

  test.each<[Spoken, string, string, string, string]>([
    ['da', weekly.da, 'den 8. er flyttet til onsdag den 9.', '2026-12-01', 'tirsdag'],
    ['en', weekly.en, 'not the 8th, that one is on the 9th', '2026-12-01', 'Tuesday'],
    ['da', several.da, 'den første er flyttet til den 4. kl. 9', '2026-12-04', '17'],
    ['en', several.en, 'the first one is moved to the 4th at 9', '2026-12-04', '17'],
  ])(
    'moves the meeting of the notice only where it is the first (%s: %s, %s)',
    async (language, days, said, first, kept) => {
      const facts = await noted(language, days, said)
      expect(facts.meetingAt).toContain(first)
      expect(facts.severalMeetings).toContain(kept)
      expect(facts.severalMeetings).toContain(said.replace(/[.]$/, ''))
    },
  )

  test.each<[Spoken, string]>([
    ['da', 'nej det er den 4., 11. og 18. december kl. 10'],
    ['en', 'no, it is 4, 11 and 18 December at 10'],
  ])('is told anew with all the days (%s: %s)', async (language, said) => {
    const { severalMeetings } = await noted(language, several[language], said)
    expect(severalMeetings).toContain('18')
    expect(severalMeetings).not.toContain('17')
  })

  test.each<[Spoken, string, string]>([
    [
      'da',
      several.da,
      'nu skriver hun at den første må vente lidt, det bliver torsdag den 24. december kl. 8',
    ],
    ['en', 'Dec 2, 9 and 16 at 10am', 'only the 16th starts late, quarter past 1 I believe'],
    ['en', weekly.en, 'the last Tuesday is on video and not there'],
    ['da', several.da, 'det andet er hjemme hos mig selv'],
    ['en', several.en, "the second one's a call"],
  ])('never takes the place of the list, however it is put (%s: %s, %s)', async (language, days, said) => {
    const citizen = await asked(language, days, 'department')
    const before = citizen.turn().facts
    const { facts } = await citizen.says(said)
    expect(facts).toMatchObject({ ...before, severalMeetings: `${before.severalMeetings} · ${said}` })
    expect(facts.department).toBeUndefined()
  })

  test.each<[Spoken, string, string, string]>([
    ['da', several.da, 'den 3. begynder alligevel først kl. 11', 'T11:00'],
    ['en', several.en, 'the 3rd starts at 11 after all', 'T11:00'],
  ])('gives the first one its new hour (%s: %s, %s)', async (language, days, said, hour) => {
    expect((await noted(language, days, said)).meetingAt).toContain(`2026-12-03${hour}`)
  })

  test('leaves the first one to be told and corrected, and the list to be told anew', async () => {
    const citizen = await asked('da', several.da, 'department')
    await citizen.picks('change.meetingAt')
    expect((await citizen.says('torsdag den 3. december kl. 11')).facts.meetingAt).toContain(
      '2026-12-03T11:00',
    )
    await citizen.picks('change.severalMeetings')
    const list = '10. december kl. 9 og et møde med skolen den 17. december kl. 14'
    const { facts } = await citizen.says(list)
    expect(facts.severalMeetings).toBe(list)
    expect(facts.meetingAt).toContain('2026-12-03T11:00')
  })
})
