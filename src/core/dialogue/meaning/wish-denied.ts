import { opensNotice } from '../../../../flows/guidance.ts'
import { fieldNamed } from '../../lexicon/field-names.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { anyShare, bounds, firstShare, share } from '../policy/bounds.ts'
import { does, isEmpty, isInNotice, type TurnContext } from '../policy/turn-context.ts'
import { isJustBegun, isOptional } from './deeds.ts'
import { talk } from './meaning-made.ts'
import type { TurnReading } from './turn-reading.ts'

const denying: readonly string[] = ['deny', 'decline', 'cancel', 'take_back', 'unknown']

/** It is about writing one, however unsurely. */
const isAboutWriting = ({ reading: { acts, topics, answers } }: TurnContext): boolean =>
  share(acts, 'wish_notice') >= bounds.leaning ||
  (firstShare(topics) >= bounds.act && opensNotice.includes(answers[0]?.name ?? ''))

/** The likeliest act denies the wish, or leaves it open. */
const isDenied = (heard: TurnContext): boolean => {
  const [first] = heard.reading.acts
  return (
    first !== undefined &&
    denying.includes(first.name) &&
    first.probability >= bounds.undoable &&
    isAboutWriting(heard)
  )
}

const ways: readonly string[] = ['deny', 'cancel', 'take_back']

/** One of the ways to say no is meant, whichever. */
const isAnyNo = ({ reading: { acts } }: TurnContext): boolean => anyShare(acts, ways) >= bounds.undoable

/**
 * Whoever did not want the notice that was just begun may say so in many ways. A field that is named is not all of it,
 * and a bare no to a question that may be left out answers that question.
 */
const leftAgain = (heard: TurnContext): FlowEvent | undefined => {
  const isNo = isDenied(heard) || (isAnyNo(heard) && !isOptional(heard))
  return isJustBegun(heard) && fieldNamed(heard.text) === undefined && isNo
    ? { type: 'notice.leave' }
    : undefined
}

/** A wish that is denied or only thought of begins no notice, and ends one that was only just begun. */
export const wishDenied = ({ heard, told, answer, where }: TurnReading): FlowEvent | undefined => {
  const tells = !isEmpty(told.said) || !isEmpty(answer) || Object.keys(told.denied).length > 0
  if (tells || does(heard.reading, 'ask')) return undefined
  if (isInNotice(heard.conversation)) return where === 'asking' ? leftAgain(heard) : undefined
  return isDenied(heard) && (where === 'idle' || where === 'offered') ? talk('declined') : undefined
}
