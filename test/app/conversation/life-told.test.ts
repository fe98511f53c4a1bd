import { expect, test } from 'vitest'
import type { MessageReading, Scored } from '../../../src/core/reader/reading.ts'
import { testDeps } from '../../deps.ts'
import { da } from '../../said.ts'
import { givenReading } from '../given-reading.ts'
import { talk } from '../talk.ts'

const shares = (all: Record<string, number>): Scored<string>[] =>
  Object.entries(all).map(([name, probability]) => ({ name, probability }))

const reading = (acts: Record<string, number>, emotional = 0): MessageReading => ({
  ...givenReading({ answers: ['emotional.anger'] }),
  acts: shares(acts),
  topics: shares(emotional > 0 ? { emotional } : {}),
  asksNothing: 1 - emotional,
})

const messages: Record<string, MessageReading> = {
  'may I record it': givenReading({ acts: ['ask'], topics: ['audio_office'] }),
  'she died, yes': reading({ affirm: 0.7, distress: 0.6 }),
  'yes, and I got the job': reading({ tell: 0.8, affirm: 0.7 }),
  'at last I got the job': reading({ tell: 0.3 }),
  'we laughed at them all': reading({ tell: 0.9 }, 0.6),
  'all right': reading({ affirm: 0.7 }),
}

const replyTo = async (text: string): Promise<string> => {
  const read = async (said: string) => messages[said] ?? givenReading({})
  const citizen = await talk({}, await testDeps({ read }))
  await citizen.says('may I record it')
  const { messages: said } = await citizen.says(text)
  expect(said.map(({ answer }) => answer)).toEqual([undefined])
  return said[0]?.text ?? ''
}

test('grief told after an answer is met with care', async () => {
  expect(await replyTo('she died, yes')).toContain(da('chat:smallTalk.care'))
})

test.each(['yes, and I got the job', 'at last I got the job', 'we laughed at them all'])(
  'what is told of life is met with a human word, and with no answer: %s',
  async text => {
    expect(await replyTo(text)).toContain(da('chat:smallTalk.told'))
  },
)

test('a yes alone is only that', async () => {
  expect(await replyTo('all right')).toBe(da('chat:smallTalk.fine'))
})
