import { describe, expect, test } from 'vitest'
import type { ConversationSituation } from '../../../src/core/reader/reading.ts'
import { testDeps } from '../../deps.ts'
import { givenReading, readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const answersOf = (citizen: Talk): (string | undefined)[] =>
  citizen.turn().messages.flatMap(({ kind, answer }) => (kind === 'answer' ? [answer] : []))

test('what is not ours is not gone on with: the next words are read as if it had not been said', async () => {
  const situations: ConversationSituation[] = []
  const read = readingOf({
    ours: { acts: ['ask'], topics: ['audio_office'] },
    elsewhere: { acts: ['ask'], topics: ['out_of_scope'] },
  })
  const deps = await testDeps({
    read: (text, situation) => {
      situations.push(situation)
      return read(text, situation)
    },
  })
  const citizen = await talk({}, deps)
  await citizen.says('ours')
  await citizen.says('elsewhere')
  expect(answersOf(citizen)).toEqual(['out_of_scope'])
  await citizen.says('does the rule change')
  expect(situations.at(-1)?.lastTopic).toBe('audio_office')
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

test('what was just told is not thrown away by a sentence beside it that sounds like starting over', async () => {
  const words = 'only sound then. start please'
  const told = givenReading({ acts: ['tell'], facts: { medium: 'audio' } })
  const over = [{ name: 'restart', probability: 0.9 }]
  const alone = { topics: [], answers: [], folds: {} }
  const clauses = [
    { ...alone, acts: told.acts, span: [0, 16] as [number, number] },
    { ...alone, acts: over, span: [17, 29] as [number, number] },
  ]
  const others = readingOf({
    begin: { acts: ['wish_notice'], facts: { medium: 'video', setting: 'office' } },
  })
  const read: typeof others = async (text, situation) =>
    text === words ? { ...told, clauses } : others(text, situation)
  const citizen = await talk({}, await testDeps({ read }))
  await citizen.says('begin')
  await citizen.says(words)
  expect(citizen.turn().facts).toMatchObject({ medium: 'audio', setting: 'office' })
  expect(citizen.turn().notice).toBeDefined()
})
