import { unknownDepartment } from './field-kinds.ts'
import type { NoticeFields } from './fields.ts'
import { saysUnknown } from './says-unknown.ts'

/** Words without a reason chosen are a reason of their own: what is sent is what the citizen has checked. */
const withReason = (fields: NoticeFields): NoticeFields =>
  fields.needText !== undefined && (fields.need?.length ?? 0) === 0 ? { ...fields, need: ['other'] } : fields

/** Written in a form or a change, the same words mean what they mean in the chat: one notice, whichever way. */
export const asMeant = (fields: NoticeFields): NoticeFields => {
  const { department } = fields
  const meant = withReason(fields)
  return department !== undefined && saysUnknown(department)
    ? { ...meant, department: unknownDepartment }
    : meant
}
