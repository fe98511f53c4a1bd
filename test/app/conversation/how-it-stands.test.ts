import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const meeting = { medium: 'audio', setting: 'office' }

const messages = {
  'I want to record the meeting': { acts: ['wish_notice'], facts: meeting },
  'I want to, for I forget': { acts: ['wish_notice'], facts: { ...meeting, need: 'remember' } },
  'I want a recording': { acts: ['wish_notice'], facts: { medium: 'audio' } },
  'record it at school': { acts: ['wish_notice'], facts: { medium: 'audio', setting: 'school' } },
  'I want to record something': { acts: ['wish_notice'] },
  'may I record it': { acts: ['ask'], topics: ['audio_office'], supposed: { medium: 'audio' } },
  'has it gone': { acts: ['ask'], topics: ['formal_notice'], answers: ['formal_notice.received'] },
  'write it then': { acts: ['affirm', 'wish_notice'], facts: meeting },
}

const through = async (...texts: string[]): Promise<Talk> => {
  const citizen = await talk({ language: 'en' }, await testDeps({ read: readingOf(messages) }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const answers = (citizen: Talk) => citizen.turn().messages.filter(({ kind }) => kind === 'answer')

describe('a notice that begins before anything was asked', () => {
  test('says first, in one line, what the rule here is', async () => {
    const citizen = await through('I want to record the meeting')
    const [first] = citizen.turn().messages
    expect(first).toMatchObject({ kind: 'answer', topic: 'audio_office', verdict: 'Ask first' })
    expect(first?.more).toEqual([])
    expect(citizen.turn().notice).toBeDefined()
  })

  test('says what the reason counts for, where one was told', async () => {
    const said = (await through('I want to, for I forget')).turn().messages.map(({ text }) => text)
    expect(said.slice(0, 2).join(' ')).toContain('they most often say yes')
  })

  test.each([
    ['what is to be recorded', 'I want to record something'],
    ['where they meet', 'I want a recording'],
    ['whether the rules hold there', 'record it at school'],
  ])('says nothing of a rule where nobody knows %s', async (_what, text) => {
    expect(answers(await through(text))).toEqual([])
  })

  test('does not say it to somebody who has been answered', async () => {
    expect(answers(await through('may I record it', 'write it then'))).toEqual([])
  })

  test('gives the whole answer when it is asked for afterwards', async () => {
    const citizen = await through('I want to record the meeting', 'may I record it')
    expect(answers(citizen)).toMatchObject([{ topic: 'audio_office', verdict: 'Ask first' }])
    expect(answers(citizen)[0]?.more?.length).toBeGreaterThan(2)
  })
})

describe('whether it has been sent', () => {
  test('is answered with no to whoever has stopped a notice here', async () => {
    const citizen = await through('I want to record the meeting')
    await citizen.picks('command.cancel')
    const { messages } = await citizen.says('has it gone')
    expect(messages[0]?.text).toBe('Nothing has been sent from here yet.')
  })

  test('is not known of what was sent before', async () => {
    const { messages } = (await through('has it gone')).turn()
    expect(messages.map(({ text }) => text)).not.toContain('Nothing has been sent from here yet.')
  })
})
