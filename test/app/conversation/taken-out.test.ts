import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { type Given, givenReading, readingBeside } from '../given-reading.ts'
import { talk } from '../talk.ts'

const messages: Record<string, Given> = {
  'I meet Lone at mine': { facts: { employee: 'Lone', setting: 'home' } },
  'on sound': { facts: { medium: 'audio' } },
  'write it': { acts: ['wish_notice'], topics: ['formal_notice'] },
  'take the name out': { acts: ['delete'] },
  'not Lone, take her out': { acts: ['delete'], denied: { employee: 'Lone' } },
  'delete the case number': { acts: ['delete'] },
  'take it out again': { acts: ['delete'], perhaps: ['take_back'] },
  'I take that back': { acts: ['take_back'] },
  'delete everything': { acts: ['delete'] },
  'delete all of this at once, also the name': { acts: ['delete'], topics: ['privacy_chat'] },
}

const talking = async (...texts: string[]) => {
  const read = readingBeside(messages, async () => givenReading({}))
  const citizen = await talk({ language: 'en' }, await testDeps({ read }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const ids = ({ turn }: Awaited<ReturnType<typeof talking>>) => turn().choices.map(({ id }) => id)

describe('a wish to delete a part', () => {
  test.each(['take the name out', 'not Lone, take her out'])('takes that fact out: %s', async text => {
    const citizen = await talking('I meet Lone at mine', text)
    expect(citizen.turn().facts).toEqual({ setting: 'home' })
    expect((await citizen.picks('command.undo')).facts).toEqual({ setting: 'home', employee: 'Lone' })
  })

  test('of what nobody told shows what is noted, and does not ask about all', async () => {
    const citizen = await talking('I meet Lone at mine', 'delete the case number')
    expect(ids(citizen)).not.toContain('command.delete')
    expect(citizen.turn().facts).toEqual({ setting: 'home', employee: 'Lone' })
  })

  test.each(['take it out again', 'I take that back'])(
    'without a name means what was noted last: %s',
    async text => {
      const citizen = await talking('I meet Lone at mine', 'on sound', text)
      expect(citizen.turn().facts).toEqual({ setting: 'home', employee: 'Lone' })
    },
  )
})

test.each(['delete everything', 'delete all of this at once, also the name'])(
  'a wish to delete the conversation asks about all: %s',
  async text => {
    expect(ids(await talking('I meet Lone at mine', text))).toContain('command.delete')
  },
)

test('each way to take it back counts, where none is sure', async () => {
  const read = async (text: string) => ({
    ...givenReading(messages[text] ?? {}),
    ...(text === 'away with it' && {
      acts: [
        { name: 'take_back', probability: 0.25 },
        { name: 'undo', probability: 0.21 },
      ],
    }),
  })
  const citizen = await talk({ language: 'en' }, await testDeps({ read }))
  await citizen.says('I meet Lone at mine')
  expect((await citizen.says('away with it')).facts).toEqual({})
  expect((await citizen.picks('command.undo')).facts).toEqual({ setting: 'home', employee: 'Lone' })
})

test('a noted name makes a wish to delete sure that was only likeliest', async () => {
  const read = async (text: string) => ({
    ...givenReading(messages[text] ?? {}),
    ...(text === 'Lone, away' && { acts: [{ name: 'delete', probability: 0.28 }] }),
  })
  const citizen = await talk({ language: 'en' }, await testDeps({ read }))
  await citizen.says('I meet Lone at mine')
  expect((await citizen.says('Lone, away')).facts).toEqual({ setting: 'home' })
})
