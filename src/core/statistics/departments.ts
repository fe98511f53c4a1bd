import { unknownDepartment } from '../notice/fields/field-kinds.ts'

/**
 * The departments the figures know. Anything else is `other`, because free text could name an employee (duties 24).
 */
const known: readonly [id: string, said: RegExp][] = [
  ['jobcentre', /job\s?cent|beskæftigelse|sygedagpenge/i],
  ['citizen_service', /borger\s?service|citizen service/i],
  ['family', /famil|børn|child/i],
  ['benefits', /ydelse|benefit/i],
  ['home_care', /hjemme\s?pleje|hjemme\s?hjælp|home care|ældre|pleje/i],
  ['disability', /handicap|voksen|disab/i],
  ['school', /skole|pædagog|school|ppr/i],
]

/** The id under which a department is counted, however the citizen wrote it. */
export const departmentCounted = (written: string | undefined): string => {
  const text = written?.trim() ?? ''
  if (text === '' || text === unknownDepartment) return 'unknown'
  return known.find(([, said]) => said.test(text))?.[0] ?? 'other'
}
