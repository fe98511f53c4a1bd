import type { Pack } from '../../../flows/policies/pack.ts'
import { rule } from '../policy/rule.ts'
import type { FieldName, NoticeFields } from './fields.ts'

/** The order in which mandatory fields are asked (architecture.md 4, "The interview"). */
const mandatoryOrder = [
  'medium',
  'setting',
  'meetingAt',
  'department',
  'authority',
  'cameraPosition',
  'switchOff',
  'need',
] as const satisfies readonly FieldName[]

export type MandatoryField = (typeof mandatoryOrder)[number]

const isAnswered = (fields: NoticeFields, field: MandatoryField): boolean => {
  if (field === 'meetingAt') return fields.meetingAt !== undefined || fields.meetingUnknown === true
  if (field === 'need') return (fields.need?.length ?? 0) > 0
  return fields[field] !== undefined
}

const isAskedFor = (fields: NoticeFields, field: MandatoryField, pack: Pack): boolean => {
  switch (field) {
    case 'authority':
      return fields.onBehalfOf !== undefined
    case 'cameraPosition':
    case 'switchOff':
      return fields.medium === 'fixed_camera'
    case 'need':
      return reasonIsRequired(fields, pack)
    default:
      return true
  }
}

/** Whether this pack requires a reason for this medium and setting (Nyborg does; Kolding does not). */
export const reasonIsRequired = (fields: NoticeFields, pack: Pack): boolean =>
  fields.medium !== undefined && rule(fields, pack).reason === 'required'

/** Which mandatory fields are still unanswered, in the order they are asked. */
export const missingFields = (fields: NoticeFields, pack: Pack): MandatoryField[] =>
  mandatoryOrder.filter(field => isAskedFor(fields, field, pack) && !isAnswered(fields, field))
