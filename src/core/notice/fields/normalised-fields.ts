import { saysUnknown } from '../../lexicon/unknown-answers.ts'
import { unknownDepartment } from './field-kinds.ts'
import type { NoticeFields } from './field-schema.ts'
import { tieAlone, withoutTie } from './tie.ts'

/** A refusal to say why excludes every other reason. */
const withoutContradiction = (fields: NoticeFields): NoticeFields =>
  fields.need?.includes('prefer_not_to_say') ? { ...fields, need: ['prefer_not_to_say'] } : fields

/** Words without a chosen reason are the reason "something else": what is sent is what the citizen has checked. */
const withReason = (fields: NoticeFields): NoticeFields =>
  fields.needText !== undefined && (fields.need?.length ?? 0) === 0 ? { ...fields, need: ['other'] } : fields

/** A name is noted without what they are to the writer, and a relation without the sentence it was told in. */
const asNamed = ({ represented, relation, ...fields }: NoticeFields): NoticeFields => ({
  ...fields,
  ...(represented !== undefined && { represented: withoutTie(represented) }),
  ...(relation !== undefined && { relation: tieAlone(relation) }),
})

/** The same words mean the same in a form, in a change and in the chat: they make the same notice. */
export const normalisedFields = (fields: NoticeFields): NoticeFields => {
  const { department } = fields
  const meant = asNamed(withoutContradiction(withReason(fields)))
  return department !== undefined && saysUnknown(department)
    ? { ...meant, department: unknownDepartment }
    : meant
}
