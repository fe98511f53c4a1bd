import type { Submitted } from '../app/status.ts'
import { toIcs } from '../core/documents/ics.ts'
import { hasTimeOfDay } from '../core/notice/field-text.ts'
import type { HttpDeps } from './http-deps.ts'

/** The meeting as a calendar file inside its own link, so that nothing about it is fetched or kept. */
export const calendarLink = (
  deps: HttpDeps,
  { fields, receipt, language }: Submitted,
): string | undefined => {
  const { meetingAt } = fields
  if (meetingAt === undefined || !hasTimeOfDay(meetingAt)) return undefined
  const file = toIcs({
    startsAt: meetingAt,
    madeAt: receipt.receivedAt,
    uid: deps.digest(receipt.reference).slice(0, 32),
    sequence: 0,
    translate: deps.content.translate(language),
  })
  return `data:text/calendar;charset=utf-8,${encodeURIComponent(file)}`
}
