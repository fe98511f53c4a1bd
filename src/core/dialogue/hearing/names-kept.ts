import type { NoticeFields } from '../../notice/fields/fields.ts'
import { wordsOf } from '../../text/fold.ts'
import { bounds, share } from '../policy/bounds.ts'
import { askedFor, type TurnContext } from '../policy/turn-context.ts'

/** Fields that hold the name of somebody else. */
const ofOthers = ['employee', 'represented'] as const
type OfOthers = (typeof ofOthers)[number]

/** "Gitte", then "Gitte Holm": the same person, said in full. */
const isSamePerson = (one: string, other: string): boolean =>
  wordsOf(one).some(word => wordsOf(other).includes(word))

/** Another name where one stands, not asked for and not put right. */
const isAnotherName = (
  field: OfOthers,
  said: NoticeFields,
  { conversation, reading }: Pick<TurnContext, 'conversation' | 'reading'>,
): boolean => {
  const [noted, now] = [conversation.fields[field], said[field]]
  if (noted === undefined || now === undefined || isSamePerson(noted, now)) return false
  const isPutRight = ['correct', 'deny', 'take_back'].some(act => share(reading.acts, act) >= bounds.cheap)
  const isSupposed = conversation.came?.[field] === 'inferred'
  return !isSupposed && !isPutRight && askedFor(conversation) !== field && !conversation.reviewing
}

/** A name that stands is never lost to the next one that is told: that is most often the writer's own. */
export const namesKept = (
  said: NoticeFields,
  heard: Pick<TurnContext, 'conversation' | 'reading'>,
): NoticeFields =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([field]) => !ofOthers.includes(field as OfOthers) || !isAnotherName(field as OfOthers, said, heard),
    ),
  )
