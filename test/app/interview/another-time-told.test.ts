import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import type { Spoken } from '../noted.ts'
import { talk } from '../talk.ts'

const askedForDepartment = async (language: Spoken, when: string) => {
  const citizen = await talk({ language }, await testDeps())
  await citizen.begins()
  await citizen.says(when)
  expect(citizen.turn().notice?.asking).toBe('department')
  return citizen
}

describe('a time told while the department is asked for', () => {
  test.each<[Spoken, string, string, string]>([
    ['da', 'fredag kl. 10', 'ikke på fredag men den næste', '2026-12-04T10:00'],
    ['da', 'torsdag kl. 13', 'nej ikke torsdag, fredag', '2026-11-27T13:00'],
    ['en', 'Friday at 2', 'not this Friday, the one after', '2026-12-04T14:00'],
    ['en', 'Thursday at 11', 'not Thursday but Friday', '2026-11-27T11:00'],
  ])('moves the meeting from a day that it denies (%s: %s, %s)', async (language, when, said, at) => {
    const citizen = await askedForDepartment(language, when)
    const { facts, notice } = await citizen.says(said)
    expect(facts.meetingAt).toContain(at)
    expect(facts.department).toBeUndefined()
    expect(notice?.asking).toBe('department')
  })

  test.each<[Spoken, string]>([
    ['da', 'klokken er jeg altså ikke sikker på'],
    ['en', "I really don't know which day"],
  ])('is no answer where it is what they do not know (%s: %s)', async (language, said) => {
    const citizen = await askedForDepartment(language, { da: 'fredag kl. 10', en: 'Friday at 2' }[language])
    const { facts, notice } = await citizen.says(said)
    expect(facts.department).toBeUndefined()
    expect(notice?.asking).toBe('department')
  })

  test('is of the afternoon, where its hour alone would be at night', async () => {
    const citizen = await askedForDepartment('en', 'Thursday 3 December at 2 pm')
    expect((await citizen.says("sorry, it's not 2, it's 2:45")).facts.meetingAt).toContain('T14:45')
  })

  test.each<[Spoken, string, string]>([
    [
      'da',
      'en gang i januar, jeg ved ikke hvornår',
      'nu har jeg brevet: det er tirsdag den 12. januar kl. 9',
    ],
    ['en', "some time in January, I don't know when", 'I have the letter now: it is Tuesday 12 January at 9'],
  ])('leaves no month that was told before it (%s: %s)', async (language, month, day) => {
    const citizen = await askedForDepartment(language, month)
    const { facts } = await citizen.says(day)
    expect(facts).toMatchObject({ meetingAt: expect.stringContaining('2027-01-12T09:00') })
    expect(facts.otherWishes).toBeUndefined()
  })
})
