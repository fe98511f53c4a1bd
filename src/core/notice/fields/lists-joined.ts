import { fieldRow, fieldsWhere } from '../../../../flows/fields.ts'
import type { FieldName, NoticeFields } from './fields.ts'

const joined = <T>(earlier: readonly T[] = [], more: readonly T[]): T[] => [...new Set([...earlier, ...more])]

const gathered = fieldsWhere(({ is }) => is?.includes('gathered') === true)

/** What was told before and is not told again stays, where there is room for both. */
const gatheredIn = (field: FieldName, noted: NoticeFields, more: NoticeFields): NoticeFields => {
  const [before, now] = [noted[field], more[field]]
  if (typeof before !== 'string' || typeof now !== 'string' || now.includes(before)) return {}
  if (before.includes(now)) return { [field]: before }
  const both = `${before}. ${now}`
  const row = fieldRow(field)
  return row.kind === 'words' && both.length <= row.longest ? { [field]: both } : {}
}

/** Words of which more was told by the way. */
export const wordsGathered = (noted: NoticeFields, more: NoticeFields): NoticeFields =>
  Object.assign({}, ...gathered.map(field => gatheredIn(field, noted, more)))

type Needs = NoticeFields['need']

/** Words that stood for a reason without a name go on standing beside one that has a name. */
const withoutNameless = ({ need = [], needText }: NoticeFields, more: NonNullable<Needs>): Needs =>
  needText !== undefined && more.some(one => one !== 'other') ? need.filter(one => one !== 'other') : need

/** One more wish or reason takes none of the others away. A refusal to say why leaves no reasons. */
export const listsJoined = (
  noted: NoticeFields,
  { alternatives, need, ...more }: NoticeFields,
): NoticeFields => ({
  ...more,
  ...(alternatives && { alternatives: joined(noted.alternatives, alternatives) }),
  ...(need && {
    need: need.includes('prefer_not_to_say')
      ? need
      : joined(withoutNameless(noted, need), need).filter(one => one !== 'prefer_not_to_say'),
  }),
})
