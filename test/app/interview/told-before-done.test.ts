import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { givenReading, readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

type Messages = Parameters<typeof readingOf>[0]

const having = async (messages: Messages, ...texts: string[]): Promise<Talk> => {
  const citizen = await talk({}, await testDeps({ read: readingOf(messages) }))
  await citizen.picks('notice.start')
  for (const text of texts) await citizen.says(text)
  return citizen
}

describe('a yes or a no that tells something', () => {
  test.each([
    ['ja, på Teams', 'affirm', { setting: 'virtual' }, { setting: 'virtual' }],
    ['nej, hjemme hos mig', 'deny', { setting: 'home' }, { setting: 'home' }],
    ['ja vi slukker', 'affirm', { switchOff: 'yes' }, { switchOff: true }],
  ])('is what it tells: "%s"', async (text, act, facts, fields) => {
    const citizen = await having({ [text]: { acts: [act], facts } }, 'fast kamera', text)
    expect(citizen.turn().notice?.fields).toMatchObject(fields)
  })

  test('moves the meeting, where it tells of a day', async () => {
    const no = 'nej, fredag'
    const citizen = await having({ [no]: { acts: ['deny'] } }, 'lyd', 'kontoret', 'torsdag kl. 10', no)
    expect(citizen.turn().notice?.fields.meetingAt).toBe('2026-11-27T10:00:00+01:00')
  })
})

describe('to delete', () => {
  const reached = ['lyd', 'kontoret', 'torsdag kl. 10', 'Borgerservice', 'tjek', 'tilføj en bisidder']

  test('a wish takes that wish out', async () => {
    const citizen = await having({ 'fjern bisidderen': { acts: ['delete'] } }, ...reached)
    expect(citizen.turn().notice?.fields.alternatives).toEqual(['bisidder'])
    const turn = await citizen.says('fjern bisidderen')
    expect(turn.notice?.fields).toMatchObject({ medium: 'audio', department: 'Borgerservice' })
    expect(turn.notice?.fields).not.toHaveProperty('alternatives')
  })

  test('something that is not named is asked about, and nothing is lost till then', async () => {
    const citizen = await having({ 'væk med det': { acts: ['delete'] } }, ...reached)
    const before = citizen.turn().notice?.fields
    const turn = await citizen.says('væk med det')
    expect(turn.messages.map(({ kind }) => kind)).toEqual(['clarify'])
    expect(turn.notice?.fields).toEqual(before)
  })
})

test('thanks that sounds like a yes accepts nothing', async () => {
  const read = readingOf({
    'kan jeg få et referat': { acts: ['ask'], topics: ['minutes_notes'] },
    'ok mange tak': { acts: ['thanks'], perhaps: ['affirm'] },
  })
  const citizen = await talk({}, await testDeps({ read }))
  await citizen.says('kan jeg få et referat')
  expect((await citizen.says('ok mange tak')).notice).toBeUndefined()
})

test('two questions are answered in the order they were put, whichever is the clearer', async () => {
  const given = givenReading({ acts: ['ask'], topics: ['video_office', 'bisidder'] })
  const read = async () => ({ ...given, topics: given.topics.toReversed() })
  const turn = await (await talk({}, await testDeps({ read }))).says('blå elefanter, grønne bananer')
  expect(turn.messages.flatMap(({ kind, topic }) => (kind === 'answer' ? [topic] : []))).toEqual([
    'video_office',
    'bisidder',
  ])
})
