import { describe, expect, it } from 'vitest'
import { type Meeting, toCalendar } from '../../../src/core/documents/formats/ics.ts'
import { mailToCitizen, mailToUnit } from '../../../src/core/documents/letters/mail.ts'
import { beyondTheFonts, naughty, unprintable } from './naughty.ts'
import { translateIn } from './words.ts'

const da = translateIn('da')
const meeting = {
  startsAt: '2026-11-26T10:00:00+01:00',
  madeAt: '2026-11-24T09:15:00.000Z',
  uid: '5f3c9e',
  sequence: 0,
}

const fileOf = (own: Meeting, translate = da): string => toCalendar([own], translate)

const unfolded = (ics: string): string => ics.replaceAll('\r\n ', '')
const linesOf = (ics: string): string[] => unfolded(ics).trimEnd().split('\r\n')

describe('the calendar file', () => {
  it('is an event at the time of the meeting, in universal time', () => {
    const lines = linesOf(fileOf(meeting))
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines).toContain('DTSTART:20261126T090000Z')
    expect(lines).toContain('DTSTAMP:20261124T091500Z')
    expect(lines.at(-1)).toBe('END:VCALENDAR')
  })

  it('is a day where only the day is known', () => {
    expect(linesOf(fileOf({ ...meeting, startsAt: '2026-11-26T00:00:00+01:00' }))).toContain(
      'DTSTART;VALUE=DATE:20261126',
    )
  })

  it('tells nobody what the meeting is about', () => {
    for (const language of ['da', 'en'] as const) {
      const ics = fileOf(meeting, translateIn(language))
      expect(ics).not.toMatch(/optag|record|kommune|municipal|jobcent|KOL-|anmod|besked|request|notice/i)
      expect(ics).toContain('CLASS:PRIVATE')
    }
  })

  it('keeps every line within 75 octets and every character whole', () => {
    for (const uid of [...naughty, ...beyondTheFonts, 'ø'.repeat(200), '😀'.repeat(50)]) {
      const ics = fileOf({ ...meeting, uid })
      for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(Buffer.from(ics, 'utf8').toString('utf8')).toBe(ics)
    }
  })

  it('cannot be given a second event or property by anything that is written into it', () => {
    const plain = linesOf(fileOf(meeting)).map(line => line.split(':')[0])
    for (const uid of [...naughty, ...beyondTheFonts, ...unprintable]) {
      expect(linesOf(fileOf({ ...meeting, uid })).map(line => line.split(/[:;]/)[0])).toEqual(
        plain.map(name => name?.split(';')[0]),
      )
    }
  })

  it('escapes commas, semicolons, backslashes', () => {
    expect(unfolded(fileOf({ ...meeting, uid: 'a,b;c\\d' }))).toContain('UID:a\\,b\\;c\\\\d')
  })
})

describe('mails', () => {
  it('give the unit a number and a link, nothing else', () => {
    for (const event of ['received', 'changed', 'withdrawn', 'replied'] as const) {
      const { subject, text } = mailToUnit({ reference: 'KOL-7QX4MR2K', url: 'https://x.dk/s', event }, da)
      expect(`${subject} ${text}`).toContain('KOL-7QX4MR2K')
      expect(text).toContain('https://x.dk/s')
      expect(`${subject} ${text}`).not.toMatch(/optag|lyd|jobcent|møde|sag\b/i)
      expect(subject).not.toMatch(/[\r\n]/)
    }
  })

  it('tell the citizen that there is something to see, never what', () => {
    for (const language of ['da', 'en'] as const) {
      for (const event of ['answered', 'asked'] as const) {
        const { subject, text } = mailToCitizen({ url: 'https://x.dk/status', event }, translateIn(language))
        expect(`${subject} ${text}`).not.toMatch(/optag|record|kommune|municipal|møde|meeting|KOL-/i)
        expect(text).toContain('https://x.dk/status')
      }
    }
  })
})
