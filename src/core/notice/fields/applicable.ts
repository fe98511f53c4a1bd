import type { FieldRow } from '../../../../flows/field-row.ts'
import { fieldNames, fieldRow } from '../../../../flows/fields.ts'
import type { Pack } from '../../../../flows/policies/pack.ts'
import { rule } from '../../policy/rule.ts'
import { readyValues } from './field-kinds.ts'
import type { FieldName, NoticeFields } from './field-schema.ts'

const actingForAnother: readonly NoticeFields['onBehalfOf'][] = ['representative', 'guardian', 'parent']

/** Writing help is no representation: the citizen sends it in their own name. */
export const actsForAnother = ({ onBehalfOf }: Pick<NoticeFields, 'onBehalfOf'>): boolean =>
  actingForAnother.includes(onBehalfOf)

const hasItsOccasion: Record<NonNullable<FieldRow['when']>, (fields: NoticeFields) => boolean> = {
  fixedCamera: ({ medium }) => medium === 'fixed_camera',
  onBehalf: actsForAnother,
  /**
   * Whose meeting it is, or what they are to each other, may be known before the right to act is told. The field is
   * asked only of somebody who acts for another, and is kept where somebody only helps with the writing.
   */
  actsForAnother: fields => actsForAnother(fields) || (fields.represented ?? fields.relation) !== undefined,
  reasonGiven: ({ need = [] }) => need.length > 0,
}

/**
 * Fields and values that depend on the rules: several meetings unless each must be asked about, staff's own recording
 * only where staff may record (duties 21).
 */
const isInTheRules: Record<NonNullable<FieldRow['where']>, (fields: NoticeFields, pack: Pack) => boolean> = {
  severalMeetings: (_, pack) => pack.severalMeetings !== 'no',
  staffMayRecord: (fields, pack) => rule(fields, pack).staffRecording !== 'unknown',
}

/** Whether the rest of the notice allows a field, whatever the rules here say of it. */
export const hasOccasion = (field: FieldName, fields: NoticeFields): boolean => {
  const { when } = fieldRow(field)
  return when === undefined || hasItsOccasion[when](fields)
}

/** Whether a field applies in this notice: under the rules here, and beside its other values. */
export const isApplicable = (field: FieldName, fields: NoticeFields, pack: Pack): boolean => {
  const { answers, where } = fieldRow(field)
  if (answers !== undefined || (where && !isInTheRules[where](fields, pack))) return false
  return hasOccasion(field, fields)
}

/** Whether it can apply in any notice here; the values of other fields decide in which. */
export const hasAPlaceHere = (field: FieldName, pack: Pack): boolean => {
  const { answers, where } = fieldRow(field)
  return answers === undefined && (where === undefined || isInTheRules[where]({}, pack))
}

/**
 * The fields that apply beside the rest. Where a camera sits is irrelevant once only sound is recorded. The right to
 * act is irrelevant once somebody writes for themselves.
 */
export const fittingFields = (fields: NoticeFields, pack: Pack): NoticeFields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([field]) =>
        fieldRow(field as FieldName).answers !== undefined || isApplicable(field as FieldName, fields, pack),
    ),
  )

/** Every field a citizen may fill or change here, in the order they are shown. */
export const applicableFields = (fields: NoticeFields, pack: Pack): FieldName[] =>
  fieldNames.filter(field => isApplicable(field, fields, pack))

/** Values that can be chosen only where their topic belongs to this authority. */
const topicsOfValues: Record<string, string> = { fixed_camera: 'homecare_camera', school: 'children_school' }

/** The ready values of a field that make sense at this authority. */
export const readyValuesHere = (field: FieldName, { notOurs }: Pack): readonly string[] => {
  const elsewhere: readonly string[] = notOurs
  return readyValues(field).filter(value => !elsewhere.includes(topicsOfValues[value] ?? ''))
}
