import { describe, expect, it } from 'vitest'
import { timesIn } from '../../../src/core/time-expressions/index.ts'

const now = new Date('2026-11-24T09:00:00Z')
const at = (text: string): string | undefined => timesIn(text, now).when?.at

describe('dates and times', () => {
  it.each([
    ['på torsdag kl. 10', '2026-11-26T10:00:00+01:00'],
    ['i morgen halv ti', '2026-11-25T09:30:00+01:00'],
    ['i overmorgen kl. 8', '2026-11-26T08:00:00+01:00'],
    ['kvart over ni på fredag', '2026-11-27T09:15:00+01:00'],
    ['fredag kvart i ti', '2026-11-27T09:45:00+01:00'],
    ['fredag fem minutter i halv ti', '2026-11-27T09:25:00+01:00'],
    ['d. 3/12 kl 14.30', '2026-12-03T14:30:00+01:00'],
    ['den 3. december', '2026-12-03T00:00:00+01:00'],
    ['den 3. december 2027 kl. 9-10', '2027-12-03T09:00:00+01:00'],
    ['3.12.2026', '2026-12-03T00:00:00+01:00'],
    ['3-12-26 kl. 14:30', '2026-12-03T14:30:00+01:00'],
    ['om to uger', '2026-12-08T00:00:00+01:00'],
    ['for ti år siden', '2016-11-24T00:00:00+01:00'],
    ['et år siden', '2025-11-24T00:00:00+01:00'],
    ['11 months ago', '2025-12-24T00:00:00+01:00'],
    ['12 months ago', '2025-11-24T00:00:00+01:00'],
    ['om 14 dage', '2026-12-08T00:00:00+01:00'],
    ['mandag i uge 49', '2026-11-30T00:00:00+01:00'],
    ['torsdag i næste uge kl. 13', '2026-12-03T13:00:00+01:00'],
    ['tirs d. 1/12', '2026-12-01T00:00:00+01:00'],
    ['tosdag kl 9', '2026-11-26T09:00:00+01:00'],
    ['den 5. januar', '2027-01-05T00:00:00+01:00'],
    ['den otte og tyvende januar kl. ni', '2027-01-28T09:00:00+01:00'],
    ['fredag 11 ringer de igen kl 12', '2026-12-11T12:00:00+01:00'],
    ['det er d. 9., onsdag', '2026-12-09T00:00:00+01:00'],
    ['d. 9., torsdag d. 10. kl. 9', '2026-12-09T09:00:00+01:00'],
    ['fredag 4 kl 12', '2026-12-04T12:00:00+01:00'],
    ['fredag 10 kl 12', '2026-11-27T12:00:00+01:00'],
    ['tirsdag den 1. december, klokken er 10', '2026-12-01T10:00:00+01:00'],
    ['den tyvende december', '2026-12-20T00:00:00+01:00'],
    ['vi ses den tyvende', '2026-12-20T00:00:00+01:00'],
    ['December 3rd at half past nine', '2026-12-03T09:30:00+01:00'],
    ['the 3rd of December 2026', '2026-12-03T00:00:00+01:00'],
    ['tomorrow at 2pm', '2026-11-25T14:00:00+01:00'],
    ['ten to ten tomorrow', '2026-11-25T09:50:00+01:00'],
    ['in two weeks', '2026-12-08T00:00:00+01:00'],
    ['3/12 at 9 am', '2026-12-03T09:00:00+01:00'],
    ['den 15. juni 2027 kl. 10', '2027-06-15T10:00:00+02:00'],
  ])('"%s" is %s', (text, expected) => {
    expect(at(text)).toBe(expected)
  })

  it.each(['31. februar', '30/2', 'den 31. november', '31/11 kl. 10', 'February 30th'])(
    '"%s" does not exist and is not moved',
    text => {
      expect(timesIn(text, now)).toEqual({ when: undefined, impossibleDate: true })
    },
  )

  it.each(['næste torsdag', 'uge 49', 'den 3.', 'torsdag den 27. november', 'kl. 2'])(
    '"%s" is asked about',
    text => {
      expect(timesIn(text, now).when?.sure).toBe(false)
    },
  )

  it.each(['i torsdags', 'i går', '3. november 2026', 'i dag kl. 8'])('"%s" is over', text => {
    expect(timesIn(text, now).when?.past).toBe(true)
  })

  it.each(['May I record', '24/7', 'et møde', 'der var to med', '§ 263', 'jeg er 45 år'])(
    '"%s" is no date',
    text => {
      expect(timesIn(text, now)).toEqual({ when: undefined, impossibleDate: false })
    },
  )

  it('a time alone carries no date', () => {
    expect(timesIn('kl. 10', now).when).toMatchObject({ hasDate: false, hasTime: true })
  })

  it('a correction means the last day said', () => {
    expect(timesIn('ikke torsdag men fredag', now, { of: undefined }).when?.at).toBe(
      '2026-11-27T00:00:00+01:00',
    )
  })

  it('the skipped and the repeated hour are asked about', () => {
    expect(timesIn('28. marts 2027 kl. 02:30', now).when?.sure).toBe(false)
    expect(timesIn('31. oktober 2027 kl. 02:30', now).when?.sure).toBe(false)
  })
})
