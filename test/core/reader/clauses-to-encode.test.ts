import { describe, expect, it } from 'vitest'
import { clausesToEncode } from '../../../src/core/reader/clauses-to-encode.ts'
import type { Clause } from '../../../src/core/reader/reading.ts'

/** A sentence whose acts are so likely. */
const sentence = (acts: Record<string, number>): Clause => ({
  acts: Object.entries(acts).map(([name, probability]) => ({ name, probability })),
  topics: [],
  answers: [],
  folds: {},
  span: [0, 1],
})

describe('the sentences worth the encoder', () => {
  it('ask or bid, if unsurely; those that only tell are not', () => {
    const asks = sentence({ tell: 0.9, ask: 0.35 })
    const bids = sentence({ delete: 0.5 })
    const others = [sentence({ tell: 0.9, ask: 0.2 }), sentence({ thanks: 0.9 }), sentence({})]
    expect(clausesToEncode([...others, asks, bids])).toEqual([bids, asks])
  })

  it('are the three that most seem to, however many there are', () => {
    const likely = [0.4, 0.9, 0.6, 0.8].map(ask => sentence({ ask }))
    expect(clausesToEncode(likely)).toEqual([likely[1], likely[3], likely[2]])
  })
})
