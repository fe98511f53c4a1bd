import { describe, expect, it } from 'vitest'
import { timesIn } from '../../../src/core/time-expressions/index.ts'

/** Tuesday 24 November 2026, ten in the morning in Copenhagen. */
const now = new Date('2026-11-24T09:00:00Z')

const read = (text: string) => {
  const { when, impossibleDate, wrongTime } = timesIn(text, now)
  const at = when && `${when.hasDate ? when.at.slice(0, 10) : ''}${when.hasTime ? when.at.slice(10, 16) : ''}`
  return { at, sure: when?.sure, past: when?.past, impossibleDate, wrongTime: wrongTime?.kind }
}

const certain = { sure: true, past: false, impossibleDate: false, wrongTime: undefined }

describe('a number after a date that belongs to the word after it', () => {
  it.each([
    '3. december, 6000 Kolding',
    'Jeg vil anmode om at optage mødet den 3. december 6000 Kolding',
    '3/12, 7100 Vejle',
    '3/12 - 7100 Vejle',
    '3/12-6000 Kolding',
    'den 3.12.6000 Kolding',
    '3 December 8000 Aarhus',
    'December 3, 8000 Aarhus',
    'den 3. i 12. 6000 Kolding',
    '3. december 12000 kr',
    '3. december, 1620 København',
  ])('is not its year: "%s"', text => {
    expect(read(text)).toEqual({ at: '2026-12-03', ...certain })
  })

  it.each([
    ['3. december 6000', '6000-12-03'],
    ['3/12-6000', '6000-12-03'],
    ['3. december 2206 kl. 10', '2206-12-03T10:00'],
    ['3. december 9999 kl. 10', '9999-12-03T10:00'],
    ['3.12.2206 kl. 10', '2206-12-03T10:00'],
    ['den 3. december 2206 jobcentret', '2206-12-03'],
    ['3. december 2099 i Kolding', '2099-12-03'],
  ])('is kept and asked about where it was meant as one: "%s"', (text, at) => {
    expect(read(text).at).toBe(at)
  })

  it.each(['3. december 20226 jobcentret', '3.12.20226', '3/12-90210'])(
    'is no year there is, and no other is put there instead: "%s"',
    text => {
      expect(read(text)).toMatchObject({ at: undefined, impossibleDate: true })
    },
  )

  it.each([
    ['den 3. i 12. 2027', '2027-12-03'],
    ['juleaftensdag 2027', '2027-12-24'],
    ['første mandag i december 2027', '2027-12-06'],
    ['the first Monday of December 2027 at 10', '2027-12-06T10:00'],
  ])('is its year however the day is said: "%s"', (text, at) => {
    expect(read(text)).toEqual({ at, ...certain })
  })
})

describe('a time of day right after a date and a mark', () => {
  it.each([
    ['3/12-1430', 'T14:30'],
    ['3/12-0930', 'T09:30'],
    ['3.12.1430', 'T14:30'],
    ['3/12-1430 i lokale 3', 'T14:30'],
    ['3. december, 1430', 'T14:30'],
    ['3/12, 930', 'T09:30'],
  ])('is no year, and one would ask: "%s"', (text, time) => {
    expect(read(text)).toMatchObject({ at: `2026-12-03${time}`, sure: false, past: false })
  })

  it.each(['3/12-10.30', 'den 3.12-10.30', '03.12.26.10.30'])('is read whole: "%s"', text => {
    expect(read(text)).toEqual({ at: '2026-12-03T10:30', ...certain })
  })

  it.each(['3. december 1492', '3/12-1899', '3.12.1099'])('is not made of a year gone by: "%s"', text => {
    expect(read(text).past).toBe(true)
  })
})

describe('a time of day to another, beside a date', () => {
  it.each([
    'den 3.12 10.00-11.00',
    'den 3.12. 10.00-11.00',
    'den 3.12, 10.00-11.00',
    'd. 3/12 10.00-11.05',
    'd. 3/12 10.00 - 11.00',
    'den 3.12 10.00–11.10',
    'den 3.12 10.00 til 11.10',
    'den 3.12 10.00-11',
    '3.12.2026 10.00-11.00',
    '2026-12-03 10.00-11.00',
    'torsdag den 3. december 10.00-11.12',
    '10.00-11.00 den 3.12',
    'kl. 10.00-11.05 den 3.12',
  ])('gives the day and the hour it begins: "%s"', text => {
    expect(read(text)).toEqual({ at: '2026-12-03T10:00', ...certain })
  })

  it.each([
    ['den 3.12 10.10-11.10', '2026-12-03T10:10'],
    ['i morgen 10.00-11.00', '2026-11-25T10:00'],
    ['fredag 10.00-11.00', '2026-11-27T10:00'],
    ['fredag 10.00', '2026-11-27T10:00'],
    ['kl. 10.10 til 11.10 i morgen', '2026-11-25T10:10'],
    ['10.30-11.30 den 3.12', '2026-12-03T10:30'],
  ])('is no date and no year: "%s"', (text, at) => {
    expect(read(text)).toEqual({ at, ...certain })
  })

  it.each([
    ['d. 3/12 10-11', '2026-12-03T10:00'],
    ['den 3.12 10-11.30', '2026-12-03T10:00'],
    ['fredag 10-11', '2026-11-27T10:00'],
    ['10-11.30 på fredag', '2026-11-27T10:00'],
  ])('in whole hours is asked about: "%s"', (text, at) => {
    expect(read(text)).toMatchObject({ at, sure: false })
  })

  it.each([
    ['den 10.12-11.12', '2026-12-10'],
    ['d. 10.12-11.12.2026', '2026-12-10'],
    ['3.12 til 4.12', '2026-12-03'],
    ['torsdag 10.12-11.12', '2026-12-10'],
  ])('is not made of two days, and neither is taken for granted: "%s"', (text, at) => {
    expect(read(text)).toMatchObject({ at, sure: false })
  })

  it.each(['fredag 7-8 personer', 'fredag 10-12 personer'])('is not made of how many come: "%s"', text => {
    expect(read(text)).toEqual({ at: '2026-11-27', ...certain })
  })
})

describe('a class at school', () => {
  it.each([
    'min søn går i 2. kl. 25 elever, mødet er fredag',
    'min søn går i 2.kl. 10 elever, mødet er fredag',
    'hun går i tredje kl. 24 børn, mødet er fredag',
    'det er hendes 5. kl. 28 elever, og mødet er fredag',
  ])('is no time of day: "%s"', text => {
    expect(read(text)).toEqual({ at: '2026-11-27', ...certain })
  })

  it('leaves the time that is said standing', () => {
    expect(read('hun går i 5. kl. 28 elever, mødet er fredag kl. 10')).toEqual({
      at: '2026-11-27T10:00',
      ...certain,
    })
  })

  it.each([
    ['onsdag 2. kl. 10', '2026-12-02T10:00'],
    ['onsdag den 2. kl. 10', '2026-12-02T10:00'],
    ['den 2. kl. 10', '2026-12-02T10:00'],
    ['den 2.12. kl. 10', '2026-12-02T10:00'],
  ])('is not seen where a day is said: "%s"', (text, at) => {
    expect(read(text).at).toBe(at)
  })

  it.each(['onsdag 2. kl. 25', 'onsdag den 2. kl. 25', 'min søn i 2. kl. har møde fredag kl. 25'])(
    'does not hide an hour that does not exist: "%s"',
    text => {
      expect(read(text).wrongTime).toBe('impossible')
    },
  )
})

describe('one digit after the hour', () => {
  it.each(['fredag kl 10.2 personer', 'fredag kl. 10.2 børn', 'fredag kl. 10.3 voksne og et barn'])(
    'counts the word after it, and one would ask: "%s"',
    text => {
      expect(read(text)).toMatchObject({ at: '2026-11-27T10:00', sure: false, wrongTime: undefined })
    },
  )

  it.each(['kl. 10.3 på fredag', 'fredag kl. 10.3 i lokale 2', 'kl 10.3 fredag', 'fredag kl 10.75 personer'])(
    'is a slip in the minutes elsewhere: "%s"',
    text => {
      expect(read(text).wrongTime).toBe('impossible')
    },
  )

  it('may begin the date: "kl. 10.3. december"', () => {
    expect(read('mødet er kl. 10.3. december')).toMatchObject({ at: '2026-12-03T10:00', sure: false })
  })
})

describe('a number before a date', () => {
  it.each([
    'lokale 3 den 10. december',
    'rum 4 på den 10. december',
    'mødet er i lokale 12 d. 10/12',
    'room 3, 10 December',
    'we are 2 on 10 December',
    'sag 4 og 10. december',
  ])('is no day of its month where it is of the word before it: "%s"', text => {
    expect(read(text).at).toBe('2026-12-10')
    expect(timesIn(text, now).severalDays).toBeUndefined()
  })

  it('is no day of it after its month where a word says what it counts', () => {
    expect(timesIn('on December 3 and 2 others come along', now).severalDays).toBeUndefined()
  })

  it.each(['3, 10 and 17 December', 'Dec 3, 10 and 17', '3. og 10. december', 'møder 3, 10 og 17 december'])(
    'is one where a word joins them: "%s"',
    text => {
      expect(read(text).at).toBe('2026-12-03')
      expect(timesIn(text, now).severalDays).toBeDefined()
    },
  )
})
