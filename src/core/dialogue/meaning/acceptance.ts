import { alternativeAnswers } from '../../../../flows/guidance.ts'
import { answerDefinition } from '../../policy/answer.ts'
import { justSaid, lastReply } from '../conversation/conversation.ts'
import type { FlowEvent } from '../conversation/event.ts'
import type { ToldFacts } from '../hearing/facts-told.ts'
import { bounds, share } from '../policy/bounds.ts'
import { isOfQuestion, offerOf, offersInWords, situationOf } from '../policy/situation.ts'
import { does, isPlainYes, type TurnContext } from '../policy/turn-context.ts'
import { choiceEvent } from './choice-event.ts'
import { listsAfter } from './lists-told.ts'
import { talk } from './meaning-made.ts'

/** Their case lies elsewhere, as far as they told. We say so before anything is written to us. */
const isElsewhere = (heard: TurnContext): boolean =>
  heard.conversation.topic === 'other_authority' &&
  answerDefinition(situationOf(heard.conversation).lastAnswer ?? 'other_authority').compares !== true &&
  !justSaid(heard.conversation, 'chat:smallTalk.elsewhere')

/** A yes alone is fine. One that goes with what is told or felt is met as that. */
export const fine = ({ reading }: TurnContext): FlowEvent | undefined =>
  does(reading, 'distress') || share(reading.acts, 'tell') > share(reading.acts, 'affirm')
    ? undefined
    : talk('fine')

/** A wish for a notice, with what was told. */
export const opening = (heard: TurnContext, told: ToldFacts): FlowEvent =>
  isElsewhere(heard)
    ? talk('elsewhere')
    : { type: 'notice.start', fields: listsAfter(told.said, heard), inferred: told.inferred }

export const wayOf = (topic: string | undefined): string | undefined =>
  Object.keys(alternativeAnswers).find(name => alternativeAnswers[name]?.topic === topic)

/** After an answer about minutes or a bisidder, a yes accepts those, and not the button for a notice. */
const otherWayTold = ({ conversation }: TurnContext): string | undefined =>
  offersInWords(conversation) ? undefined : wayOf(conversation.topic)

/** A yes to the notice. It must be surer when the notice was only a button, and not asked about in words. */
export const acceptsNotice = (heard: TurnContext): boolean => {
  const isAskedInWords = offersInWords(heard.conversation)
  return (
    offerOf(heard.conversation) === 'notice' &&
    otherWayTold(heard) === undefined &&
    isPlainYes(heard, isAskedInWords ? bounds.act : bounds.yesToAButton) &&
    (isAskedInWords || share(heard.reading.acts, 'thanks') < bounds.undoable)
  )
}

/**
 * The other way that was told of, with its words to write. Once those were given, a yes only means that they were
 * read.
 */
const acceptedWay = (heard: TurnContext): FlowEvent | undefined => {
  const way = otherWayTold(heard)
  const words = way && alternativeAnswers[way]?.answer
  const isGiven = lastReply(heard.conversation.transcript)?.say.some(
    said => said.say === 'answer' && said.answer === words,
  )
  const isThanks = share(heard.reading.acts, 'thanks') >= bounds.undoable
  return way === undefined || isGiven || isThanks || !isPlainYes(heard, bounds.ratherSure)
    ? fine(heard)
    : { type: 'alternative', name: way }
}

/**
 * A yes to what was last offered: the notice, another way, a person, or the one question that may have been meant.
 */
export const accepted = (heard: TurnContext, told: ToldFacts): FlowEvent | undefined => {
  const offer = offerOf(heard.conversation)
  if (offer === undefined) return undefined
  if (acceptsNotice(heard)) return opening(heard, told)
  if (offer === 'notice') return acceptedWay(heard)
  if (offer === 'person') return { type: 'command.person' }
  if (offer === 'undo') return talk('declined')
  if (!offer.startsWith('topics:')) return { type: 'alternative', name: offer }
  const [only, ...more] = heard.conversation.offered.filter(isOfQuestion)
  return only !== undefined && more.length === 0
    ? choiceEvent(only, heard.conversation)
    : { type: 'command.repeat' }
}
