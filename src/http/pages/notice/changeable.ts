import { fieldsIn, isA } from '../../../../flows/fields.ts'
import { hasOccasion } from '../../../core/notice/fields/applicable.ts'
import type { FieldName, NoticeFields } from '../../../core/notice/fields/field-schema.ts'

type Beside = Pick<NoticeFields, 'medium' | 'onBehalfOf'>

/**
 * Changes a notice that was sent. The need is not shown again, because it is stored apart and only staff open it. It
 * is `asked` for where the change makes it mandatory.
 */
export const changeable = (beside: Beside, asked: readonly string[] = []): FieldName[] => {
  const own = fieldsIn(['what', 'camera', 'meeting', 'others'])
  const behalf = beside.onBehalfOf === undefined ? [] : fieldsIn(['behalf'])
  const shown = [...own, ...behalf].filter(field => !isA('fixed', field) && hasOccasion(field, beside))
  return asked.includes('need') ? [...shown, ...fieldsIn(['why'])] : shown
}
