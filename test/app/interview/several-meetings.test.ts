import { describe, expect, test } from 'vitest'
import { kolding } from '../../../flows/policies/kolding.ts'
import type { Turn } from '../../../src/app/conversation/turn.ts'
import { emptyContext } from '../../../src/core/dialogue/conversation/context.ts'
import { moved } from '../../../src/core/dialogue/flow/flow.ts'
import { plannedReplies } from '../../../src/core/dialogue/reply/plan-replies.ts'
import { applicableFields } from '../../../src/core/notice/fields/applicable.ts'
import { testDeps } from '../../deps.ts'
import { da } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const saying = async (citizen: Talk, ...texts: string[]): Promise<Turn> => {
  for (const text of texts) await citizen.says(text)
  return citizen.turn()
}

const said = (turn: Turn): string => turn.messages.map(({ text }) => text).join('\n')

const askedForTime = {
  da: ['lav en anmodning', 'lyd', 'på kontoret'],
  en: ['make a request', 'sound', 'at the office'],
}

describe('a wish that stands for several meetings', () => {
  test.each([
    ['da', 'hver torsdag kl. 10', 'Hver torsdag kl. 10', '2026-11-26T10:00:00+01:00'],
    ['en', 'every Tuesday at 9', 'Every Tuesday at 9', '2026-12-01T09:00:00+01:00'],
  ] as const)('keeps which they are, and the first of them (%s)', async (language, text, which, first) => {
    const turn = await saying(await talk({ language }), ...askedForTime[language], text)
    expect(turn.notice?.fields).toMatchObject({ severalMeetings: which, meetingAt: first })
    expect(turn.notice?.asking).toBe('department')
  })

  test.each([
    ['da', 'alle mine møder i december'],
    ['en', 'all my meetings in December'],
  ] as const)('without a time of its own needs none (%s)', async (language, text) => {
    const turn = await saying(await talk({ language }), ...askedForTime[language], text)
    expect(turn.notice?.fields).toMatchObject({ meetingUnknown: true })
    expect(turn.notice?.fields.severalMeetings?.toString().toLowerCase()).toBe(text.toLowerCase())
  })

  test('is told what the rules say of it: here, nothing', async () => {
    const turn = await saying(await talk(), ...askedForTime.da, 'hver torsdag')
    expect(said(turn)).toContain(da('chat:several.unknown', { authority: 'Kolding Kommune' }))
  })

  test('said with the wish to record is in the notice from the beginning', async () => {
    const wish = 'jeg vil gerne optage alle mine møder med jobcentret i december'
    const read = readingOf({ [wish]: { acts: ['wish_notice'], topics: ['formal_notice'] } })
    const citizen = await talk({}, await testDeps({ read }))
    const turn = await citizen.says(wish)
    expect(turn.notice?.fields.severalMeetings).toBe('Alle mine møder med jobcentret i december')
  })

  test('can be changed by name, in words', async () => {
    const citizen = await talk()
    const turn = await saying(
      citizen,
      ...askedForTime.da,
      'hver torsdag',
      'ret flere møder',
      'de næste tre møder',
    )
    expect(turn.notice?.fields.severalMeetings).toBe('De næste tre møder')
  })

  test('that a thing happens every time is no wish for several meetings', async () => {
    const citizen = await talk()
    await citizen.says('hver gang siger de noget nyt må jeg optage mødet')
    expect((await citizen.says('lav en anmodning')).notice?.fields).not.toHaveProperty('severalMeetings')
  })

  test('whether it also holds for others is a question, and no reason', async () => {
    const citizen = await talk()
    const turn = await saying(
      citizen,
      ...askedForTime.da,
      'fredag',
      'Borgerservice',
      'gælder det også for mine andre møder',
    )
    expect(turn.notice?.fields).not.toHaveProperty('need')
  })
})

describe('where each meeting has to be asked about', () => {
  const pack = { ...kolding, severalMeetings: 'no' as const }
  const event = { type: 'field', fields: { severalMeetings: 'hver torsdag' } } as const
  const from = { value: { notice: 'meetingAt' }, context: { ...emptyContext, pack, noticeOpen: true } }

  test('there is no field for several, and what was said of them is not kept', () => {
    expect(applicableFields({}, pack)).not.toContain('severalMeetings')
    expect(moved(from, event).context.fields).not.toHaveProperty('severalMeetings')
  })

  test('and that is told', () => {
    const { context } = moved(from, event)
    expect(plannedReplies('echo', { event, context, transcript: [], now: new Date() })).toMatchObject([
      { key: 'chat:several.no' },
    ])
  })
})
