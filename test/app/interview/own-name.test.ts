import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { en } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const talking = async (...texts: string[]): Promise<Talk> => {
  const read = readingOf({
    'write to Ulla, sound': {
      acts: ['tell', 'wish_notice'],
      facts: { medium: 'audio', employee: 'Ulla', represented: 'Rana' },
    },
    'Viggo Bech': { facts: { employee: 'Viggo Bech' } },
    'for her, from Omar Said': { facts: { represented: 'Omar Said' } },
    'Ulla Krogh': { facts: { employee: 'Ulla Krogh' } },
    'no, it is Viggo Bech': { acts: ['correct'], facts: { employee: 'Viggo Bech' } },
    'my name is Karen Lund': { acts: ['tell'] },
  })
  const citizen = await talk({ language: 'en' }, await testDeps({ read }))
  for (const text of texts) await citizen.says(text)
  return citizen
}

const words = (citizen: Talk): string =>
  citizen
    .turn()
    .messages.map(({ text }) => text)
    .join('\n')

describe("the citizen's own name, in a notice", () => {
  test('never takes the place of the employee, and is thanked for', async () => {
    const citizen = await talking('write to Ulla, sound', 'Viggo Bech')
    expect(citizen.turn().facts.employee).toBe('Ulla')
    expect(words(citizen)).toContain(en('chat:smallTalk.ownName'))
    expect(citizen.turn().notice?.asking).toBeDefined()
  })

  test('never takes the place of whom they write for', async () => {
    const citizen = await talking('write to Ulla, sound', 'for her, from Omar Said')
    expect(citizen.turn().facts.represented).toBe('Rana')
  })

  test('is no reason to warn of numbers', async () => {
    const citizen = await talking('write to Ulla, sound', 'my name is Karen Lund')
    expect(words(citizen)).not.toContain('CPR')
    expect(words(citizen)).toContain(en('chat:smallTalk.ownName'))
  })
})

describe('the name of an employee', () => {
  test('is said in full', async () => {
    expect((await talking('write to Ulla, sound', 'Ulla Krogh')).turn().facts.employee).toBe('Ulla Krogh')
  })

  test('is put right', async () => {
    const citizen = await talking('write to Ulla, sound', 'no, it is Viggo Bech')
    expect(citizen.turn().facts.employee).toBe('Viggo Bech')
  })
})
