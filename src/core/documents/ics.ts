import type { Translate } from '../language.ts'

export type CalendarInput = {
  /** ISO 8601 with offset. */
  startsAt: string
  madeAt: string
  /** Stable and meaningless to others; the same meeting keeps it when it is moved. */
  uid: string
  /** Counts changes, so that calendars replace the earlier one. */
  sequence: number
  place?: string
  translate: Translate
}

/** A calendar file (RFC 5545). Neither title nor text tells what the meeting is about (duties 14). */
export const toIcs = (_input: CalendarInput): string => {
  throw new Error('not yet')
}
