import { describe, expect, test } from 'vitest'
import type { MessageReading } from '../../../src/core/reader/reading.ts'
import { testDeps } from '../../deps.ts'
import { givenReading } from '../given-reading.ts'
import { talk } from '../talk.ts'

/** A statement whose topic and answer are so likely. */
const told = (topic: number, answer: number): MessageReading => ({
  ...givenReading({ acts: ['tell'] }),
  topics: [
    { name: 'evidence', probability: topic },
    { name: 'minutes_notes', probability: 0.17 },
  ],
  answers: [
    { name: 'evidence.promise', probability: answer },
    { name: 'evidence', probability: 1 - answer },
  ],
  asksNothing: 1 - topic - 0.17,
})

const answersTo = async (reading: MessageReading): Promise<(string | undefined)[]> => {
  const citizen = await talk({}, await testDeps({ read: async () => reading }))
  await citizen.says('she promised it, and I have it on tape')
  return citizen.turn().messages.flatMap(({ answer }) => (answer === undefined ? [] : [answer]))
}

describe('a statement with a topic and a fine answer of its own', () => {
  test('is answered where both are likely', async () => {
    expect(await answersTo(told(0.4, 0.9))).toEqual(['evidence.promise'])
  })

  test.each([
    ['topic', told(0.2, 0.9)],
    ['answer', told(0.4, 0.6)],
  ])('is only heard where the %s is not', async (_which, reading) => {
    expect(await answersTo(reading)).toEqual([])
  })
})
