import { functionWords } from '../../lexicon/small-words.ts'
import type { NoticeFields } from '../../notice/fields/field-schema.ts'
import { fold, wordsOf } from '../../text/fold.ts'
import { bounds, share } from '../policy/bounds.ts'
import { askedFor, type TurnContext } from '../policy/turn-context.ts'

/** Fields that hold the name of somebody else. */
const ofOthers = ['employee', 'represented'] as const
type OfOthers = (typeof ofOthers)[number]

/** "Min mor", "my neighbour": it says what somebody is to the writer, and not what they are called. */
export const isRoleAlone = (name: string): boolean => {
  const [first = '', ...others] = name.trim().split(/\s+/)
  return functionWords.has(fold(first)) && others.every(word => !/^\p{Lu}/u.test(word))
}

/** A longer form of the noted name is the same person. */
const isSamePerson = (one: string, other: string): boolean =>
  wordsOf(one).some(word => wordsOf(other).includes(word))

/** Another name than the noted one, neither asked for nor a correction. */
const isAnotherName = (
  field: OfOthers,
  said: NoticeFields,
  { conversation, reading }: Pick<TurnContext, 'conversation' | 'reading'>,
): boolean => {
  const [noted, now] = [conversation.fields[field], said[field]]
  if (noted === undefined || now === undefined || isSamePerson(noted, now)) return false
  if (isRoleAlone(noted) && !isRoleAlone(now)) return false
  const isPutRight = ['correct', 'deny', 'take_back'].some(act => share(reading.acts, act) >= bounds.undoable)
  const isSupposed = conversation.came?.[field] === 'inferred'
  return !isSupposed && !isPutRight && askedFor(conversation) !== field && !conversation.reviewing
}

/** A noted name is never lost to the next name told. That one is most often the writer's own. */
export const namesKept = (
  said: NoticeFields,
  heard: Pick<TurnContext, 'conversation' | 'reading'>,
): NoticeFields =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([field]) => !ofOthers.includes(field as OfOthers) || !isAnotherName(field as OfOthers, said, heard),
    ),
  )
