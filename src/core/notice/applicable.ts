import type { Pack } from '../../../flows/policies/pack.ts'
import { rule } from '../policy/rule.ts'
import { fieldKinds, readyValues } from './field-kinds.ts'
import type { FieldName, NoticeFields } from './fields.ts'

/**
 * Whether a field has a place in this notice at all. "May we record too" only where the pack says that staff
 * may (duties 21); the camera only where it is a fixed one; authority only for somebody else; several meetings
 * unless each has to be asked about.
 */
export const isApplicable = (field: FieldName, fields: NoticeFields, pack: Pack): boolean => {
  switch (field) {
    case 'staffMayRecord':
      return rule(fields, pack).staffRecording !== 'unknown'
    case 'cameraPosition':
    case 'switchOff':
      return fields.medium === 'fixed_camera'
    case 'authority':
      return fields.onBehalfOf !== undefined
    case 'needText':
      return (fields.need?.length ?? 0) > 0
    case 'severalMeetings':
      return pack.severalMeetings !== 'no'
    case 'meetingUnknown':
      return false
    default:
      return true
  }
}

/**
 * What has a place beside the rest of it: where a camera sits says nothing once it is only sound, and what gives the
 * right to act nothing once somebody writes for themselves.
 */
export const fittingFields = (fields: NoticeFields, pack: Pack): NoticeFields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([field]) => field === 'meetingUnknown' || isApplicable(field as FieldName, fields, pack),
    ),
  )

/** Every field a citizen may fill or change here, in the order they are shown. */
export const applicableFields = (fields: NoticeFields, pack: Pack): FieldName[] =>
  (Object.keys(fieldKinds) as FieldName[]).filter(field => isApplicable(field, fields, pack))

/** What can only be chosen where its topic is the authority's own. */
const topicsOfValues: Record<string, string> = { fixed_camera: 'homecare_camera', school: 'children_school' }

/** The ready values of a field that make sense at this authority. */
export const readyValuesHere = (field: FieldName, { notOurs }: Pack): readonly string[] => {
  const elsewhere: readonly string[] = notOurs
  return readyValues(field).filter(value => !elsewhere.includes(topicsOfValues[value] ?? ''))
}
