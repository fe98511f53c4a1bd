import { functionWords } from '../../lexicon/small-words.ts'
import { fold } from '../../text/fold.ts'
import { actsForAnother } from './applicable.ts'
import type { NoticeFields } from './field-schema.ts'

/** "Min mor", "my neighbour": it says what somebody is to the writer, and not what they are called. */
export const isRoleAlone = (name: string): boolean => {
  const [first = '', ...others] = name.trim().split(/\s+/)
  return functionWords.has(fold(first)) && others.every(word => !/^\p{Lu}/u.test(word))
}

/** Somebody is spoken of, and what they are called is not told. */
export const lacksName = ({ represented }: Pick<NoticeFields, 'represented'>): boolean =>
  represented !== undefined && isRoleAlone(represented)

/**
 * Somebody else has a hand in it: nothing on the matter goes out before it is checked that they may, or, where they
 * only help with the writing, that the citizen wants it (duties 16).
 */
export const isSentForAnother = (
  fields: Pick<NoticeFields, 'onBehalfOf' | 'represented' | 'relation'>,
): boolean => actsForAnother(fields) || (fields.represented ?? fields.relation) !== undefined

/** Whoever only helps with the writing sends it in the citizen's name, and nobody knows that name. */
export const lacksCitizen = (fields: Pick<NoticeFields, 'onBehalfOf' | 'represented'>): boolean =>
  fields.onBehalfOf === 'writing_help' && lacksName(fields)

/** Whoever only helps with the writing only writes: the citizen is the one whose meeting it is. */
export const citizenIn = (
  fields: Pick<NoticeFields, 'onBehalfOf' | 'represented'>,
  { name }: { name: string },
): string => {
  const { onBehalfOf, represented } = fields
  return onBehalfOf === 'writing_help' && represented !== undefined && !lacksName(fields) ? represented : name
}

/** Whose meeting it is, for staff: who writes for them stands beside it. */
export const whoseMeeting = (
  fields: Pick<NoticeFields, 'represented'>,
  { name }: { name: string },
): string => (fields.represented === undefined || lacksName(fields) ? name : fields.represented)

/** Whose need a letter to the citizen speaks of: their own, that of their child, or that of somebody they write for. */
export const whoseNeed = (
  fields: Pick<NoticeFields, 'onBehalfOf' | 'represented' | 'relation'>,
): 'own' | 'helped' | 'child' | 'another' => {
  if (fields.onBehalfOf === 'writing_help') return 'helped'
  if (fields.onBehalfOf === 'parent') return 'child'
  return isSentForAnother(fields) ? 'another' : 'own'
}
