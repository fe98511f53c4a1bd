import { describe, expect, test } from 'vitest'
import { hourAlone, timesIn } from '../../../src/core/time-expressions/index.ts'

/** Tuesday 24 November 2026, nine in the morning in Copenhagen. */
const now = new Date('2026-11-24T08:00:00Z')

const spanIn = (text: string) => {
  const { when } = timesIn(text, now)
  return [when?.at.slice(0, 16), when?.until?.slice(11, 16)]
}

describe('a time of day to another', () => {
  test.each([
    ['mellem 14 og 15.30 på torsdag', '2026-11-26T14:00', '15:30'],
    ['i morgen kl. 13-14.30', '2026-11-25T13:00', '14:30'],
    ['torsdag fra ti til elleve', '2026-11-26T10:00', '11:00'],
    ['torsdag ni til ti', '2026-11-26T09:00', '10:00'],
    ['fredag fra klokken halv ti til kvart i elleve', '2026-11-27T09:30', '10:45'],
    ['mødet starter kl. 10 og slutter kl. 11 på torsdag', '2026-11-26T10:00', '11:00'],
    ['i eftermiddag fra 2 til 3', '2026-11-24T14:00', '15:00'],
    ['from 9 to 10 tomorrow', '2026-11-25T09:00', '10:00'],
    ['thursday between 2 and 3.30 pm', '2026-11-26T14:00', '15:30'],
    ['2-3 pm on friday', '2026-11-27T14:00', '15:00'],
    ['thursday from ten till eleven thirty', '2026-11-26T10:00', '11:30'],
    ['thursday nine am to ten am', '2026-11-26T09:00', '10:00'],
    ['tomorrow from 11 to 1', '2026-11-25T11:00', '13:00'],
  ])('"%s" begins and ends', (text, begins, ends) => {
    expect(spanIn(text)).toEqual([begins, ends])
  })

  test.each([
    'torsdag kl. 10 eller 11',
    'torsdag kl. 10 og fredag kl. 11',
    'torsdag kl. 10 til 2 personer',
    'thursday at ten, ten people',
    'flyt mødet på torsdag fra kl. 9 til kl. 10',
  ])('"%s" has no end', text => {
    expect(timesIn(text, now).when).not.toHaveProperty('until')
  })

  test('a span that is denied is out whole', () => {
    expect(spanIn('ikke kl. 9 til 10, men torsdag kl. 13-14')).toEqual(['2026-11-26T13:00', '14:00'])
  })
})

describe('a word that is a number in one language', () => {
  test.each([
    'et to tre',
    'nine hundred kroner',
    'nul en nul to ni nul en to tre fire',
    'move it to this afternoon',
    'which of the two am I speaking with',
    'i december to møder',
    'vi er fem i en toværelses',
    'efter ti minutter i et lokale',
  ])('"%s" says no time of day', text => {
    expect(timesIn(text, now).when?.hasTime ?? false).toBe(false)
  })

  test.each([
    ['since three in the morning', '03:00'],
    ['kl. 2 om natten', '02:00'],
    ['five to one', '12:55'],
  ])('"%s" is at %s', (text, clock) => {
    expect(timesIn(text, now).when?.at.slice(11, 16)).toBe(clock)
  })
})

describe('a short weekday that is another word too', () => {
  test.each([
    ['mødet er fre kl 9', true],
    ["it's on fri at 9", true],
    ['man kl 9', true],
    ['må man kl 9', false],
    ['jeg har fri kl 14', false],
    ['we sat at 10', false],
    ['mødet er sat til kl 10', false],
  ])('"%s": %s', (text, isDay) => {
    expect(timesIn(text, now).when?.hasDate).toBe(isDay)
  })
})

describe('an hour alone', () => {
  test.each([
    ['two', 14],
    ['ni', 9],
    ['et', 13],
    ['10', 10],
    ['not 9 but 10', 10],
    ['to personer', undefined],
    ['en af dem', undefined],
    ['2 dage', undefined],
  ])('"%s" is %s', (text, hour) => {
    expect(hourAlone(text)).toBe(hour)
  })

  test('is the other of two, where one was noted before', () => {
    expect(hourAlone('11, ikke 10', 10)).toBe(11)
    expect(hourAlone('ikke 10 men 11', 10)).toBe(11)
    expect(hourAlone('10', 10)).toBeUndefined()
  })
})
