import { isA } from '../../../../flows/fields.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/fields.ts'
import { bounds, share } from '../policy/bounds.ts'
import { isBare, isStoryLong } from '../policy/message-length.ts'
import { does, type TurnContext } from '../policy/turn-context.ts'
import type { ToldFacts } from './facts-told.ts'
import { isWished } from './language-heard.ts'
import { asksSomething, insists, isBidding, isToldAtAll, isYesOrNo } from './not-an-answer.ts'
import { sentencesOfReason } from './reason-words.ts'
import { meantOf } from './value-meant.ts'

/** A short message that tells another field, or corrects one, is about that field. A story may name anything. */
const tellsOtherwise = ({ text, reading }: TurnContext, { said, time }: ToldFacts): boolean =>
  (!isStoryLong(text) || does(reading, 'correct')) &&
  (time.fault !== undefined || Object.keys(said).some(field => !isA('reason', field as FieldName)))

/** The reason in their own words: the reasons it names, and the words themselves when they say more. */
export const reasonIn = (heard: TurnContext, told: ToldFacts): NoticeFields => {
  const { text } = heard
  // A wish for another language may name the very reason, and yet gives none.
  if (isWished(heard)) return {}
  const named = { ...meantOf('need', heard), ...(told.said.need && { need: told.said.need }) }
  const need = named.need ?? told.inferred.need
  if (need?.includes('prefer_not_to_say')) return { need: ['prefer_not_to_say'] }
  if (need !== undefined && isBare(text)) return { need }
  if (need === undefined && (tellsOtherwise(heard, told) || !soundsLikeAReason(heard))) return {}
  const isOther = isBidding(heard) || !(leansToReasons(heard) || isToldAtAll(heard)) || asksSomething(heard)
  const words = sentencesOfReason(heard)
  // Of a message that also asks or bids, only the sentence that tells a named reason is kept.
  if (isOther) return need ? { need, ...(words && { needText: words }) } : {}
  return { need: need ?? ['other'], needText: words ?? text.trim() }
}

/** The message leans a little to one reason, and to some of them together. */
const soundsLikeAReason = (heard: TurnContext): boolean => {
  const { reading } = heard
  if (isYesOrNo(heard)) return false
  return reading.by === 'terms' || insists(heard) || leansToReasons(heard) || tellsAStory(heard)
}

/** Somebody who is asked why, and surely tells a whole story, tells why. */
const tellsAStory = ({ text, reading }: TurnContext): boolean =>
  isStoryLong(text) && share(reading.acts, 'tell') >= bounds.certain

const leansToReasons = ({ reading: { leanings = [] } }: TurnContext): boolean =>
  leanings.some(({ probability }) => probability >= bounds.leaning) &&
  leanings.reduce((sum, { probability }) => sum + probability, 0) >= bounds.reason
