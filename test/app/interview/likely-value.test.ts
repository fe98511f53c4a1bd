import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { da } from '../../said.ts'
import { type Given, readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const known: Record<string, Given> = {
  sound: { acts: ['ask'], topics: ['audio_office'] },
  film: { acts: ['ask'], topics: ['video_office'] },
  athome: {
    acts: ['ask'],
    topics: ['audio_office'],
    answers: ['audio_office.at_home'],
    supposed: { setting: 'home' },
  },
  begin: { acts: ['wish_notice'], topics: ['formal_notice'] },
  yes: { acts: ['affirm'] },
  no: { acts: ['deny'] },
  office: { acts: ['tell'], facts: { department: 'Borgerservice' } },
  'unknown, office': { acts: ['unknown', 'tell'], facts: { department: 'Borgerservice' } },
  'no, office': { acts: ['deny', 'tell'], facts: { department: 'Borgerservice' } },
}

const talking = async (...texts: string[]): Promise<Talk> => {
  const citizen = await talk({}, await testDeps({ read: readingOf(known) }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const question = (citizen: Talk): string | undefined => citizen.turn().messages.at(-1)?.text

describe('what to record, where only sound was spoken of', () => {
  test('is not noted, and asked so that a yes is enough', async () => {
    const citizen = await talking('sound', 'begin')
    expect(citizen.turn().facts.medium).toBeUndefined()
    expect(question(citizen)).toBe(da('notice:likely.medium.audio'))
    expect(citizen.turn().choices[0]?.id).toBe('field.medium.audio')
    await citizen.says('yes')
    expect(citizen.turn().facts.medium).toBe('audio')
  })

  test('is asked with every choice after a no, and the notice goes on', async () => {
    const citizen = await talking('sound', 'begin', 'no')
    expect(citizen.turn().notice?.asking).toBe('medium')
    expect(question(citizen)).toContain(da('notice:ask.medium'))
  })

  test('is supposed where other things are told and it is not denied', async () => {
    const citizen = await talking('sound', 'begin', 'office')
    expect(citizen.turn().facts).toMatchObject({ medium: 'audio', department: 'Borgerservice' })
    expect(citizen.view().ledger.find(({ field }) => field === 'medium')?.came).toBe('inferred')
    expect(citizen.turn().notice?.asking).not.toBe('medium')
  })

  test.each(['no, office', 'unknown, office'])('is not supposed beside "%s"', async text => {
    expect((await talking('sound', 'begin', text)).turn().facts.medium).toBeUndefined()
  })

  test('is asked openly where pictures were spoken of too, or nothing was', async () => {
    for (const texts of [['sound', 'film', 'begin'], ['begin']])
      expect(question(await talking(...texts))).toContain(da('notice:ask.medium'))
  })
})

describe('how they meet, where only a visit at home was spoken of', () => {
  test('is asked so that a yes is enough, with that choice first', async () => {
    const citizen = await talking('athome', 'begin', 'yes')
    expect(question(citizen)).toBe(da('notice:likely.setting.home'))
    expect(citizen.turn().choices[0]?.id).toBe('field.setting.home')
    await citizen.says('yes')
    expect(citizen.turn().facts.setting).toBe('home')
  })

  test('is asked openly where no place was spoken of', async () => {
    expect(question(await talking('sound', 'begin', 'yes'))).toContain(da('notice:ask.setting'))
  })
})
