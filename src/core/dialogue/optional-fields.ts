import type { FieldName } from '../notice/fields.ts'
import { rule } from '../policy/rule.ts'
import type { FlowContext } from './context.ts'

/**
 * Whether an optional question has a place in this notice. The words about the need are asked for only when
 * "something else" was chosen; "may we record too" only where the pack says that staff may (duties 21).
 */
export const isOffered = (field: FieldName, { fields, pack }: FlowContext): boolean => {
  if (field === 'need') return fields.need === undefined
  if (field === 'needText') return fields.need?.includes('other') === true && fields.needText === undefined
  if (field === 'staffMayRecord') {
    return (
      pack !== undefined &&
      rule(fields, pack).staffRecording !== 'unknown' &&
      fields.staffMayRecord === undefined
    )
  }
  return fields[field] === undefined
}
