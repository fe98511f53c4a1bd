import { expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { en, withAny } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { talk } from '../talk.ts'

const asked = { acts: ['ask'], topics: ['interpreter'] }
const messages = {
  'what of interpreters': asked,
  'and in other words': asked,
  [en('chat:choice.alternative.interpreter')]: asked,
  [en('chat:choice.alternative.bisidder')]: { acts: ['ask'], topics: ['audio_office'] },
  [en('chat:choice.command.person')]: { acts: ['ask'], topics: ['meta_bot'] },
  help: { danger: { degree: 'sure' as const } },
}

const talking = async (...texts: string[]) => {
  const citizen = await talk({ language: 'en' }, await testDeps({ read: readingOf(messages) }))
  for (const text of texts) await citizen.says(text)
  const said = citizen.turn().messages
  return { answers: said.map(({ answer }) => answer), words: JSON.stringify(said), turn: citizen.turn() }
}

test('the words of a button do what it does where it does not stand', async () => {
  expect((await talking(en('chat:choice.alternative.bisidder'))).answers).toEqual(['bisidder.kit'])
  expect((await talking(en('chat:choice.command.person'))).words).toContain('79 79 79 79')
})

test('a button does the same each time, however often its answer was given', async () => {
  const texts = [
    'what of interpreters',
    'and in other words',
    en('chat:choice.alternative.interpreter'),
    en('chat:choice.alternative.interpreter'),
  ]
  const { answers, words } = await talking(...texts)
  expect(answers).toContain('interpreter')
  expect(words).not.toMatch(withAny(en, 'chat:saidTwice', 'contact'))
})

test('the words of another way lead nobody away from the page of help', async () => {
  expect((await talking('help', en('chat:choice.alternative.interpreter'))).words).toContain('112')
})
