import { isoAt } from '../../calendar/copenhagen.ts'
import { dayFromIso, isIsoDay } from '../../calendar/spoken.ts'
import { typedClock } from '../../calendar/typed-clock.ts'
import type { FieldErrors } from '../../errors.ts'
import { fieldKinds } from './field-kinds.ts'
import { type FieldName, type NoticeFields, noticeFields } from './field-schema.ts'
import { meetingFault } from './meeting-ahead.ts'
import { normalisedFields } from './normalised-fields.ts'

/** What a form posts: texts, and several texts for a list. `meetingDay` is `YYYY-MM-DD`, `meetingTime` `HH:MM`. */
export type FormInput = Record<string, string | string[] | undefined>

const texts = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value : [value ?? '']).map(each => each.trim()).filter(each => each !== '')

const formValue = (field: FieldName, given: string[]): unknown => {
  const { kind } = fieldKinds[field]
  if (kind === 'list') return given
  return kind === 'yesNo' ? given[0] === 'yes' || given[0] === 'true' : given[0]
}

const plainFields = (input: FormInput): Record<string, unknown> =>
  Object.fromEntries(
    (Object.keys(fieldKinds) as FieldName[]).flatMap(field => {
      const given = texts(input[field])
      return given.length === 0 || field === 'meetingAt' ? [] : [[field, formValue(field, given)]]
    }),
  )

type Meeting = { fields: NoticeFields; errors: FieldErrors }

const midnight = { hour: 0, minute: 0 }

const clockFault = (time: string | undefined): FieldErrors => {
  if (time === undefined) return {}
  const clock = typedClock(time)
  if (clock === undefined) return { meetingTime: 'time_impossible' }
  // Midnight means a day without a time; typed as a time it would be lost.
  return clock.hour === 0 && clock.minute === 0 ? { meetingTime: 'time_midnight' } : {}
}

const dayFault = (day: string | undefined): FieldErrors => {
  if (day === undefined) return { meetingDay: 'day_missing' }
  return isIsoDay(day) ? {} : { meetingDay: 'date_impossible' }
}

/** When a meeting is, from the two fields of a form, or all that is wrong with them; empty where neither was given. */
export const meetingOf = (input: FormInput, now: Date): Meeting => {
  const [day] = texts(input.meetingDay)
  const [time] = texts(input.meetingTime)
  if (day === undefined && time === undefined) return { fields: {}, errors: {} }
  const clock = time === undefined ? midnight : typedClock(time)
  const errors: FieldErrors = { ...dayFault(day), ...clockFault(time) }
  if (day === undefined || clock === undefined || Object.keys(errors).length > 0)
    return { fields: {}, errors }
  const { iso, occurrence } = isoAt({ ...dayFromIso(day), ...clock })
  const fault = meetingFault(iso, now)
  if (fault !== undefined) return { fields: {}, errors: { meetingDay: `date_${fault}` } }
  return occurrence === 'gap'
    ? { fields: {}, errors: { meetingTime: 'time_skipped' } }
    : { fields: { meetingAt: iso }, errors: {} }
}

/** What is wrong with a field, from what the schema says of it. */
const keyOf: Record<string, string> = { too_big: 'field_too_long', custom: 'invalid' }

/** The fields a plain form gives, and what is wrong with each, as keys of the namespace `errors`. Same rules as the chat. */
export const fieldsFromForm = (
  input: FormInput,
  now: Date,
): { fields: NoticeFields; errors: FieldErrors } => {
  const meeting = meetingOf(input, now)
  const { meetingUnknown, ...plain } = plainFields(input)
  // Whoever writes a day knows that much, also where the box is ticked.
  const isUnknown = meetingUnknown !== undefined && texts(input.meetingDay).length === 0
  const given = { ...plain, ...(isUnknown && { meetingUnknown }), ...meeting.fields }
  const parsed = noticeFields.safeParse(given)
  if (parsed.success) return { fields: normalisedFields(parsed.data), errors: meeting.errors }
  const errors = Object.fromEntries(
    parsed.error.issues.map(issue => [
      String(issue.path[0] ?? 'form'),
      keyOf[issue.code] ?? 'field_not_an_option',
    ]),
  )
  // What is wrong in one field makes no other field missing.
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !Object.hasOwn(errors, name)))
  const fields = normalisedFields(noticeFields.safeParse(rest).data ?? {})
  return { fields, errors: { ...errors, ...meeting.errors } }
}
