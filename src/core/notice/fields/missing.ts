import type { FieldRow } from '../../../../flows/field-row.ts'
import { fieldRow, fieldsWhere } from '../../../../flows/fields.ts'
import type { Pack } from '../../../../flows/policies/pack.ts'
import { rule } from '../../policy/rule.ts'
import { isApplicable } from './applicable.ts'
import type { FieldName, NoticeFields } from './field-schema.ts'

/** In the order in which they are asked (architecture.md 4, "The interview"). */
const mandatory = fieldsWhere(row => row.mandatory !== undefined)

const isAnswered = (fields: NoticeFields, field: FieldName): boolean => {
  if (field === 'meetingAt') return fields.meetingAt !== undefined || fields.meetingUnknown === true
  const value = fields[field]
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

const isRequired: Record<
  NonNullable<FieldRow['mandatory']>,
  (fields: NoticeFields, pack: Pack) => boolean
> = {
  always: () => true,
  meets: ({ medium }) => medium !== 'fixed_camera',
  reasonRequired: (fields, pack) => reasonIsRequired(fields, pack),
}

const isAskedFor = (fields: NoticeFields, field: FieldName, pack: Pack): boolean => {
  const { mandatory } = fieldRow(field)
  return mandatory !== undefined && isApplicable(field, fields, pack) && isRequired[mandatory](fields, pack)
}

/** Whether this pack requires a reason for this medium and setting (Nyborg does; Kolding does not). */
export const reasonIsRequired = (fields: NoticeFields, pack: Pack): boolean =>
  fields.medium !== undefined && rule(fields, pack).reason === 'required'

/** Which mandatory fields are still unanswered, in the order they are asked. */
export const missingFields = (fields: NoticeFields, pack: Pack): FieldName[] =>
  mandatory.filter(field => isAskedFor(fields, field, pack) && !isAnswered(fields, field))
