import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleOf } from '../../../src/core/statistics/sample.ts'

/** Bytes that follow from a seed: chance that can be told again. */
const bytesFrom = (seed: number) => {
  let state = seed >>> 0
  return (length: number) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state >>> 24
    })
}

describe('a random sample', () => {
  it('has as many as were asked for, each once, all of them from the list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.nat(50), fc.nat(), (list, count, seed) => {
        const drawn = sampleOf(list, count, { randomBytes: bytesFrom(seed) })
        expect(drawn).toHaveLength(Math.min(count, list.length))
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(drawn.every(one => list.includes(one))).toBe(true)
      }),
    )
  })

  it('prefers nobody', () => {
    const bytes = bytesFrom(7)
    const times = new Map<number, number>()
    for (let round = 0; round < 6000; round += 1)
      for (const one of sampleOf([0, 1, 2, 3, 4, 5], 2, { randomBytes: bytes }))
        times.set(one, (times.get(one) ?? 0) + 1)
    for (const count of times.values()) expect(Math.abs(count - 2000)).toBeLessThan(150)
  })

  it('draws again what would tip the scale', () => {
    const answers = [Uint8Array.of(255, 255, 255, 255), Uint8Array.of(0, 0, 0, 1)]
    let asked = 0
    const randomBytes = () => answers[asked++] ?? new Uint8Array(4)
    expect(sampleOf(['a', 'b', 'c'], 1, { randomBytes })).toEqual(['b'])
    expect(asked).toBe(2)
  })

  it('comes oftener upon what weighs more', () => {
    const randomBytes = bytesFrom(11)
    let heavy = 0
    for (let round = 0; round < 6000; round += 1) {
      const [one] = sampleOf(['a', 'b', 'c'], 1, { randomBytes, weightOf: each => (each === 'c' ? 8 : 1) })
      if (one === 'c') heavy += 1
    }
    expect(Math.abs(heavy - 4800)).toBeLessThan(150)
  })
})
