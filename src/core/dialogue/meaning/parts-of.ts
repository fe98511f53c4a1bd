import { isTopic } from '../../../../flows/topics.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { isTooLong } from '../hearing/answer-to-field.ts'
import { askedFor, does, isEmpty, isInNotice } from '../policy/turn-context.ts'
import { changeEvent } from './change-meaning.ts'
import { commandEvent } from './command-meaning.ts'
import { isJustBegun, isOptional } from './deeds.ts'
import { factsEvent, timeEvent } from './facts-meaning.ts'
import { ownNameEvent } from './own-name-told.ts'
import { questionEvent } from './question-meaning.ts'
import { startEvent } from './start-meaning.ts'
import type { TurnReading } from './turn-reading.ts'
import { wishDenied } from './wish-denied.ts'

const isGiven = (event: FlowEvent | undefined): event is FlowEvent => event !== undefined

/** A clarification asks, so nothing beside it asks too. */
const withoutDoubt = (
  question: FlowEvent | undefined,
  others: readonly FlowEvent[],
): FlowEvent | undefined => (question?.type === 'unclear' && others.length > 0 ? undefined : question)

const tooLong = ({ heard, answer }: TurnReading): boolean => {
  const asking = askedFor(heard.conversation)
  return asking !== undefined && isTooLong(asking, heard.text) && (asking in answer || isEmpty(answer))
}

/** They leave a notice that was only just begun, and their question is answered. */
const notWanted = ({ heard, told, asked, answer, where }: TurnReading): FlowEvent | undefined => {
  const about = asked?.answers[0]?.topic
  const isAboutIt = about === undefined || isTopic('ofTheNotice', about)
  const isNo = does(heard.reading, 'deny') && does(heard.reading, 'ask') && where === 'asking'
  const tells = !isEmpty(told.said) || !isEmpty(answer) || Object.keys(told.denied).length > 0
  return isNo && !isAboutIt && !tells && isJustBegun(heard) && !isOptional(heard)
    ? { type: 'notice.leave', quiet: true }
    : undefined
}

/** A question that was only read because something personal was told. */
export const isOfPersonalData = (event: FlowEvent): boolean =>
  event.type === 'question' && event.answers.every(({ topic }) => topic === 'personal_data')

/** The parts of a message in order: what was told, asked and bidden, and then the notice. */
export const partsOf = (meant: TurnReading): FlowEvent[] => {
  const { heard } = meant
  if (tooLong(meant) && !does(heard.reading, 'ask')) return [{ type: 'invalid', reason: 'too_long' }]
  const denied = wishDenied(meant)
  if (denied !== undefined) return [denied]
  const start = startEvent(meant)
  const time = timeEvent(meant)
  const told = changeEvent(meant) ?? factsEvent(meant)
  const asks = questionEvent(meant, start)
  // What was hidden is said beside the fact or the name that was told.
  const ownName = ownNameEvent(meant)
  const isMet = told?.type === 'field' || ownName !== undefined
  const isTold = isMet && asks !== undefined && isOfPersonalData(asks)
  const asked = isTold && !does(heard.reading, 'ask') ? undefined : asks
  const isOfOther = told?.type === 'field' && told.isBesides === true && told.forgets === undefined
  const question = withoutDoubt(asked, [isOfOther ? undefined : told, start, time].filter(isGiven))
  const command = told?.type === 'change' ? undefined : commandEvent(meant, [told, question, start])
  const isKeptByAnother =
    !isInNotice(heard.conversation) &&
    (question !== undefined || start !== undefined || command?.type === 'compose')
  const answered = withoutDoubt(question, [command].filter(isGiven))
  const facts = isKeptByAnother ? undefined : told
  const parts = [notWanted(meant), facts, ownName, time, answered, command, start].filter(isGiven)
  return parts.every(isGreeting) && does(heard.reading, 'tell') && !isInNotice(heard.conversation)
    ? []
    : parts
}

/** A greeting before a story is not what we answer. */
const isGreeting = (event: FlowEvent): boolean => event.type === 'smallTalk' && event.smallTalk === 'greeting'
