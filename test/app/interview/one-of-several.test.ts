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

const asked = async (language: Spoken, days: string, field: string) => {
  const citizen = await talk({ language }, await testDeps())
  await citizen.begins()
  await citizen.says(days)
  if (field === 'need') await citizen.says({ da: 'Borgerservice', en: 'the job centre' }[language])
  expect(citizen.turn().notice?.asking).toBe(field)
  return citizen
}

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

  test.each<[Spoken, string, string]>([
    ['da', 'jeg glemmer meget. Og den 10. er online', 'remember'],
    ['en', 'I forget things. And the 10th is online', 'remember'],
  ])('takes nothing of the answer it stands beside (%s: %s)', async (language, said, reason) => {
    const citizen = await asked(language, several[language], 'need')
    const { facts } = await citizen.says(said)
    expect(facts).toMatchObject({ need: [reason], setting: 'office' })
    expect(facts.severalMeetings).toContain('10')
    expect(facts.severalMeetings).toContain('online')
    expect(facts.meetingAt).toContain('2026-12-03')
  })

  test.each<[Spoken, string, string]>([
    ['da', 'den 8. er flyttet til onsdag den 9.', '8. er flyttet'],
    ['en', 'not the 8th, that one is on the 9th', 'the 8th'],
  ])('is kept where the days are those of every week (%s: %s)', async (language, said, kept) => {
    const citizen = await asked(language, weekly[language], 'department')
    const { facts } = await citizen.says(said)
    expect(facts.severalMeetings).toContain(kept)
    expect(facts.severalMeetings?.toLowerCase()).toContain(weekly[language].toLowerCase())
    expect(facts.meetingAt).toContain('2026-12-01')
  })

  test.each<[Spoken, string]>([
    ['da', 'den første er flyttet til den 4. kl. 9'],
    ['en', 'the first one is moved to the 4th at 9'],
  ])('moves the meeting of the notice, where it is the first (%s: %s)', async (language, said) => {
    const citizen = await asked(language, several[language], 'department')
    const { facts } = await citizen.says(said)
    expect(facts.meetingAt).toContain('2026-12-04')
    expect(facts.severalMeetings).toContain('17')
  })

  test.each<[Spoken, string, string]>([
    ['da', 'nej det er den 4., 11. og 18. december kl. 10', '18'],
    ['en', 'no, it is 4, 11 and 18 December at 10', '18'],
  ])('is told anew with all the days (%s: %s)', async (language, said, day) => {
    const citizen = await asked(language, several[language], 'department')
    const { facts } = await citizen.says(said)
    expect(facts.severalMeetings).toContain(day)
    expect(facts.severalMeetings).not.toContain('17')
  })
})
