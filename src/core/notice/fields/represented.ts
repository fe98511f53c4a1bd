import { functionWords } from '../../lexicon/small-words.ts'
import { fold } from '../../text/fold.ts'
import type { NoticeFields } from './field-schema.ts'

/** "Min mor", "my neighbour": it says what somebody is to the writer, and not what they are called. */
export const isRoleAlone = (name: string): boolean => {
  const [first = '', ...others] = name.trim().split(/\s+/)
  return functionWords.has(fold(first)) && others.every(word => !/^\p{Lu}/u.test(word))
}

/** Somebody is spoken of, and what they are called is not told. */
export const lacksName = ({ represented }: Pick<NoticeFields, 'represented'>): boolean =>
  represented !== undefined && isRoleAlone(represented)
