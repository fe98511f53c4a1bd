import { describe, expect, test } from 'vitest'
import type { DangerKind, MessageReading } from '../../../src/core/reader/reading.ts'
import { testDeps } from '../../deps.ts'
import { da, withAny } from '../../said.ts'
import { type Given, givenReading } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

/** A reading in which danger is only as likely as this. */
const faintly = (given: Given, probability: number, kind: DangerKind = 'self'): MessageReading => ({
  ...givenReading(given),
  danger: { kind, probability, degree: 'perhaps' },
})

const asksIt: Given = { acts: ['ask'], topics: ['audio_office'] }

const messages: Record<string, MessageReading> = {
  sure: givenReading({ danger: { degree: 'sure' } }),
  perhaps: faintly({}, 0.3),
  'perhaps something else': faintly({}, 0.3, 'violence'),
  'surely something else': faintly({}, 0.95, 'violence'),
  'no, it is not like that': faintly({ acts: ['deny', 'tell'] }, 0.3),
  'he has left now': faintly({ acts: ['tell'], perhaps: ['deny'] }, 0.2, 'emergency'),
  no: givenReading({ acts: ['deny'] }),
  'may I record, then': faintly(asksIt, 0.3, 'threat'),
  'may I record': givenReading(asksIt),
  'may I bring a friend': givenReading({ acts: ['ask'], topics: ['bisidder'] }),
  'and who sees it': givenReading({ acts: ['ask'], topics: ['privacy_chat'] }),
  'we had cake': givenReading({ acts: ['tell'] }),
  'thank you': givenReading({ acts: ['thanks'] }),
  'they were here': {
    ...faintly({ acts: ['tell'], topics: ['crisis'], likely: 0.7 }, 0.8),
    topics: [
      { name: 'crisis', probability: 0.7 },
      { name: 'audio_office', probability: 0.2 },
    ],
    asksNothing: 0.1,
  },
  'oh well': givenReading({ acts: ['noise'] }),
  wish: givenReading({ acts: ['wish_notice'], topics: ['formal_notice'] }),
}

const talking = async (...texts: string[]): Promise<Talk> => {
  const read = async (text: string) => messages[text] ?? givenReading({})
  const citizen = await talk({}, await testDeps({ read }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const asks = da('chat:danger.ask')
const words = (citizen: Talk): string => JSON.stringify(citizen.turn().messages)
const answered = (citizen: Talk): string[] =>
  citizen.turn().messages.flatMap(({ answer }) => (answer === undefined ? [] : [answer]))

describe('danger that was denied', () => {
  test.each(['perhaps', 'perhaps something else'])('is not asked about again: %s', async text => {
    expect(words(await talking('perhaps', 'no', text))).not.toContain(asks)
  })

  test('leaves the practical question that follows answered', async () => {
    const citizen = await talking('perhaps', 'no', 'may I record, then')
    expect(answered(citizen)).toEqual(['audio_office'])
    expect(answered(await talking('sure', 'no', 'may I record, then'))).toEqual(['audio_office'])
  })

  test('on the page of help, in words that name it, is believed', async () => {
    const citizen = await talking('sure', 'no, it is not like that')
    expect(words(citizen)).not.toContain('112')
    expect(citizen.turn().understood?.action).not.toBe('crisis')
  })

  test('comes back for what is sure', async () => {
    expect(answered(await talking('perhaps', 'no', 'sure'))).toEqual(['crisis.self'])
    expect(words(await talking('perhaps', 'no', 'surely something else'))).toContain(asks)
  })
})

describe('danger that is told to be over', () => {
  test('is left behind where it was asked about', async () => {
    const citizen = await talking('perhaps', 'he has left now')
    expect(words(citizen)).not.toContain(asks)
    expect(words(citizen)).not.toContain('112')
  })

  test('is not asked about as if it were a question of ours', async () => {
    const citizen = await talking('sure', 'they were here')
    expect(words(citizen)).toContain('112')
    expect(citizen.turn().messages.map(({ kind }) => kind)).toEqual(['info'])
  })

  test('brings no second page of help', async () => {
    expect((await talking('sure', 'he has left now')).turn().messages.map(({ kind }) => kind)).toEqual([
      'info',
    ])
  })
})

describe('calm turns after danger', () => {
  test('are met with the number once, and no more', async () => {
    const citizen = await talking('sure', 'may I record')
    expect(words(citizen)).toContain('112')
    await citizen.says('may I bring a friend')
    expect(answered(citizen)).toEqual(['bisidder'])
    expect(words(citizen)).not.toContain('112')
    await citizen.says('and who sees it')
    expect(answered(citizen)).toEqual(['privacy_chat'])
    expect(words(citizen)).not.toContain('112')
  })

  test('give no number but the one for help, until they have been calm for a while', async () => {
    const calls = (citizen: Talk) => citizen.turn().messages.flatMap(({ call }) => call ?? [])
    const citizen = await talking('sure', 'may I record')
    expect(answered(citizen)).toEqual(['audio_office'])
    expect(calls(citizen)).toEqual([])
    expect(words(citizen)).not.toContain('79 79 79 79')
    expect(calls(await talking('may I record'))).toHaveLength(1)
    expect(calls(await talking('sure', 'no', 'may I record'))).toHaveLength(1)
  })

  test('never speak of danger as if it had been over', async () => {
    const citizen = await talking('sure', 'may I record', 'thank you')
    expect(words(citizen)).toContain('112')
    for (const kind of ['any', 'self'])
      expect(words(citizen)).not.toMatch(
        withAny(da, `chat:takeCare.told.${kind}`, 'line', 'lifeLineSite', 'emergency'),
      )
  })

  test('are met afterwards as if no danger had been spoken of', async () => {
    const citizen = await talking('sure', 'may I record', 'may I bring a friend', 'thank you')
    expect(words(citizen)).toContain(da('chat:smallTalk.thanks'))
  })

  test('bring no notice back unasked, and the number goes all the same', async () => {
    const citizen = await talking('wish', 'sure', 'may I record', 'may I bring a friend', 'we had cake')
    expect(citizen.turn().notice?.asking).toBeUndefined()
    expect(words(citizen)).not.toContain('112')
    expect((await citizen.picks('notice.start')).notice?.asking).toBe('medium')
  })

  test('are asked about once more at most', async () => {
    expect(words(await talking('perhaps', 'oh well'))).toContain(asks)
    expect(words(await talking('perhaps', 'oh well', 'oh well'))).not.toContain(asks)
  })
})
