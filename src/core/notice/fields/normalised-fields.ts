import { saysUnknown } from '../../lexicon/unknown-answers.ts'
import { unknownDepartment } from './field-kinds.ts'
import type { NoticeFields } from './fields.ts'

/** A refusal to say why has no other reason beside it. */
const withoutContradiction = (fields: NoticeFields): NoticeFields =>
  fields.need?.includes('prefer_not_to_say') ? { ...fields, need: ['prefer_not_to_say'] } : fields

/** Words without a reason chosen are a reason of their own: what is sent is what the citizen has checked. */
const withReason = (fields: NoticeFields): NoticeFields =>
  fields.needText !== undefined && (fields.need?.length ?? 0) === 0 ? { ...fields, need: ['other'] } : fields

/** The same words mean the same in a form, in a change and in the chat: it is one notice, whichever way. */
export const normalisedFields = (fields: NoticeFields): NoticeFields => {
  const { department } = fields
  const meant = withoutContradiction(withReason(fields))
  return department !== undefined && saysUnknown(department)
    ? { ...meant, department: unknownDepartment }
    : meant
}
