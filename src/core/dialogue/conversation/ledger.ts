import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'

/**
 * How a fact came. `said`: told without being asked. `answered`: told when asked. `inferred`: it only follows from a
 * question.
 */
export type Came = 'said' | 'answered' | 'inferred'

/** Everything the citizen has told, from the first message on, and how each came. */
export type Ledger = { fields: NoticeFields; came: Partial<Record<FieldName, Came>> }

/** `meetingAt` and `meetingUnknown` answer the same question: giving one takes the other away. */
export const withFields = (fields: NoticeFields, more: NoticeFields): NoticeFields => {
  const merged = { ...fields, ...more }
  if (more.meetingAt !== undefined) delete merged.meetingUnknown
  else if (more.meetingUnknown === true) delete merged.meetingAt
  return withItsEnd(merged, more)
}

/** A meeting keeps its end until its beginning changes or is taken away. */
const withItsEnd = ({ meetingEnd, ...merged }: NoticeFields, more: NoticeFields): NoticeFields => {
  const isOld = more.meetingEnd === undefined && (more.meetingAt ?? more.meetingUnknown) !== undefined
  return meetingEnd === undefined || isOld ? merged : { ...merged, meetingEnd }
}

const namesOf = (fields: NoticeFields): FieldName[] => Object.keys(fields) as FieldName[]

/** How a fact came is kept for noted facts alone. */
const kept = ({ fields, came }: Ledger): Ledger => ({
  fields,
  came: Object.fromEntries(Object.entries(came).filter(([field]) => field in fields)),
})

/** A fact that was said or answered replaces what was noted. */
export const withTold = (
  { fields, came }: Ledger,
  more: NoticeFields,
  how: (field: FieldName) => Came,
): Ledger =>
  kept({
    fields: withFields(fields, more),
    came: { ...came, ...Object.fromEntries(namesOf(more).map(field => [field, how(field)])) },
  })

/** The end of a meeting belongs to its own beginning and to no other. */
const meetingTimeFields: readonly FieldName[] = ['meetingAt', 'meetingUnknown', 'meetingEnd']

const isEmptyRow = (field: FieldName, fields: NoticeFields): boolean =>
  meetingTimeFields.includes(field)
    ? fields.meetingAt === undefined && fields.meetingUnknown === undefined
    : fields[field] === undefined

/** An inferred fact fills an empty row. It never replaces what was said. */
export const withInferred = (ledger: Ledger, more: NoticeFields = {}): Ledger => {
  const fitting = Object.fromEntries(
    Object.entries(more).filter(([field]) => isEmptyRow(field as FieldName, ledger.fields)),
  )
  return withTold(ledger, fitting, () => 'inferred')
}

const withoutOne = (fields: NoticeFields, field: FieldName): NoticeFields => {
  const rest = { ...fields }
  delete rest[field]
  if (field !== 'meetingAt') return rest
  delete rest.meetingUnknown
  delete rest.meetingEnd
  return rest
}

export const withoutFields = (ledger: Ledger, gone: readonly FieldName[] = []): Ledger =>
  kept({ fields: gone.reduce(withoutOne, ledger.fields), came: ledger.came })
