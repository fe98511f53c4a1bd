import { expect, test } from 'vitest'
import { testDeps } from '../../deps.ts'
import { da } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { talk } from '../talk.ts'

const question = { acts: ['ask'], topics: ['audio_office'], answers: ['audio_office.can_refuse'] }
const messages = {
  plain: { ...question, polarity: 'asked' as const },
  turned: { ...question, polarity: 'reversed' as const },
  untold: question,
  two: {
    acts: ['ask'],
    topics: ['audio_office', 'bisidder'],
    answers: ['audio_office.can_refuse', 'bisidder'],
    polarity: 'asked' as const,
  },
  watched: {
    danger: { degree: 'sure' as const, kind: 'violence' as const, answer: 'crisis.watched' },
  },
  other: { danger: { degree: 'sure' as const, kind: 'self' as const, answer: 'crisis.violence' } },
}

const firstTo = async (text: string) => {
  const citizen = await talk({}, await testDeps({ read: readingOf(messages) }))
  return (await citizen.says(text)).messages.find(({ answer }) => answer !== undefined)
}

test.each([
  ['plain', da('answers/audio_office:can_refuse.verdict.yes.asked')],
  ['turned', da('answers/audio_office:can_refuse.verdict.yes.reversed')],
  ['untold', da('answers/audio_office:can_refuse.verdict.yes.fact')],
  ['two', da('answers/audio_office:can_refuse.verdict.yes.fact')],
])('a question put %s gets the verdict of its own wording', async (text, verdict) => {
  expect((await firstTo(text))?.verdict).toBe(verdict)
})

test.each([
  ['watched', 'crisis.watched'],
  ['other', 'crisis.self'],
])('help goes by the kind of danger, and finer only where that is known: %s', async (text, answer) => {
  expect((await firstTo(text))?.answer).toBe(answer)
})
