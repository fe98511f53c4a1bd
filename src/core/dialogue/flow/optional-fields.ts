import { isApplicable } from '../../notice/fields/applicable.ts'
import type { FieldName } from '../../notice/fields/field-schema.ts'
import { lacksName } from '../../notice/fields/represented.ts'
import type { FlowContext } from '../conversation/context.ts'

/**
 * Whether an optional field is asked for: it has a place here and no answer yet. Own words are asked for only after
 * "something else", and a name where only was told what somebody is to them.
 */
export const isOffered = (field: FieldName, { fields, pack }: FlowContext): boolean => {
  if (field === 'needText') return fields.need?.includes('other') === true && fields.needText === undefined
  const isOpen = fields[field] === undefined || (field === 'represented' && lacksName(fields))
  return isOpen && (pack === undefined || isApplicable(field, fields, pack))
}
