import { wallClock } from '../calendar/copenhagen.ts'
import { spokenTime, spokenWeekday } from '../calendar/spoken.ts'
import type { Language, Translate } from '../language.ts'
import { readyValues, unknownDepartment } from './field-kinds.ts'
import type { FieldName, NoticeFields } from './fields.ts'

/** A date whose time of day is not known is kept as midnight: no meeting is held then. */
export const hasTimeOfDay = (meetingAt: string): boolean => {
  const { hour, minute } = wallClock(new Date(meetingAt))
  return hour !== 0 || minute !== 0
}

const oneText = (field: FieldName, value: string, translate: Translate): string => {
  const ready = field === 'department' && value === unknownDepartment ? 'unknown' : value
  return readyValues(field).includes(ready) ? translate(`notice:option.${field}.${ready}`) : value
}

/** "torsdag den 26. november 2026 kl. 10.00", or without the time of day where it is not known. */
export const meetingText = (meetingAt: string, language: Language): string => {
  const at = new Date(meetingAt)
  return hasTimeOfDay(meetingAt) ? spokenTime(at, language) : spokenWeekday(wallClock(at), language)
}

/** The value of a field as the citizen reads it; undefined where it is not given. Own words stay untouched. */
export const fieldText = (
  field: FieldName,
  fields: NoticeFields,
  words: { language: Language; translate: Translate },
): string | undefined => {
  const value = fields[field]
  if (value === undefined) return undefined
  if (field === 'meetingAt' && typeof value === 'string') return meetingText(value, words.language)
  if (typeof value === 'boolean') return words.translate(`notice:option.${field}.${value ? 'yes' : 'no'}`)
  if (Array.isArray(value)) {
    return value.length === 0
      ? undefined
      : value.map(each => oneText(field, each, words.translate)).join(', ')
  }
  return oneText(field, value, words.translate)
}
