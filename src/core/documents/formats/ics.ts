import { dayOf } from '../../calendar/spoken.ts'
import type { Translate } from '../../language.ts'
import { hasTimeOfDay } from '../../notice/fields/field-text.ts'
import { onOneLine, printable } from './printable.ts'

export type Meeting = {
  /** ISO 8601 with offset; midnight in Copenhagen means that only the day is known. */
  startsAt: string
  endsAt?: string | undefined
  madeAt: string
  /** Stable and meaningless to others; the same meeting keeps it when it is moved. */
  uid: string
  /** Counts changes, so that calendars replace the earlier one. */
  sequence: number
  /** Where staff look it up. */
  url?: string
}

/** RFC 5545 3.3.11. */
const escaped = (text: string): string =>
  printable(text)
    .replace(/[\\;,]/g, character => `\\${character}`)
    .replaceAll('\n', '\\n')

const utf8 = new TextEncoder()
const bytesIn = (text: string): number => utf8.encode(text).length

/** RFC 5545 3.1: at most 75 octets a line, never inside a character. */
const folded = (line: string): string => {
  const lines = ['']
  for (const character of line) {
    const current = lines.at(-1) ?? ''
    if (bytesIn(current) + bytesIn(character) > 75) lines.push(` ${character}`)
    else lines[lines.length - 1] = current + character
  }
  return lines.join('\r\n')
}

const utc = (iso: string): string => `${new Date(iso).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

/** The instant in UTC needs no time zone table; a day alone is a date. */
const startLine = (startsAt: string): string =>
  hasTimeOfDay(startsAt)
    ? `DTSTART:${utc(startsAt)}`
    : `DTSTART;VALUE=DATE:${dayOf(new Date(startsAt)).replaceAll('-', '')}`

const eventLines = (
  { startsAt, endsAt, madeAt, uid, sequence, url }: Meeting,
  translate: Translate,
): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(onOneLine(uid))}`,
  `DTSTAMP:${utc(madeAt)}`,
  startLine(startsAt),
  ...(endsAt === undefined ? [] : [`DTEND:${utc(endsAt)}`]),
  `SEQUENCE:${sequence}`,
  `SUMMARY:${escaped(translate('letters:calendar.title'))}`,
  ...(url === undefined
    ? [`DESCRIPTION:${escaped(translate('letters:calendar.text'))}`]
    : [`URL:${onOneLine(url)}`]),
  'CLASS:PRIVATE',
  'END:VEVENT',
]

/**
 * A calendar file (RFC 5545). It does not say what a meeting is about or where it is: others see a calendar too, and
 * the name of a building can reveal the kind of case (duties 14).
 */
export const toCalendar = (meetings: readonly Meeting[], translate: Translate): string =>
  `${[
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lydhoer//Calendar//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...meetings.flatMap(meeting => eventLines(meeting, translate)),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('\r\n')}\r\n`
