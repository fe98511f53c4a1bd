import { describe, expect, it } from 'vitest'
import { meetingsNamed } from '../../../src/core/time-expressions/index.ts'

const now = new Date('2026-11-20T10:00:00Z')
const named = (text: string, language: 'da' | 'en' = 'da') =>
  meetingsNamed(text, { now, language }).map(({ words }) => words)

const wednesdays = ['2', '9', '16'].map(day => `onsdag den ${day}. december 2026 kl. 11.00`)

describe('the meetings of a list', () => {
  it.each([
    'hver onsdag i december kl. 11: 2, 9, 16 december, og netværksmøde 10. december kl. 14',
    'hver onsdag i december kl. 11 (2., 9. og 16. december) og netværksmøde den 10. december kl. 14',
    'd. 2., 9. og 16. december kl. 11, netværksmøde den 10/12 kl. 14',
    'onsdag den 2. december, onsdag den 9. december og onsdag den 16. december kl. 11 og netværksmøde d. 10. december kl. 14',
    '2.12 kl. 11\n9.12 kl. 11\n16.12 kl. 11\nnetværksmøde 10.12 kl. 14',
  ])('are each told with day and time: %s', text => {
    expect(named(text)).toEqual([...wednesdays, 'netværksmøde, torsdag den 10. december 2026 kl. 14.00'])
  })

  it('are told in the language they were written in', () => {
    expect(named('every Wednesday at 11: 2 and 9 December, and a network meeting 10 December', 'en')).toEqual(
      [
        'Wednesday 2 December 2026 at 11:00',
        'Wednesday 9 December 2026 at 11:00',
        'a network meeting, Thursday 10 December 2026 at 11:00',
      ],
    )
  })

  it('are one, in their own words, where no day is told', () => {
    expect(named('hver tirsdag')).toEqual(['hver tirsdag'])
    expect(named('alle møder i sagen')).toEqual(['alle møder i sagen'])
    expect(named(' ')).toEqual([])
  })

  it('that are told twice are one', () => {
    expect(named('2. december kl. 11 og igen 2. december kl. 11')).toHaveLength(2)
    expect(named('2. december kl. 11, 2. december kl. 11')).toHaveLength(1)
  })
})
