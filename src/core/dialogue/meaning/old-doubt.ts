import { wallClock } from '../../calendar/copenhagen.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { monthIn, timesIn } from '../../time-expressions/index.ts'
import type { TurnContext } from '../policy/turn-context.ts'

const sentencesIn = (words: string): string[] => words.split(/(?<=\p{L}{2})\. /u)

/** A week or a month, and no day of it. */
const namesNoDay = (words: string, now: Date): boolean => {
  const { when } = timesIn(words, now)
  return when === undefined ? monthIn(words, wallClock(now)) !== undefined : when.doubt === 'no_day'
}

/**
 * A day that is told at last takes the place of the week or month told before it, which stood among the wishes. What
 * is left of them, or that nothing is.
 */
export const withoutOldDoubt = (
  { meetingAt }: NoticeFields,
  { conversation: { fields: noted }, now }: TurnContext,
): { fields: NoticeFields; forgets: FieldName[] } => {
  const { otherWishes, meetingUnknown } = noted
  const nothing = { fields: {}, forgets: [] }
  if (meetingAt === undefined || !meetingUnknown || otherWishes === undefined) return nothing
  const all = sentencesIn(otherWishes)
  const left = all.filter(words => !namesNoDay(words, now))
  if (left.length === all.length) return nothing
  return left.length === 0
    ? { fields: {}, forgets: ['otherWishes'] }
    : { fields: { otherWishes: left.join('. ') }, forgets: [] }
}
