import type { StatusView, Submitted } from '../../app/notice/status.ts'
import { toCalendar } from '../../core/documents/formats/ics.ts'
import { meetingEntry } from '../../core/documents/formats/meeting-entry.ts'
import { meetingTimes } from '../../core/notice/decision/meeting-times.ts'
import { hasTimeOfDay } from '../../core/notice/fields/field-text.ts'
import type { HttpDeps } from '../http-deps.ts'

type Held = Pick<Submitted, 'fields' | 'language'> & {
  reference: string
  /** When each meeting is. */
  times: string[]
  madeAt: string
  /** Counts changes: a calendar replaces an earlier entry by it. */
  sequence: number
}

/** The meetings as a calendar file inside the link itself, so that nothing about them is fetched or stored. */
const calendarLink = (
  { content, digest }: HttpDeps,
  { times, language, ...held }: Held,
): string | undefined => {
  const meetings = times.filter(hasTimeOfDay).map(startsAt => meetingEntry(digest, { ...held, startsAt }))
  if (meetings.length === 0) return undefined
  const file = toCalendar(meetings, content.translate(language))
  return `data:text/calendar;charset=utf-8,${encodeURIComponent(file)}`
}

const timesAsked = (asked: Pick<StatusView, 'fields' | 'language' | 'receivedAt'>): string[] =>
  meetingTimes({ ...asked, decisions: [] })

export const firstCalendar = (deps: HttpDeps, { fields, language, receipt }: Submitted) => {
  const { reference, receivedAt } = receipt
  const times = timesAsked({ fields, language, receivedAt })
  return calendarLink(deps, { fields, language, reference, times, madeAt: receivedAt, sequence: 0 })
}

/** The meetings at their present times, after changes and moves. None once the notice is withdrawn. */
export const calendarNow = (deps: HttpDeps, view: StatusView): string | undefined => {
  const { fields, language, status, receivedAt, history, answer } = view
  if (status.outcome === 'withdrawn') return undefined
  const answered = (answer?.meetings ?? []).flatMap(({ at }) => (at === undefined ? [] : [at]))
  return calendarLink(deps, {
    fields,
    language,
    reference: status.reference,
    times: answered.length > 0 ? answered : timesAsked(view),
    madeAt: history.at(-1)?.at ?? receivedAt,
    sequence: status.version - 1,
  })
}
