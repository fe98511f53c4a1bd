import { describe, expect, it } from 'vitest'
import { meanVector, scaled } from '../../../src/core/reader/message-vector.ts'
import type { Encoded } from '../../../src/core/reader/reading.ts'

/** Two pieces: one along each axis. */
const encoded: Encoded = {
  width: 2,
  vectors: new Float32Array([1, 0, 0, 1]),
  spans: [
    [0, 4],
    [5, 9],
  ],
}

describe('the vector of a message', () => {
  it('is the mean of its pieces, of length ten', () => {
    const [x = 0, y = 0] = meanVector(encoded) ?? []
    expect(x).toBeCloseTo(y)
    expect(Math.hypot(x, y)).toBeCloseTo(10)
  })

  it('is that of the pieces a stretch touches, and none where it touches none', () => {
    expect([...(meanVector(encoded, [5, 9]) ?? [])]).toEqual([0, 10])
    expect(meanVector(encoded, [4, 5])).toBeUndefined()
    expect(meanVector({ ...encoded, spans: [], vectors: new Float32Array() })).toBeUndefined()
  })

  it('stays nothing where the pieces say nothing', () => {
    expect([...scaled(new Float32Array(2))]).toEqual([0, 0])
  })
})
