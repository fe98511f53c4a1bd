import type { Language, Translate } from '../../core/language.ts'
import { readyValues, unknownDepartment } from '../../core/notice/fields/field-kinds.ts'
import type { FieldName, NoticeFields } from '../../core/notice/fields/field-schema.ts'
import { meetingText } from '../../core/notice/fields/field-text.ts'
import { capital } from '../../core/text/capital.ts'

type Words = { language: Language; t: Translate }

/** A value as staff read it: the documents' neutral words, with the citizen's own words untouched. */
export const staffText = (field: FieldName, fields: NoticeFields, words: Words): string | undefined => {
  const value = fields[field]
  if (value === undefined) return undefined
  if (field === 'meetingAt' && typeof value === 'string') return meetingText(value, words.language)
  if (typeof value === 'boolean') return words.t(value ? 'letters:yes' : 'letters:no')
  const own = ownWordsIn(field, fields)
  if (own !== undefined) return own
  const values = typeof value === 'string' ? [value] : value
  const texts = values.map(one => words.t(`notice:value.${field}.${readyValue(field, one)}`))
  return texts.length === 0 ? undefined : capital(texts.join(', '))
}

/** The citizen's own words where a fixed value could have been chosen; undefined where one was. */
export const ownWordsIn = (field: FieldName, fields: NoticeFields): string | undefined => {
  const value = fields[field]
  if (typeof value !== 'string' || field === 'meetingAt') return undefined
  return readyValues(field).includes(readyValue(field, value)) ? undefined : value
}

const readyValue = (field: FieldName, value: string): string =>
  field === 'department' && value === unknownDepartment ? 'unknown' : value
