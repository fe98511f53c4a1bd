import { expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { type Given, givenReading, readingOf } from '../given-reading.ts'
import { talk } from '../talk.ts'

const begin: Given = {
  acts: ['wish_notice'],
  topics: ['formal_notice'],
  facts: { medium: 'audio', setting: 'office', department: 'Borgerservice' },
}

type Sentence = { text: string; acts: string[]; fact?: { field: string; value: string } }

/** A message of these sentences, each read by itself. */
const readIn = (sentences: readonly Sentence[], whole: Given) => {
  let at = 0
  const placed = sentences.map(sentence => {
    const span: [number, number] = [at, at + sentence.text.length]
    at += sentence.text.length + 1
    return { ...sentence, span }
  })
  return {
    ...givenReading(whole),
    clauses: placed.map(({ acts, span }) => ({
      acts: acts.map(name => ({ name, probability: 0.95 })),
      topics: [],
      answers: [],
      folds: {},
      span,
    })),
    facts: placed.flatMap(({ fact, span }) =>
      fact === undefined ? [] : [{ ...fact, span, mode: 'said' as const, probability: 0.95 }],
    ),
  }
}

const toldWhy = async (sentences: readonly Sentence[], whole: Given = {}, asked = 'need') => {
  const message = sentences.map(({ text }) => text).join(' ')
  const read = readingOf({ begin })
  const deps = await testDeps({
    read: async (text, situation) => (text === message ? readIn(sentences, whole) : read(text, situation)),
  })
  const citizen = await talk({ language: 'en' }, deps)
  await citizen.says('begin')
  await citizen.picks('field.meetingUnknown.true')
  if (asked === 'needText') {
    await citizen.picks('field.need.other')
    await citizen.picks('field.need.done')
  }
  expect(citizen.turn().notice?.asking).toBe(asked)
  return citizen.says(message)
}

const reason: Sentence = {
  text: 'it all runs out of my head.',
  acts: ['tell'],
  fact: { field: 'need', value: 'remember' },
}
const more: Sentence = { text: 'I had a stroke last year.', acts: ['tell'] }
const aside: Sentence = { text: 'Hold on, the dog.', acts: ['noise'] }
const command: Sentence = { text: 'Carry on.', acts: ['go_on'] }
const place: Sentence = {
  text: 'We meet in room two.',
  acts: ['tell'],
  fact: { field: 'place', value: 'room two' },
}
const question: Sentence = { text: 'How long does it take?', acts: ['ask'] }

test('the reason in own words is the sentence that tells it, without asides and commands', async () => {
  const turn = await toldWhy([aside, reason, command], { acts: ['tell', 'go_on'] })
  expect(turn.facts).toMatchObject({ need: ['remember'], needText: 'It all runs out of my head.' })
  // Going on is what happens anyway: the next question is not passed by.
  expect(turn.notice?.asking).toBe('listeners')
})

test('a sentence that explains it stays with it, and one of another field does not', async () => {
  const turn = await toldWhy([reason, more, place])
  expect(turn.facts.needText).toBe('It all runs out of my head. I had a stroke last year.')
  expect(turn.facts.place).toBe('Room two')
})

test('beside a question it is kept without the question', async () => {
  const turn = await toldWhy([reason, question], { acts: ['tell', 'ask'] })
  expect(turn.facts).toMatchObject({ need: ['remember'], needText: 'It all runs out of my head.' })
})

test('asked for by itself it is those sentences too', async () => {
  const turn = await toldWhy([aside, reason, command], { acts: ['tell', 'go_on'] }, 'needText')
  expect(turn.facts.needText).toBe('It all runs out of my head.')
  expect(turn.notice?.asking).toBe('listeners')
})

test('of one sentence it is the whole, as it was written', async () => {
  const citizen = await talk(
    { language: 'en' },
    await testDeps({
      read: readingOf({ begin, 'it all runs out of my head': { facts: { need: 'remember' } } }),
    }),
  )
  await citizen.says('begin')
  await citizen.picks('field.meetingUnknown.true')
  const turn = await citizen.says('it all runs out of my head')
  expect(turn.facts.needText).toBe('it all runs out of my head')
})
