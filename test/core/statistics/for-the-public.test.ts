import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Count } from '../../../src/core/statistics/count.ts'
import { type Figures, figuresOf, partitions } from '../../../src/core/statistics/figures.ts'
import { fewest, forThePublic, together } from '../../../src/core/statistics/for-the-public.ts'

const now = new Date('2026-11-24T09:00:00+01:00')

const oneOf = (...values: string[]) => fc.constantFrom(...values)
const row = fc.record({
  name: fc.constant('notice'),
  about: fc
    .tuple(
      oneOf('audio', 'video', 'screen'),
      oneOf('office', 'phone'),
      oneOf('jobcentre', 'family', 'other'),
      oneOf('given', 'withheld', 'none'),
      oneOf('accepted', 'refused', 'withdrawn', 'none'),
    )
    .map(parts => parts.join(' ')),
  day: oneOf('2026-01-05', '2026-09-10', '2026-10-01', '2026-11-03', '2026-11-23'),
  total: fc.integer({ min: 0, max: 7 }),
})
const hours = fc.record({
  name: oneOf('answered_after', 'opened_after'),
  about: oneOf('1', '20'),
  day: fc.constant('2026-11-23'),
  total: fc.integer({ min: 0, max: 7 }),
})
const turns = fc.record({
  name: oneOf('turn', 'answer_reported', 'question_kept'),
  about: oneOf('audio_office answer', 'bisidder clarify', 'da bisidder.can x', 'bisidder notice'),
  day: fc.constant('2026-11-23'),
  total: fc.integer({ min: 0, max: 7 }),
})
const anyFigures = fc
  .array(fc.oneof(row, hours, turns), { maxLength: 30 })
  .map(rows => figuresOf({ totals: rows, days: rows }, now))

const sumOf = (counts: readonly Count[]) => counts.reduce((sum, { count }) => sum + count, 0)
const isSafe = (count: number) => count === 0 || count >= fewest

/** All numbers somebody outside can read. */
const shownIn = (figures: ReturnType<typeof forThePublic>): number[] => {
  const { notices, ...rest } = figures
  const lists = Object.values(rest).filter(Array.isArray) as Count[][]
  return [...(notices === undefined ? [] : [notices]), ...lists.flat().map(({ count }) => count)]
}

const holds = (claim: (figures: Figures) => void) =>
  fc.assert(fc.property(anyFigures, claim), { numRuns: 400 })

describe('what anybody may see', () => {
  it('has no number from one to four', () => {
    holds(figures => {
      expect(shownIn(forThePublic(figures)).filter(count => !isSafe(count))).toEqual([])
    })
  })

  it('leaves nothing to be had by taking a list from the whole', () => {
    holds(figures => {
      const shown = forThePublic(figures)
      for (const list of partitions) {
        if (shown[list].length > 0) expect(sumOf(shown[list])).toBe(shown.notices)
        else expect(shown.notices ?? 0).toBe(0)
      }
    })
  })

  it('does not say how many were answered beside what was answered', () => {
    holds(figures => {
      expect(forThePublic(figures)).not.toHaveProperty('answered')
    })
  })

  it('leaves nothing to be had by taking one list of what was asked from the other', () => {
    holds(figures => {
      const { topics, replies } = forThePublic(figures)
      expect(sumOf(topics)).toBe(sumOf(replies))
    })
  })

  it('never stands alone under the name of many: what is put together is at least two', () => {
    holds(figures => {
      const shown = forThePublic(figures)
      for (const list of ['outcomes', 'media', 'departments'] as const) {
        if (!shown[list].some(({ name }) => name === together)) continue
        const before = figures[list].filter(({ count }) => count > 0).length
        expect(before - (shown[list].filter(({ count }) => count > 0).length - 1)).toBeGreaterThan(1)
      }
    })
  })

  it('crosses nothing with what was decided', () => {
    holds(figures => {
      expect(forThePublic(figures)).not.toHaveProperty('crossed')
      expect(forThePublic(figures)).not.toHaveProperty('grounds')
    })
  })

  it('keeps what is large as it is', () => {
    const rows = [
      { name: 'notice', about: 'audio office jobcentre given accepted', day: '2026-11-23', total: 60 },
      { name: 'notice', about: 'video office family none refused', day: '2026-11-23', total: 1 },
      { name: 'notice', about: 'screen office family none refused', day: '2026-11-23', total: 7 },
    ]
    expect(forThePublic(figuresOf({ totals: rows, days: rows }, now)).media).toEqual([
      { name: 'audio', count: 60 },
      { name: together, count: 8 },
    ])
  })
})
