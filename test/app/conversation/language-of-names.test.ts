import { expect, test } from 'vitest'
import type { FactRead } from '../../../src/core/reader/reading.ts'
import { testDeps } from '../../deps.ts'
import { givenReading } from '../given-reading.ts'
import { talk } from '../talk.ts'

/** The language of the talk after a message that was read as surely Danish, with these words found to be names. */
const languageAfter = async (text: string, names: Record<string, string>): Promise<string> => {
  const facts = Object.entries(names).map(([field, value]): FactRead => {
    const from = text.indexOf(value)
    return { field, value, span: [from, from + value.length], mode: 'said', probability: 0.95 }
  })
  const language = [{ name: 'da', probability: 0.98 }]
  const read = async () => ({ ...givenReading({ acts: ['tell'] }), by: 'encoder' as const, facts, language })
  const citizen = await talk({ language: 'en' }, await testDeps({ read }))
  await citizen.says(text)
  return citizen.turn().language
}

test.each([
  ['Jobcenter Kolding, Rødegårdsvej 12', { department: 'Jobcenter Kolding', place: 'Rødegårdsvej 12' }],
  ['I meet Ydelsescenter Nord i Kolding', { department: 'Ydelsescenter Nord i Kolding' }],
])('Danish names turn no English talk: %s', async (text, names) => {
  expect(await languageAfter(text, names)).toBe('en')
})

test.each([
  ['vi skal mødes på Rødegårdsvej', { place: 'Rødegårdsvej' }],
  ['min hukommelse er dårlig', { needText: 'min hukommelse er dårlig' }],
])('a whole Danish sentence does: %s', async (text, names) => {
  expect(await languageAfter(text, names)).toBe('da')
})
