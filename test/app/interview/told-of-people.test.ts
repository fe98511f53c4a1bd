import { describe, expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { da } from '../../said.ts'
import { givenReading, readingOf } from '../given-reading.ts'
import { type Spoken, askedFor as toldUntil } from '../noted.ts'
import { type Talk, talk } from '../talk.ts'

type Given = Parameters<typeof givenReading>[0]

const asking = (question: Parameters<typeof toldUntil>[1], given: Record<string, Given>) =>
  toldUntil('da' satisfies Spoken, question, given)

const fieldsOf = (citizen: Talk) => citizen.turn().notice?.fields ?? {}
const kinds = (citizen: Talk) => citizen.turn().messages.map(({ kind }) => kind)

describe('who hears it', () => {
  test('is whoever helps, where they and the citizen are both named', async () => {
    const both = { ...givenReading({ acts: ['tell'] }), by: 'encoder' as const }
    const said = (value: string) => ({
      field: 'listeners',
      value,
      span: [0, 1] as [number, number],
      mode: 'said' as const,
      probability: 0.9,
    })
    const deps = await testDeps()
    const read = async (text: string, situation: Parameters<typeof deps.read>[1]) =>
      text === 'os to herhjemme'
        ? { ...both, facts: [said('own'), said('helper')] }
        : deps.read(text, situation)
    const citizen = await talk({}, { ...deps, read })
    for (const text of ['Skriv en anmodning', 'lyd', 'på kontoret', 'torsdag den 10. december kl. 10'])
      await citizen.says(text)
    await citizen.says('os to herhjemme')
    expect(fieldsOf(citizen).listeners).toBe('helper')
  })

  test('is somebody who is named in its place', async () => {
    const citizen = await asking('listeners', {
      'min svigerinde Gudrun': { facts: { relation: 'Svigerinde' } },
    })
    await citizen.says('min svigerinde Gudrun')
    expect(fieldsOf(citizen).listeners).toBe('helper')
  })

  test('is explained where its words are asked about', async () => {
    const citizen = await asking('listeners', { 'hvem er det, der menes': { acts: ['explain'] } })
    await citizen.says('hvem er det, der menes')
    expect(fieldsOf(citizen).listeners).toBeUndefined()
    expect(citizen.turn().notice?.asking).toBe('listeners')
  })

  test('is asked twice and then left open', async () => {
    const nothing = { acts: ['tell'], topics: [] }
    const citizen = await asking('listeners', { 'nå da da': nothing, 'jo tak du': nothing })
    await citizen.says('nå da da')
    expect(citizen.turn().notice?.asking).toBe('listeners')
    await citizen.says('jo tak du')
    expect(citizen.turn().notice?.asking).toBe('alternatives')
  })
})

describe('what is told once more', () => {
  test.each([['affirm'], ['deny'], ['correct']])(
    'beside a %s is known, and the question stands',
    async act => {
      const again = { acts: ['tell', act], facts: { department: 'Jobcenteret' } }
      const citizen = await asking('listeners', { 'det hedder det jo': again })
      await citizen.says('det hedder det jo')
      expect(kinds(citizen)).not.toContain('clarify')
      expect(
        citizen
          .turn()
          .messages.map(({ text }) => text)
          .join(),
      ).not.toContain(da('chat:invalid.not_an_option'))
      expect(citizen.turn().notice?.asking).toBe('listeners')
    },
  )

  test('at the check shows it as it stands', async () => {
    const citizen = await asking('check', {
      'sådan er det med stedet': { acts: ['correct'], facts: { setting: 'office' } },
    })
    await citizen.says('sådan er det med stedet')
    expect(kinds(citizen)).toContain('check')
    expect(
      citizen
        .turn()
        .messages.map(({ text }) => text)
        .join(),
    ).not.toContain(da('chat:notUnderstoodHere'))
  })

  test('and is said not to be so, goes, in whatever letters it was written', async () => {
    const citizen = await asking('listeners', {
      'Inger sidder med': { facts: { othersPresent: 'Inger' } },
      'hun kommer ikke alligevel': { acts: ['correct'], denied: { othersPresent: 'inger' } },
    })
    await citizen.says('Inger sidder med')
    expect(fieldsOf(citizen).othersPresent).toBe('Inger')
    await citizen.says('hun kommer ikke alligevel')
    expect(fieldsOf(citizen)).not.toHaveProperty('othersPresent')
  })
})

describe('a name that is told as a fact', () => {
  test.each([
    ['othersPresent', 'Min veninde Else Marie Krogh'],
    ['relation', 'Nabo til Else Marie Krogh'],
    ['scope', 'Kun det om Karen Holm'],
  ])('of %s stays in it', async (field, value) => {
    const citizen = await asking('listeners', {
      'så er det sagt': { facts: { [field]: value, represented: 'Karen', onBehalfOf: 'representative' } },
    })
    await citizen.says('så er det sagt')
    expect(JSON.stringify(citizen.turn().facts)).not.toContain('[navn]')
  })
})

test('a right to act is not asked of whoever only helps with the writing', async () => {
  const citizen = await asking('need', {
    'det er bare mig der taster': { facts: { onBehalfOf: 'writing_help', represented: 'Min onkel' } },
  })
  await citizen.says('det er bare mig der taster')
  expect(citizen.turn().notice?.missing).toEqual([])
})

test('whose meeting it is stays to the check, though it is not told by what right', async () => {
  const citizen = await asking('need', { 'det gælder Vibeke': { facts: { represented: 'Vibeke' } } })
  await citizen.says('det gælder Vibeke')
  await citizen.says('tjek')
  expect(citizen.turn().facts.represented).toBe('Vibeke')
})

test.each([
  ['a bisidder', { facts: { alternatives: 'bisidder' } }],
  ['an interpreter', { facts: { alternatives: 'interpreter' } }],
  ['no minutes', { acts: ['deny'], denied: { alternatives: 'minutes' } }],
])('whose meeting it is stands after %s, where somebody only helps with the writing', async (_, wish) => {
  const helped = { onBehalfOf: 'writing_help', represented: 'Min onkel', relation: 'Nevø' }
  const citizen = await asking('alternatives', {
    'han kan ikke taste': { facts: helped },
    'så er det det': wish,
  })
  await citizen.says('han kan ikke taste')
  expect(fieldsOf(citizen)).toMatchObject(helped)
  await citizen.says('så er det det')
  await citizen.says('tjek')
  expect(citizen.turn().expects).toBe('check')
  expect(fieldsOf(citizen)).toMatchObject(helped)
})

test('"back to why" goes to that question, and not to the one before', async () => {
  const citizen = await asking('alternatives', { 'lad os gå tilbage til årsagen': { acts: ['back'] } })
  await citizen.says('lad os gå tilbage til årsagen')
  expect(citizen.turn().notice?.asking).toBe('need')
})

test('how the reply is wished, told at the check, is shown where it is written', async () => {
  const citizen = await asking('check', { 'helst på brev': { facts: { 'contact.reply': 'letter' } } })
  await citizen.says('helst på brev')
  expect(
    citizen
      .turn()
      .messages.map(({ text }) => text)
      .join(),
  ).toContain(da('chat:smallTalk.contactHere'))
})

test('"delete that with the interpreter" takes that away and nothing else', async () => {
  const citizen = await asking('alternatives', {
    'det med ham der oversætter skal slettes': { acts: ['delete'], denied: { alternatives: 'interpreter' } },
  })
  await citizen.says('tolk')
  await citizen.says('det med ham der oversætter skal slettes')
  expect(citizen.turn().facts.alternatives).toBeUndefined()
  expect(citizen.turn().facts.medium).toBe('audio')
  expect(kinds(citizen)).not.toContain('clarify')
})

test('"not yet, tomorrow" at the check hurries nobody and moves no meeting', async () => {
  const deps = await testDeps()
  const read = async (text: string, situation: Parameters<typeof deps.read>[1]) =>
    text === 'vent, det bliver først i morgen'
      ? { ...givenReading({ acts: ['deny'] }), by: 'encoder' as const }
      : deps.read(text, situation)
  const citizen = await talk({}, { ...deps, read })
  for (const text of ['Skriv en anmodning', 'lyd', 'jobcenteret rådhuset', 'torsdag d. 10/12 kl 10', 'tjek'])
    await citizen.says(text)
  const before = citizen.turn().facts
  await citizen.says('vent, det bliver først i morgen')
  expect(citizen.turn().facts).toEqual(before)
  expect(
    citizen
      .turn()
      .messages.map(({ text }) => text)
      .join(),
  ).toContain(da('chat:smallTalk.whatToChange'))
})

describe('whom it is for', () => {
  test('is called by the name, once it is told, and no longer by what they are', async () => {
    const messages = {
      'for min mor': { acts: ['wish_notice'], facts: { represented: 'min mor' } },
      'hun hedder Else Toft': { facts: { represented: 'Else Toft' } },
      'min søn er med': { facts: { represented: 'min søn' } },
    }
    const citizen = await talk({}, await testDeps({ read: readingOf(messages) }))
    await citizen.says('for min mor')
    expect(citizen.turn().facts.represented).toBe('Min mor')
    await citizen.says('hun hedder Else Toft')
    expect(citizen.turn().facts.represented).toBe('Else Toft')
    await citizen.says('min søn er med')
    expect(citizen.turn().facts.represented).toBe('Else Toft')
  })
})
