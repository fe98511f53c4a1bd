import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accent, characterAt, digit, endOfRun, letter } from '../../src/core/text/letters.ts'

const patterns: [name: string, kinds: number, pattern: RegExp][] = [
  ['letters', letter, /\p{L}+/gu],
  ['letters and their accents', letter | accent, /[\p{L}\p{M}]+/gu],
  ['numbers of any script', digit, /\p{N}+/gu],
  ['letters and numbers', letter | digit, /[\p{L}\p{N}]+/gu],
]

const runsIn = (text: string, kinds: number): string[] => {
  const runs: string[] = []
  for (let at = 0; at < text.length; ) {
    const end = endOfRun(text, at, kinds)
    if (end > at) runs.push(text.slice(at, end))
    at = end > at ? end : at + characterAt(text, at).length
  }
  return runs
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'aåÆøé1²٣९ ́-.\u{1d400}\u{20000}😀\ud800\udc00'), maxLength: 40 }),
)

describe('where words and numbers end', () => {
  for (const [name, kinds, pattern] of patterns)
    it(`is where the pattern of ${name} says, in any script`, () => {
      fc.assert(
        fc.property(anyText, text => void expect(runsIn(text, kinds)).toEqual(text.match(pattern) ?? [])),
      )
    })
})
