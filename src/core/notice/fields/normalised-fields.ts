import { saysUnknown } from '../../lexicon/unknown-answers.ts'
import { unknownDepartment } from './field-kinds.ts'
import type { NoticeFields } from './field-schema.ts'

/** A refusal to say why excludes every other reason. */
const withoutContradiction = (fields: NoticeFields): NoticeFields =>
  fields.need?.includes('prefer_not_to_say') ? { ...fields, need: ['prefer_not_to_say'] } : fields

/** Words without a chosen reason are the reason "something else": what is sent is what the citizen has checked. */
const withReason = (fields: NoticeFields): NoticeFields =>
  fields.needText !== undefined && (fields.need?.length ?? 0) === 0 ? { ...fields, need: ['other'] } : fields

/** The same words mean the same in a form, in a change and in the chat: they make the same notice. */
export const normalisedFields = (fields: NoticeFields): NoticeFields => {
  const { department } = fields
  const meant = withoutContradiction(withReason(fields))
  return department !== undefined && saysUnknown(department)
    ? { ...meant, department: unknownDepartment }
    : meant
}
