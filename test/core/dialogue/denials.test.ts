import { expect, test } from 'vitest'
import { withDenials } from '../../../src/core/dialogue/hearing/denials.ts'
import { givenReading } from '../../app/given-reading.ts'

/** The facts of a text by the words they stand in, each taken as told. */
const modesIn = (
  text: string,
  facts: readonly [field: string, words: string, value?: string][],
  acts: object,
) =>
  withDenials(
    {
      ...givenReading(acts),
      facts: facts.map(([field, words, value = words]) => ({
        field,
        value,
        span: [text.indexOf(words), text.indexOf(words) + words.length],
        mode: 'said' as const,
        probability: 0.95,
      })),
    },
    text,
  ).facts.map(({ mode }) => mode)

test('of two names the one right after the denying word is not so', () => {
  const text = 'det er ikke jobcenteret men ydelse'
  const named = [['department', 'jobcenteret'] as const, ['department', 'ydelse'] as const]
  expect(
    modesIn(
      text,
      named.map(([field, words]) => [field, words]),
      { acts: ['tell'] },
    ),
  ).toEqual(['denied', 'said'])
})

test('a value after a denying word is not so where the message may deny', () => {
  const phone: [string, string, string][] = [['setting', 'on the phone', 'phone']]
  expect(modesIn('not on the phone', phone, { acts: ['tell'], slightly: ['deny'] })).toEqual(['denied'])
  expect(modesIn('why not on the phone', phone, { acts: ['ask'] })).toEqual(['said'])
})
