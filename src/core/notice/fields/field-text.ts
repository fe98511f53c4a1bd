import { wallClock } from '../../calendar/copenhagen.ts'
import { spokenTime, spokenUntil, spokenWeekday } from '../../calendar/spoken.ts'
import { typedClock } from '../../calendar/typed-clock.ts'
import type { Language, Translate } from '../../language.ts'
import { readyValues, unknownDepartment } from './field-kinds.ts'
import type { FieldName, NoticeFields } from './field-schema.ts'

/** A date whose time of day is not known is kept as midnight: no meeting is held then. */
export const hasTimeOfDay = (meetingAt: string): boolean => {
  const { hour, minute } = wallClock(new Date(meetingAt))
  return hour !== 0 || minute !== 0
}

const oneText = (field: FieldName, value: string, translate: Translate): string => {
  const ready = field === 'department' && value === unknownDepartment ? 'unknown' : value
  return readyValues(field).includes(ready) ? translate(`notice:option.${field}.${ready}`) : value
}

/** A value further on in a list begins without a capital, except for the English "I". Own words are untouched. */
const furtherOn = (field: FieldName, value: string, text: string): string =>
  readyValues(field).includes(value) && /^(A |\p{Lu}\p{Ll})/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text

/** When the meeting is, in words, without the time of day where it is not known. */
export const meetingText = (meetingAt: string, language: Language): string => {
  const at = new Date(meetingAt)
  return hasTimeOfDay(meetingAt) ? spokenTime(at, language) : spokenWeekday(wallClock(at), language)
}

/** The same with its end, where that is a time of day. Other words for the end have a row of their own. */
export const meetingSpan = (
  { meetingAt, meetingEnd = '' }: { meetingAt: string; meetingEnd?: string | undefined },
  language: Language,
): string => {
  const end = typedClock(meetingEnd)
  const begins = meetingText(meetingAt, language)
  return end === undefined ? begins : `${begins} ${spokenUntil(end, language)}`
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
    const texts = value.map(each => oneText(field, each, words.translate))
    const read = texts.map((text, at) => (at > 0 ? furtherOn(field, value[at] ?? '', text) : text))
    return read.length === 0 ? undefined : read.join(', ')
  }
  return oneText(field, value, words.translate)
}
