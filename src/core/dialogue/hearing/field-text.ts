import { fieldRow, isField } from '../../../../flows/fields.ts'
import { fieldKinds, unknownDepartment } from '../../notice/fields/field-kinds.ts'
import { type FieldName, type NoticeFields, noticeFields } from '../../notice/fields/field-schema.ts'

const yes = new Set(['yes', 'true'])

const parsedValue = (field: FieldName, value: string): unknown => {
  switch (fieldKinds[field].kind) {
    case 'list':
      return value.split(/[\s,]+/).filter(part => part !== '')
    case 'yesNo':
      return yes.has(value)
    default:
      return field === 'department' && value === 'unknown' ? unknownDepartment : value
  }
}

/** One field from its text form (`remember,hear`, `yes`, `office`); empty when the value is none of the field's. */
export const fieldFromText = (field: string, value: string): NoticeFields => {
  if (!isField(field)) return {}
  const parsed = noticeFields.shape[field].safeParse(parsedValue(field, value))
  return parsed.success ? { [field]: parsed.data } : {}
}

/** The widest of several values: whoever helps hears it too. */
export const widestOf = (field: FieldName, values: readonly string[]): string | undefined => {
  const row = fieldRow(field)
  return row.kind === 'one' ? row.values.findLast(value => values.includes(value)) : undefined
}
