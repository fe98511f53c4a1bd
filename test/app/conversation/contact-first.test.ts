import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { da } from '../../said.ts'
import { type Given, readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const personal: Given = { acts: ['tell'], topics: ['personal_data'] }
const known: Record<string, Given> = {
  question: { acts: ['ask'], topics: ['audio_office'] },
  'my mail is [mailadresse]': personal,
  'my number is [telefonnummer]': { acts: ['tell'] },
  'my cpr is [CPR-nummer]': personal,
  'why do you want [mailadresse]': { acts: ['ask'], topics: ['personal_data'] },
  'I forget, I have had a stroke': { ...personal, facts: { need: 'remember' } },
  yes: { acts: ['affirm'] },
}

const talking = async (...texts: string[]): Promise<Talk> => {
  const citizen = await talk({}, await testDeps({ read: readingOf(known) }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const kinds = (citizen: Talk) => citizen.turn().messages.map(({ kind }) => kind)
const words = (citizen: Talk) =>
  citizen
    .turn()
    .messages.map(({ text }) => text)
    .join()

describe('an address or a number for the reply, before a notice is written', () => {
  test.each(['my mail is ida@example.dk', 'my number is 20 30 40 50'])(
    'is told where it is written: "%s"',
    async text => {
      const citizen = await talking('question', text)
      expect(words(citizen)).toContain(
        da('chat:smallTalk.contactFirst', {
          theWord: da('chat:theWord.request'),
          aWord: da('chat:aWord.request'),
        }),
      )
      expect(citizen.turn().choices[0]?.id).toBe('notice.start')
    },
  )

  test('offers the notice, which a yes begins', async () => {
    const citizen = await talking('question', 'my mail is ida@example.dk', 'yes')
    expect(citizen.turn().notice?.asking).toBe('medium')
  })

  test.each([
    ['a CPR number', ['question', 'my cpr is 010190-1234']],
    ['a question about it', ['question', 'why do you want ida@example.dk']],
    ['nothing of a meeting before it', ['my mail is ida@example.dk']],
  ])('is none where it is %s', async (_, texts) => {
    expect(kinds(await talking(...texts))).toContain('answer')
  })
})

test('a reason told with an illness is noted, and nobody is told to be silent', async () => {
  const citizen = await talking('I forget, I have had a stroke')
  expect(citizen.turn().facts).toEqual({ need: ['remember'] })
  expect(kinds(citizen)).not.toContain('answer')
})
