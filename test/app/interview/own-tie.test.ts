import { expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { type Given, givenReading, readingOf } from '../given-reading.ts'
import { type Talk, talk } from '../talk.ts'

const begin: Given = {
  acts: ['wish_notice'],
  topics: ['formal_notice'],
  facts: { medium: 'audio', setting: 'office', department: 'Borgerservice', represented: 'Min mor' },
}

const tie = "I'm her daughter"
const reading = { ...givenReading({ acts: ['tell'] }), by: 'encoder' as const }
const right = {
  field: 'onBehalfOf',
  value: 'parent',
  span: [4, 16] as [number, number],
  mode: 'said' as const,
}
const leaning = (probability: number) => [{ name: 'parent', probability }]

/** Each way a tie is read: as the relation, as hardly a right, as only a leaning to one. */
const ties = {
  relation: { ...reading, facts: [{ ...right, field: 'relation', value: 'her daughter', probability: 0.6 }] },
  'hardly a right': { ...reading, facts: [{ ...right, probability: 0.7 }], leanings: leaning(0.7) },
  'a leaning': { ...reading, leanings: leaning(0.45) },
}

const askedForWhom = async (read: typeof reading): Promise<Talk> => {
  const others = readingOf({ begin })
  const deps = await testDeps({ read: async (text, at) => (text === tie ? read : others(text, at)) })
  const citizen = await talk({ language: 'en' }, deps)
  await citizen.says('begin')
  await citizen.picks('field.meetingUnknown.true')
  expect(citizen.turn().notice?.asking).toBe('onBehalfOf')
  return citizen
}

test.each(Object.entries(ties))(
  'their own tie, read as %s, is the relation, and no right is made of it',
  async (_, read) => {
    const turn = await (await askedForWhom(read)).says(tie)
    expect(turn.facts.relation).toBe('Daughter')
    expect(turn.facts.onBehalfOf).toBeUndefined()
    expect(turn.notice?.asking).toBe('onBehalfOf')
    expect(turn.choices.map(({ id }) => id)).toContain('field.onBehalfOf.parent')
  },
)

test.each(Object.entries(ties))('told once more (%s), it is left for the check', async (_, read) => {
  const citizen = await askedForWhom(read)
  await citizen.says(tie)
  const turn = await citizen.says(tie)
  expect(turn.notice?.asking).not.toBe('onBehalfOf')
  while (citizen.turn().expects !== 'check') await citizen.picks('command.skip')
  expect(citizen.turn().facts).toMatchObject({ represented: 'Min mor' })
  expect(citizen.turn().facts.relation).toBe('Daughter')
  expect(citizen.turn().choices.map(({ id }) => id)).toContain('change.onBehalfOf')
})

test('a right that is surely told is taken, and settles it at once', async () => {
  const sure = { ...reading, facts: [{ ...right, value: 'guardian', probability: 0.9 }] }
  const turn = await (await askedForWhom(sure)).says(tie)
  expect(turn.facts.onBehalfOf).toBe('guardian')
  expect(turn.notice?.asking).toBe('authority')
})
