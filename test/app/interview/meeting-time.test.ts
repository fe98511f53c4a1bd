import { describe, expect, test } from 'vitest'
import { fillForm } from '../../../src/app/conversation/fill-form.ts'
import { keepDraft } from '../../../src/app/conversation/keep-draft.ts'
import { resumeDraft } from '../../../src/app/conversation/resume-draft.ts'
import type { Turn } from '../../../src/app/conversation/turn.ts'
import { changeNotice } from '../../../src/app/notice/change-notice.ts'
import { testDeps } from '../../deps.ts'
import { da, en } from '../../said.ts'
import { fields, refusalOf, sealed, send } from '../sending.ts'
import { talk } from '../talk.ts'

const askedWhen = async (language: 'da' | 'en' = 'da') => {
  const citizen = await talk({ language })
  await citizen.picks('notice.start')
  await citizen.says(language === 'da' ? 'lyd' : 'sound')
  await citizen.says(language === 'da' ? 'kontoret' : 'at the office')
  return citizen
}

const words = ({ messages }: Turn) => messages.map(({ text }) => text).join('\n')

/** The time is asked for, nothing of it is kept, and the sentence says why. */
const expectAskedAgain = (turn: Turn, why: string) => {
  expect(turn.notice?.fields.meetingAt).toBeUndefined()
  expect(turn.notice?.asking).toBe('meetingAt')
  expect(turn.notice?.missing[0]).toBe('meetingAt')
  expect(words(turn)).toContain(why)
}

describe('a time that cannot be that of a meeting', () => {
  test.each([
    ['kl. 25 i morgen', 'impossible_time'],
    ['i morgen kl. 10.75', 'impossible_time'],
    ['i morgen kl. 24', 'impossible_time'],
    ['i morgen kl. 00.00', 'impossible_time'],
    ['kl. 25', 'impossible_time'],
    ['den 28. marts 2027 kl. 02.30', 'skipped_hour'],
    ['3. maj 2099 kl. 10', 'far'],
    ['om 3 år', 'far'],
    ['3. maj 9999 kl. 10', 'far'],
    ['3/5-9999', 'far'],
    ['3. maj 99999', 'impossible'],
    ['3. maj 1492', 'past'],
  ])('is asked about: "%s"', async (text, why) => {
    const citizen = await askedWhen()
    expectAskedAgain(await citizen.says(text), da(`chat:invalid.${why}`))
    const { notice } = await citizen.says('3. december kl. 10')
    expect(notice?.fields.meetingAt).toBe('2026-12-03T10:00:00+01:00')
  })

  test.each([
    ['tomorrow at 25:00', 'impossible_time'],
    ['28 March 2027 at 02:30', 'skipped_hour'],
    ['3 May 2099 at 10', 'far'],
  ])('is asked about in English: "%s"', async (text, why) => {
    const citizen = await askedWhen('en')
    expectAskedAgain(await citizen.says(text), en(`chat:invalid.${why}`))
  })

  test.each(['kl. 25', 'nej, kl. 25', 'nej, 3. maj 2099', '31. februar', 'kl. 25 i morgen'])(
    'is no name of a department: "%s"',
    async text => {
      const citizen = await askedWhen()
      await citizen.says('3. december kl. 10')
      const turn = await citizen.says(text)
      expect(turn.notice?.fields.department).toBeUndefined()
      expect(turn.notice?.asking).toBe('meetingAt')
    },
  )

  test('joined with a day that is known is asked about too', async () => {
    const citizen = await askedWhen()
    await citizen.says('28. marts 2027')
    const turn = await citizen.says('kl. 02.30')
    expect(words(turn)).toContain(da('chat:invalid.skipped_hour'))
    expect(turn.notice?.asking).toBe('meetingAt')
  })

  test('leaves what was known standing when the correction is taken back', async () => {
    const citizen = await askedWhen()
    await citizen.says('3. december kl. 10')
    await citizen.says('Jobcenteret')
    await citizen.picks('notice.check')
    await citizen.picks('change.meetingAt')
    await citizen.says('kl. 25')
    const turn = await citizen.picks('command.skip')
    expect(turn.notice?.fields.meetingAt).toBe('2026-12-03T10:00:00+01:00')
  })

  test('said with the wish itself is asked about as the notice begins', async () => {
    const citizen = await talk()
    const turn = await citizen.says('Jeg vil lave en anmodning om at optage lyd på kontoret i morgen kl. 25')
    expect(turn.notice?.fields.meetingAt).toBeUndefined()
    expect(turn.notice?.missing).toContain('meetingAt')
    expect(words(turn)).toContain(da('chat:invalid.impossible_time'))
  })

  test('two years ahead to the day is a meeting like any other', async () => {
    const citizen = await askedWhen()
    const turn = await citizen.says('24. november 2028')
    expect(turn.notice?.fields.meetingAt).toBe('2028-11-24T00:00:00+01:00')
  })
})

const form = {
  medium: 'audio',
  setting: 'office',
  department: 'Jobcenteret',
  meetingDay: '2026-12-03',
  meetingTime: '10:00',
}

describe('in the form such a time', () => {
  test.each([
    [{ meetingTime: '25:00' }, { meetingTime: 'time_impossible' }],
    [{ meetingTime: '10:75' }, { meetingTime: 'time_impossible' }],
    [{ meetingDay: '2099-05-03' }, { meetingDay: 'date_far' }],
    [{ meetingDay: '9999-12-31' }, { meetingDay: 'date_far' }],
    [{ meetingDay: '2027-03-28', meetingTime: '02:30' }, { meetingTime: 'time_skipped' }],
    [
      { meetingDay: '2026-02-31', meetingTime: '25:00' },
      { meetingDay: 'date_impossible', meetingTime: 'time_impossible' },
    ],
  ])('is named at its own field, and nothing else is said to be missing: %j', async (input, faults) => {
    const deps = await testDeps()
    const filled = fillForm(deps, { municipality: 'kolding', input: { ...form, ...input } })
    expect(await refusalOf(filled)).toEqual({ code: 'invalid_fields', fields: faults })
  })
})

describe('a year that was mistyped', () => {
  const far = '2099-05-03T10:00:00+02:00'

  test('is refused in a change, in a sending, and asked for anew in a draft', async () => {
    const deps = await testDeps()
    const tooFar = { code: 'invalid_fields', fields: { meetingAt: 'far' } }
    expect(await refusalOf(send(deps, { fields: { ...fields, meetingAt: far } }))).toEqual(tooFar)
    const { receipt } = await send(deps)
    const { reference, code } = receipt
    const change = changeNotice(deps, { reference, code, version: 1, fields: { meetingAt: far } })
    expect(await refusalOf(change)).toEqual(tooFar)
    const state = sealed(deps, { fields: { ...fields, meetingAt: far } })
    const { draft } = await keepDraft(deps, { state })
    const { turn } = await resumeDraft(deps, { draft, municipality: 'kolding' })
    expect(turn.notice?.asking).toBe('meetingAt')
  })
})
