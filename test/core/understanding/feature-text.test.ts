import { expect, test } from 'vitest'
import { numbersOfSteps, shortened, stepsAsText } from '../../../src/core/understanding/feature-text.ts'

test('shortened hashes are read as they were written, also the same twice, none, and the largest', () => {
  for (const hashes of [[], [0], [0xffffffff], [5, 64, 64, 70, 4_000, 4_294_967_295]]) {
    const sorted = hashes.map(shortened)
    expect(Array.from(numbersOfSteps(stepsAsText(sorted)))).toEqual(sorted)
  }
})

test('of a hash 26 bits are kept', () => {
  expect(shortened(0xffffffff)).toBe(2 ** 26 - 1)
  expect(shortened(63)).toBe(0)
})
