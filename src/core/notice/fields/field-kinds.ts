import type { FieldKind } from '../../../../flows/field-row.ts'
import { type FieldName, fields } from '../../../../flows/fields.ts'

/** How each field is answered, in the order of the catalogue. */
export const fieldKinds: Record<FieldName, FieldKind> = fields

/** What is stored when a citizen does not know the department: a value like any other (architecture.md 4). */
export const unknownDepartment = 'ved ikke'

/** The values offered as buttons or radio boxes, in the order they are shown. */
export const readyValues = (field: FieldName): readonly string[] => {
  const kind = fieldKinds[field]
  if (kind.kind === 'one' || kind.kind === 'list') return kind.values
  if (kind.kind === 'words') return kind.ready
  return kind.kind === 'yesNo' ? ['yes', 'no'] : []
}
