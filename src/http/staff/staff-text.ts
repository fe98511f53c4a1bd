import { wordingOf } from '../../core/documents/own-words.ts'
import type { Language, Translate } from '../../core/language.ts'
import { readyValues, unknownDepartment } from '../../core/notice/field-kinds.ts'
import { meetingText } from '../../core/notice/field-text.ts'
import type { FieldName, NoticeFields } from '../../core/notice/fields.ts'
import type { StaffContext } from './page-context.ts'

type Words = { language: Language; t: Translate }

/** A value as staff read it: the neutral words of the documents, the citizen's own words untouched. */
export const staffText = (field: FieldName, fields: NoticeFields, words: Words): string | undefined => {
  const value = fields[field]
  if (value === undefined) return undefined
  if (field === 'meetingAt' && typeof value === 'string') return meetingText(value, words.language)
  if (typeof value === 'boolean') return words.t(value ? 'letters:yes' : 'letters:no')
  const values = typeof value === 'string' ? [value] : value
  return values.length === 0 ? undefined : capital(values.map(one => oneText(field, one, words)).join(', '))
}

const oneText = (field: FieldName, value: string, { t }: Words): string => {
  const ready = field === 'department' && value === unknownDepartment ? 'unknown' : value
  return readyValues(field).includes(ready) ? t(`letters:option.${field}.${ready}`) : value
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What to know of words in another language or alphabet (duties 27): "Skrevet på engelsk". */
export const wroteMark = (text: string, wroteIn: Language, context: StaffContext): string | undefined =>
  wordingOf(text, {
    wroteIn,
    language: context.language,
    translate: context.t,
    languageOf: context.readerOf(wroteIn),
  }).mark
