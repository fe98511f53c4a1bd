import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/app/conversation/turn.ts'
import type { MessageReading } from '../../../src/core/reader/reading.ts'
import { testDeps } from '../../deps.ts'
import { givenReading } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

/** A question whose topic is sure, and whose answer is one of these. */
const oneOf = (answers: Record<string, number>): MessageReading => {
  const names = Object.entries(answers).map(([name, probability]) => ({ name, probability }))
  const reading = givenReading({ acts: ['ask'], topics: ['bisidder'] })
  return { ...reading, answers: names }
}

const asking = async (answers: Record<string, number>): Promise<Talk> => {
  const citizen = await talk({ language: 'en' }, await testDeps({ read: async () => oneOf(answers) }))
  await citizen.says('and my sister then')
  return citizen
}

const verdicts = (citizen: Talk): (string | undefined)[] =>
  citizen
    .turn()
    .messages.filter(({ kind }: Message) => kind === 'answer')
    .map(({ verdict }) => verdict)
const saidFirst = (citizen: Talk): string => citizen.turn().messages[0]?.text ?? ''

describe('a question that may be one of two', () => {
  test('gets both, short, and the word that we are not sure', async () => {
    const citizen = await asking({ 'bisidder.may_speak': 0.36, 'bisidder.cost': 0.3 })
    expect(verdicts(citizen)).toHaveLength(2)
    expect(saidFirst(citizen)).toContain('not sure')
  })

  test('gets one answer where that is likely enough', async () => {
    const citizen = await asking({ 'bisidder.may_speak': 0.45, 'bisidder.cost': 0.35 })
    expect(verdicts(citizen)).toHaveLength(1)
    expect(saidFirst(citizen)).not.toContain('not sure')
  })

  test('gets one answer where the second is far behind', async () => {
    expect(verdicts(await asking({ 'bisidder.may_speak': 0.36, 'bisidder.cost': 0.1 }))).toHaveLength(1)
  })
})
