import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  copenhagenIso,
  copenhagenOffset,
  dayExists,
  instantAt,
  isoAt,
  wallClock,
  weekdayOf,
} from '../../../src/core/calendar/copenhagen.ts'

const intl = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
})
const shown = (at: Date) => {
  const { year, month, day, hour, minute } = wallClock(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(day)}/${two(month)}/${year}, ${two(hour)}:${two(minute)}:${two(at.getUTCSeconds())}`
}

describe('Copenhagen time', () => {
  it('shows the same clock as the time zone database for any instant between 1996 and 2040', () => {
    const instants = fc.date({
      min: new Date('1996-01-01'),
      max: new Date('2040-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, at => {
        expect(shown(at)).toBe(intl.format(at))
      }),
      { numRuns: 2000 },
    )
  })

  it('is one hour ahead in winter and two in summer, changing at 01:00 UTC', () => {
    expect(copenhagenOffset(new Date('2026-03-29T00:59:59Z'))).toBe(60)
    expect(copenhagenOffset(new Date('2026-03-29T01:00:00Z'))).toBe(120)
    expect(copenhagenOffset(new Date('2026-10-25T00:59:59Z'))).toBe(120)
    expect(copenhagenOffset(new Date('2026-10-25T01:00:00Z'))).toBe(60)
  })

  it('writes an instant with the offset it is read at', () => {
    expect(copenhagenIso(new Date('2026-11-26T09:00:00Z'))).toBe('2026-11-26T10:00:00+01:00')
    expect(copenhagenIso(new Date('2026-06-30T22:15:00Z'))).toBe('2026-07-01T00:15:00+02:00')
  })

  it('reads an ordinary wall-clock time once', () => {
    expect(isoAt({ year: 2026, month: 11, day: 26, hour: 10, minute: 0 })).toEqual({
      iso: '2026-11-26T10:00:00+01:00',
      occurrence: 'once',
    })
  })

  it('says that the skipped hour in March does not exist and moves it on', () => {
    expect(isoAt({ year: 2027, month: 3, day: 28, hour: 2, minute: 30 })).toEqual({
      iso: '2027-03-28T03:30:00+02:00',
      occurrence: 'gap',
    })
  })

  it('says that the hour repeated in October comes twice and means the first', () => {
    expect(isoAt({ year: 2026, month: 10, day: 25, hour: 2, minute: 30 })).toEqual({
      iso: '2026-10-25T02:30:00+02:00',
      occurrence: 'fold',
    })
  })

  it('reads back every wall clock it shows', () => {
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2035-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, at => {
        const whole = new Date(Math.floor(at.getTime() / 60_000) * 60_000)
        const read = instantAt(wallClock(whole))
        if (read.occurrence === 'once') expect(read.at.getTime()).toBe(whole.getTime())
        else expect(read.occurrence).toBe('fold')
      }),
    )
  })

  it('knows which dates exist', () => {
    expect(dayExists({ year: 2026, month: 2, day: 31 })).toBe(false)
    expect(dayExists({ year: 2028, month: 2, day: 29 })).toBe(true)
    expect(dayExists({ year: 2026, month: 2, day: 29 })).toBe(false)
  })

  it('counts days across months and knows their weekday', () => {
    expect(addDays({ year: 2026, month: 12, day: 30 }, 3)).toEqual({ year: 2027, month: 1, day: 2 })
    expect(weekdayOf({ year: 2026, month: 11, day: 26 })).toBe(4)
    expect(weekdayOf({ year: 2026, month: 11, day: 29 })).toBe(7)
  })
})
