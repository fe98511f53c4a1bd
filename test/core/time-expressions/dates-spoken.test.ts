import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type TimesRead, timesIn } from '../../../src/core/time-expressions/index.ts'

/** Tuesday 24 November 2026, ten in the morning in Copenhagen. */
const now = new Date('2026-11-24T09:00:00Z')

/**
 * How people write a time, one a line: language, text, what it means. `2026-12-03T09:00`, only a date, or only a
 * time (`T10:15`); `?` after it: may be asked about; `?` alone: must be asked about; `none`, `nodate`, `past`.
 */
const cases = readFileSync('test/core/time-expressions/spoken.tsv', 'utf8')
  .trim()
  .split('\n')
  .map(line => {
    const [, text = '', meaning = ''] = line.split('\t')
    return { text, meaning }
  })

const readAs = ({ when }: TimesRead): string =>
  when === undefined
    ? ''
    : `${when.hasDate ? when.at.slice(0, 10) : ''}${when.hasTime ? `T${when.at.slice(11, 16)}` : ''}`

/** A wrong day or time that nobody is asked about. A missing time of day is asked for anyway. */
const isSilentMisread = (read: TimesRead, meaning: string): boolean => {
  const { when } = read
  if (when === undefined || !when.hasDate || !when.sure || when.past) return false
  if (['none', 'nodate', 'past', '?'].includes(meaning)) return true
  return !meaning.replace('?', '').startsWith(readAs(read))
}

const isRight = (read: TimesRead, meaning: string): boolean => {
  const { when } = read
  switch (meaning) {
    case 'none':
    case 'nodate':
      return when === undefined || !when.hasDate
    case 'past':
      return when === undefined || when.past
    case '?':
      return when === undefined || !when.hasDate || !when.sure || when.past
    default:
      return readAs(read) === meaning.replace('?', '')
  }
}

describe('times as people write them', () => {
  it.each(cases)('"$text" is never misread without being asked about', ({ text, meaning }) => {
    expect(isSilentMisread(timesIn(text, now), meaning)).toBe(false)
  })

  it('are read right in at least 96 of 100', () => {
    const right = cases.filter(({ text, meaning }) => isRight(timesIn(text, now), meaning))
    expect(right.length / cases.length).toBeGreaterThanOrEqual(0.96)
  })
})

it.each(['fredag i november kl. 10', 'Friday in November at 10'])(
  'a weekday of a month never falls outside it: %s',
  text => {
    const saturday = new Date('2026-11-28T09:00:00Z')
    expect(timesIn(text, saturday).when?.at).toBe('2027-11-05T10:00:00+01:00')
  },
)
