import { fieldRow, fieldsWhere, fields as rows } from '../../../../flows/fields.ts'
import { capital } from '../../text/capital.ts'
import { readyValues } from './field-kinds.ts'
import type { FieldName, NoticeFields } from './field-schema.ts'

const joined = <T>(earlier: readonly T[] = [], more: readonly T[]): T[] => [...new Set([...earlier, ...more])]

const gathered = fieldsWhere(({ is }) => is?.includes('gathered') === true)

/** Words told before stay beside the new ones, where there is room for both. A value with a name is no words. */
export const wordsJoined = (field: FieldName, noted: NoticeFields, more: NoticeFields): NoticeFields => {
  const [before, now] = [noted[field], more[field]]
  if (typeof before !== 'string' || typeof now !== 'string' || now.includes(before)) return {}
  if (readyValues(field).some(value => value === before || value === now)) return {}
  if (before.includes(now)) return { [field]: before }
  const both = `${before}. ${now}`
  const row = fieldRow(field)
  return row.kind === 'words' && both.length <= row.longest ? { [field]: both } : {}
}

/** Words of which more was told by the way. */
export const wordsGathered = (noted: NoticeFields, more: NoticeFields): NoticeFields =>
  Object.assign({}, ...gathered.map(field => wordsJoined(field, noted, more)))

/** Their words as one more wish: nothing where there is no room for it, and no other wish gives way. */
export const wishBeside = (noted: NoticeFields, told: string): NoticeFields => {
  const otherWishes = capital(told.trim().replace(/[.!]+$/, ''))
  if (!otherWishes.includes(noted.otherWishes ?? '')) return wordsGathered(noted, { otherWishes })
  return otherWishes.length <= rows.otherWishes.longest ? { otherWishes } : {}
}

type Needs = NoticeFields['need']

/** Own words for a reason that has no name stay beside a reason that has one. */
const withoutNameless = ({ need = [], needText }: NoticeFields, more: NonNullable<Needs>): Needs =>
  needText !== undefined && more.some(one => one !== 'other') ? need.filter(one => one !== 'other') : need

/** Another wish or reason removes none of the others. A refusal to say why removes all reasons. */
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
