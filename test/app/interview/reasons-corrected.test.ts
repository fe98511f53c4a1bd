import { describe, expect, test } from 'vitest'
import { da } from '../../said.ts'
import type { Given } from '../given-reading.ts'
import { complete } from '../inside.ts'
import type { Talk } from '../talk.ts'

const first: Given = { facts: { need: 'remember' } }

/** A notice with a reason, in which the next question is who will hear it. */
const withReason = async (given: Record<string, Given>): Promise<Talk> => {
  const citizen = await complete({ 'it all runs out of my head': first, ...given })
  await citizen.says('it all runs out of my head')
  return citizen
}

const toldAfter = async (text: string, given: Given) => {
  const citizen = await withReason({ [text]: given })
  expect(citizen.turn().notice?.asking).toBe('listeners')
  return citizen.says(text)
}

describe('a reason told while another question is asked', () => {
  test('is added to the one that stands', async () => {
    const turn = await toldAfter('stress as well', { facts: { need: 'stress' } })
    expect(turn.facts.need).toEqual(['remember', 'stress'])
    expect(turn.facts.needText).toBe('it all runs out of my head')
  })

  test('takes the place of the one that is denied, and its words go too', async () => {
    const exchanged: Given = { facts: { need: 'stress' }, denied: { need: 'remember' } }
    const turn = await toldAfter('not forgetting, put stress', exchanged)
    expect(turn.facts.need).toEqual(['stress'])
    expect(turn.facts.needText).toBeUndefined()
    expect(turn.notice?.asking).toBe('listeners')
    expect(turn.messages.map(({ text }) => text).join()).toContain(
      da('chat:echo.corrected', {
        field: da('notice:field.need'),
        value: da('notice:option.need.stress'),
        was: da('notice:option.need.remember'),
      }),
    )
  })

  test('leaves the others where only one of several is denied', async () => {
    const citizen = await withReason({
      'and stress': { facts: { need: 'stress' } },
      'not that with stress but my ears': { facts: { need: 'hear' }, denied: { need: 'stress' } },
    })
    for (const text of ['and stress', 'not that with stress but my ears']) await citizen.says(text)
    expect(citizen.turn().facts.need).toEqual(['remember', 'hear'])
  })

  test('takes the place of all, where it surely corrects', async () => {
    const turn = await toldAfter('make it stress', { acts: ['correct'], facts: { need: 'stress' } })
    expect(turn.facts.need).toEqual(['stress'])
  })

  test('that is only denied leaves', async () => {
    const citizen = await withReason({
      'and stress': { facts: { need: 'stress' } },
      'stress out': { denied: { need: 'stress' } },
    })
    for (const text of ['and stress', 'stress out']) await citizen.says(text)
    expect(citizen.turn().facts.need).toEqual(['remember'])
  })

  test('can be brought back with everything that went', async () => {
    const citizen = await withReason({
      'make it stress': { acts: ['correct'], facts: { need: 'stress' } },
    })
    const { facts } = citizen.turn()
    await citizen.says('make it stress')
    expect((await citizen.picks('command.undo')).facts).toEqual(facts)
  })
})

describe('"change the reason to" something', () => {
  const words = 'ret grunden til stress'
  const half: Given = { acts: ['tell'], half: ['correct'] }

  test.each([
    ['as a correction', { acts: ['correct'] }],
    ['hardly as one, by its name', half],
    ['as a question too', { acts: ['correct', 'ask'] }],
  ])('read %s sets it', async (_, acts) => {
    const turn = await toldAfter(words, { ...acts, facts: { need: 'stress' } })
    expect(turn.facts.need).toEqual(['stress'])
    expect(turn.notice?.asking).toBe('listeners')
  })

  test.each([
    ['as a correction', { acts: ['correct'] }],
    ['hardly as one', half],
    ['as a question too', { acts: ['correct', 'ask'] }],
  ])('that is read %s as none of the reasons opens that question, and loses nothing', async (_, acts) => {
    const turn = await toldAfter(words, acts)
    expect(turn.notice?.asking).toBe('need')
    expect(turn.facts.need).toEqual(['remember'])
  })
})
