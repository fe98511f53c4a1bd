import type { NoticeFields } from '../../notice/fields/field-schema.ts'
import { isRoleAlone } from '../../notice/fields/represented.ts'
import { wordsOf } from '../../text/fold.ts'
import { bounds, share } from '../policy/bounds.ts'
import { askedFor, type TurnContext } from '../policy/turn-context.ts'

/** Fields that hold the name of somebody else. */
const ofOthers = ['employee', 'represented'] as const
type OfOthers = (typeof ofOthers)[number]

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
