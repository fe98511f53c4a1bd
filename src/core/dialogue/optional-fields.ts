import { isApplicable } from '../notice/applicable.ts'
import type { FieldName } from '../notice/fields.ts'
import type { FlowContext } from './context.ts'

/** Whether an optional question is asked: it has a place here and is unanswered; words only for "something else". */
export const isOffered = (field: FieldName, { fields, pack }: FlowContext): boolean => {
  if (field === 'needText') return fields.need?.includes('other') === true && fields.needText === undefined
  return fields[field] === undefined && (pack === undefined || isApplicable(field, fields, pack))
}
