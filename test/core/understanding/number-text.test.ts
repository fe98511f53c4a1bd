import { expect, test } from 'vitest'
import { numbersInText, numberText, signed, unsigned } from '../../../src/core/understanding/number-text.ts'

test('every number of a byte comes back from its character, also through JSON and UTF-8', () => {
  const numbers = Array.from({ length: 256 }, (_, number) => number)
  const written = new TextEncoder().encode(JSON.stringify(numberText(numbers)))
  const text: string = JSON.parse(new TextDecoder().decode(written))
  expect(Array.from(numbersInText(text))).toEqual(numbers)
})

test('no number of the model is escaped in JSON', () => {
  const text = numberText(Array.from({ length: 128 }, (_, number) => number))
  expect(JSON.stringify(text)).toBe(`"${text}"`)
})

test('steps to both sides come back', () => {
  const steps = Array.from({ length: 127 }, (_, at) => at - 63)
  expect(steps.map(step => signed(unsigned(step)))).toEqual(steps)
})
