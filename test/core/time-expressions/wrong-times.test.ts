import { describe, expect, it } from 'vitest'
import { timesIn } from '../../../src/core/time-expressions/index.ts'

const now = new Date('2026-11-24T09:00:00+01:00')

describe('a time of day that does not exist', () => {
  it.each([
    'kl. 25 i morgen',
    'torsdag kl 33',
    'i morgen klokken 26.30',
    'i morgen kl. 10.75',
    'i morgen kl.10.75',
    'i morgen kl. 10.3',
    'torsdag 12:60',
    'i morgen kl. 24.30',
    'i morgen kl. 9999',
    'i morgen 25.00',
    'tomorrow at 25:00',
    'Thursday at 10:75',
    'kl. 25',
  ])('is reported, and no part of it is read as the hour: "%s"', text => {
    const { when, wrongTime } = timesIn(text, now)
    expect(wrongTime?.kind).toBe('impossible')
    expect(when?.hasTime ?? false).toBe(false)
  })

  it.each([
    'i morgen kl. 10',
    'i morgen kl. 14.30, lokale 25',
    'mødet er i lokale 25 i morgen',
    'i morgen kl. 10 i lokale 32.14',
    'vi deler det 50:50 i morgen',
    'i morgen varer det 25 minutter',
    'kl. 25, nej kl. 15 i morgen',
    '3. december kl. 1315',
  ])('is not seen where there is none: "%s"', text => {
    expect(timesIn(text, now).wrongTime).toBeUndefined()
  })

  it.each([
    ['i morgen kl. 10,30', '10:30'],
    ['i morgen 10,30', '10:30'],
    ['i morgen kl. 10.30-12.00', '10:30'],
    ['i morgen kl. 10:30 - 12:00', '10:30'],
    ['i morgen klokken 14:00:00', '14:00'],
    ['tomorrow at 10,30', '10:30'],
  ])('is not made of one that can be read whole: "%s" is at %s', (text, clock) => {
    const { when, wrongTime } = timesIn(text, now)
    expect(wrongTime).toBeUndefined()
    expect(when?.at).toBe(`2026-11-25T${clock}:00+01:00`)
  })

  it('counts where it corrects another: "nej, ikke kl. 10, men kl. 25"', () => {
    expect(timesIn('nej, ikke kl. 10, men kl. 25', now, { of: undefined }).wrongTime?.kind).toBe('impossible')
  })

  it('is the hour that is skipped in March too, and not the one that comes twice in October', () => {
    expect(timesIn('28. marts 2027 kl. 02.30', now).wrongTime?.kind).toBe('skipped')
    expect(timesIn('31. oktober 2027 kl. 02.30', now).wrongTime).toBeUndefined()
  })
})
