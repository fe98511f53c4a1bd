import type { FieldRow } from '../../../../flows/field-row.ts'
import { fieldNames, fieldRow } from '../../../../flows/fields.ts'
import type { Pack } from '../../../../flows/policies/pack.ts'
import { rule } from '../../policy/rule.ts'
import { readyValues } from './field-kinds.ts'
import type { FieldName, NoticeFields } from './fields.ts'

const actingForAnother: readonly NoticeFields['onBehalfOf'][] = ['representative', 'guardian', 'parent']

/** Writing help is no representation: the citizen sends it in their own name. */
export const actsForAnother = ({ onBehalfOf }: Pick<NoticeFields, 'onBehalfOf'>): boolean =>
  actingForAnother.includes(onBehalfOf)

const hasItsOccasion: Record<NonNullable<FieldRow['when']>, (fields: NoticeFields) => boolean> = {
  fixedCamera: ({ medium }) => medium === 'fixed_camera',
  onBehalf: actsForAnother,
  /**
   * Whose meeting it is may be known before it is told by what right somebody writes. It is asked only of who acts for
   * another, and yet it is not lost where somebody only helps with the writing.
   */
  actsForAnother: fields => actsForAnother(fields) || fields.represented !== undefined,
  reasonGiven: ({ need = [] }) => need.length > 0,
}

/**
 * What the rules give a place: several meetings unless each has to be asked about, staff's own recording only where
 * they may (duties 21).
 */
const isInTheRules: Record<NonNullable<FieldRow['where']>, (fields: NoticeFields, pack: Pack) => boolean> = {
  severalMeetings: (_, pack) => pack.severalMeetings !== 'no',
  staffMayRecord: (fields, pack) => rule(fields, pack).staffRecording !== 'unknown',
}

/** Whether the rest of the notice gives a field a place, whatever the rules here say of it. */
export const hasOccasion = (field: FieldName, fields: NoticeFields): boolean => {
  const { when } = fieldRow(field)
  return when === undefined || hasItsOccasion[when](fields)
}

/** Whether a field has a place in this notice at all: here, and beside what else it says. */
export const isApplicable = (field: FieldName, fields: NoticeFields, pack: Pack): boolean => {
  const { answers, where } = fieldRow(field)
  if (answers !== undefined || (where && !isInTheRules[where](fields, pack))) return false
  return hasOccasion(field, fields)
}

/** Whether it has a place in some notice here; which of them, what is answered decides. */
export const hasAPlaceHere = (field: FieldName, pack: Pack): boolean => {
  const { answers, where } = fieldRow(field)
  return answers === undefined && (where === undefined || isInTheRules[where]({}, pack))
}

/**
 * The fields that have a place beside the rest. Where a camera sits says nothing once only sound is recorded. What
 * gives the right to act says nothing once somebody writes for themselves.
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

/** Values that can be chosen only where their topic is the authority's own. */
const topicsOfValues: Record<string, string> = { fixed_camera: 'homecare_camera', school: 'children_school' }

/** The ready values of a field that make sense at this authority. */
export const readyValuesHere = (field: FieldName, { notOurs }: Pack): readonly string[] => {
  const elsewhere: readonly string[] = notOurs
  return readyValues(field).filter(value => !elsewhere.includes(topicsOfValues[value] ?? ''))
}
