import type { FieldRow } from './field-row.ts'
import { type FieldName, fieldNames, fieldRow, fieldsWhere } from './fields.ts'

/*
 * What the flow of a notice has for each field: a state that asks, the way into it, and the way back to it.
 * No target names a field by hand.
 */

type Guard = 'isMissing' | 'isPostponed' | 'isForAnother' | 'isUnasked' | 'returnsTo'

/** The fields with a question of their own. */
const questioned = fieldsWhere(({ answers }) => answers === undefined)

/** The field whose question asks for this one too. */
export const questionOf = (field: FieldName): FieldName =>
  (fieldRow(field).answers as FieldName | undefined) ?? field

const way = <G extends Guard>(type: G, field: FieldName) => ({
  guard: { type, params: { field } },
  target: field,
})

const ways = <G extends Guard>(type: G, holds: (row: FieldRow) => boolean) =>
  fieldsWhere(holds).map(field => way(type, field))

/** One state for each question. */
export const questions = Object.fromEntries(
  questioned.map(field => [
    field,
    { entry: [{ type: 'turnTo' as const, params: { field } }, { type: 'ask' as const }] },
  ]),
)

/** "Ret": to the question of the field that is to be changed. */
export const reopenings = fieldNames.map(field => ({
  guard: { type: 'changes' as const, params: { field } },
  target: `.${questionOf(field)}`,
}))

/** By what right they write stands before what that right is. */
const missingOrForAnother = fieldsWhere(
  ({ mandatory, asked }) => mandatory !== undefined || asked === 'aboutRelative',
).map(field => way(fieldRow(field).mandatory === undefined ? 'isForAnother' : 'isMissing', field))

/**
 * Back to the question before; then what is missing and for whom it is, what is asked though it may be skipped, and at
 * last what was put off.
 */
export const waysOn = [
  ...questioned.map(field => way('returnsTo', field)),
  ...missingOrForAnother,
  ...ways('isUnasked', ({ asked }) => asked === 'once' || asked === 'otherReason'),
  ...ways('isPostponed', ({ mandatory }) => mandatory !== undefined),
]
