import type { StatusView, Submitted } from '../../app/notice/status.ts'
import { toIcs } from '../../core/documents/formats/ics.ts'
import { hasTimeOfDay } from '../../core/notice/fields/field-text.ts'
import { meetingEnds } from '../../core/notice/fields/meeting-ends.ts'
import type { HttpDeps } from '../http-deps.ts'

type Meeting = Pick<Submitted, 'fields' | 'language'> & {
  reference: string
  madeAt: string
  /** Counts changes: a calendar replaces an earlier entry by it. */
  sequence: number
}

/** The meeting as a calendar file inside the link itself, so that nothing about it is fetched or stored. */
const calendarLink = (
  deps: HttpDeps,
  { fields: { meetingAt, meetingEnd }, language, reference, madeAt, sequence }: Meeting,
): string | undefined => {
  if (meetingAt === undefined || !hasTimeOfDay(meetingAt)) return undefined
  const file = toIcs({
    startsAt: meetingAt,
    endsAt: meetingEnds(meetingAt, meetingEnd),
    madeAt,
    uid: deps.digest(reference).slice(0, 32),
    sequence,
    translate: deps.content.translate(language),
  })
  return `data:text/calendar;charset=utf-8,${encodeURIComponent(file)}`
}

export const firstCalendar = (deps: HttpDeps, { fields, language, receipt }: Submitted) =>
  calendarLink(deps, {
    fields,
    language,
    reference: receipt.reference,
    madeAt: receipt.receivedAt,
    sequence: 0,
  })

/** The meeting at its present time, after changes and moves. None once the notice is withdrawn. */
export const calendarNow = (deps: HttpDeps, { fields, language, status, receivedAt, history }: StatusView) =>
  status.outcome === 'withdrawn'
    ? undefined
    : calendarLink(deps, {
        fields,
        language,
        reference: status.reference,
        madeAt: history.at(-1)?.at ?? receivedAt,
        sequence: status.version - 1,
      })
