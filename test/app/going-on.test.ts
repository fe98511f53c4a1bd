import { describe, expect, test } from 'vitest'
import { testDeps } from '../deps.ts'
import { readingOf } from './given-reading.ts'
import { type Talk, talk } from './talk.ts'

const having = async (language: string, ...said: string[]): Promise<Talk> => {
  const citizen = await talk({ language })
  for (const text of said) await citizen.says(text)
  return citizen
}

const answersOf = (citizen: Talk): (string | undefined)[] =>
  citizen.turn().messages.flatMap(({ kind, answer }) => (kind === 'answer' ? [answer] : []))

test('what is not ours is not gone on with: the next few words may be', async () => {
  const citizen = await having('en', 'when is the rubbish collected', 'does the rule change')
  expect(answersOf(citizen)).not.toEqual(['out_of_scope'])
})

describe('whether one may at all', () => {
  test.each([
    ['da', 'jeg vil gerne skrive en anmodning', 'vent, må jeg overhovedet det?'],
    ['en', 'I want to write a notice', 'hang on, am I even allowed?'],
  ])('is answered in the middle of a notice, which waits (%s)', async (language, first, then) => {
    const read = readingOf({
      [first]: { acts: ['wish_notice'], topics: ['formal_notice'] },
      [then]: { acts: ['ask'], topics: ['audio_office'] },
    })
    const citizen = await talk({ language }, await testDeps({ read }))
    await citizen.says(first)
    await citizen.says(then)
    expect(answersOf(citizen)).toEqual(['audio_office'])
    expect(citizen.turn().notice?.asking).toBe('medium')
  })
})

test('what is asked beside taking danger back is answered', async () => {
  const danger = 'nobody would miss me'
  const then = "no I'm fine, can I record the meeting?"
  const read = readingOf({
    [danger]: { danger: { degree: 'sure' } },
    [then]: { acts: ['take_back', 'ask'], topics: ['audio_office'] },
  })
  const citizen = await talk({ language: 'en' }, await testDeps({ read }))
  await citizen.says(danger)
  await citizen.says(then)
  expect(answersOf(citizen)).toEqual(['audio_office'])
})
