import { fieldNames } from '../../../../flows/fields.ts'
import type { Language, Translate } from '../../language.ts'
import type { FieldName, NoticeFields } from './field-schema.ts'
import { fieldText } from './field-text.ts'

type Words = { language: Language; translate: Translate }
type Row = { field: FieldName; label: string; value: string }

/** Every field that has been answered, as rows in the order of the form. */
export const rowsOf = (fields: NoticeFields, words: Words): Row[] =>
  fieldNames.flatMap(field => {
    const value = fieldText(field, fields, words)
    return value === undefined ? [] : [{ field, label: words.translate(`notice:field.${field}`), value }]
  })

/** The names of these fields, in a row. */
export const fieldsNamed = (fields: readonly string[], { language, translate }: Words): string =>
  fields.map(field => translate(`notice:field.${field}`).toLocaleLowerCase(language)).join(' · ')
