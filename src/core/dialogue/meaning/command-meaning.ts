import type { FlowEvent } from '../conversation/event.ts'
import type { ToldFacts } from '../hearing/facts-told.ts'
import { deedFor } from '../policy/act-table.ts'
import { askedFor, isEmpty, isInNotice, type TurnContext } from '../policy/turn-context.ts'
import { deeds } from './deeds.ts'
import { removalIn } from './removals.ts'
import type { TurnReading } from './turn-reading.ts'

/** Denying something else is no plain no to the reason that was asked for. */
const deniesAnother = ({ conversation }: TurnContext, { denied }: ToldFacts): boolean => {
  const asking = askedFor(conversation)
  return asking !== undefined && Object.keys(denied).length > 0 && !(asking in denied)
}

/** Acts that what was told, asked or begun already answers. */
const isDoneBy = (
  act: string,
  { heard, told, answer }: TurnReading,
  parts: readonly (FlowEvent | undefined)[],
): boolean => {
  const [facts, question, start] = parts
  const isTold = !isEmpty(answer) || !isEmpty(told.said) || told.time.fault !== undefined
  switch (act) {
    case 'affirm':
      return isTold || start !== undefined || question !== undefined
    case 'decline':
      return isTold || start !== undefined || (question !== undefined && !isInNotice(heard.conversation))
    case 'deny':
    case 'unknown':
      return (
        isTold ||
        (act === 'deny' && deniesAnother(heard, told)) ||
        question !== undefined ||
        start !== undefined ||
        (facts?.type === 'field' && facts.forgets !== undefined)
      )
    case 'delete':
      return facts !== undefined
    case 'cancel':
      return (
        removalIn(heard, told) !== undefined ||
        (!heard.conversation.noticeOpen && (question !== undefined || facts !== undefined))
      )
    case 'prefer_alternative':
      return (
        question !== undefined || (isInNotice(heard.conversation) && told.said.alternatives !== undefined)
      )
    case 'pick':
      return isTold || question !== undefined
    case 'skip':
      return !isEmpty(answer)
    case 'go_on':
      return start !== undefined || !isEmpty(answer)
    case 'send':
    // A wish for a short text is about the text that is to be written.
    case 'shorter':
    case 'compose':
    case 'compose.say':
      return start !== undefined
    case 'take_back':
    case 'help':
    case 'explain':
    case 'repeat':
    case 'greet':
    case 'thanks':
    case 'bye':
      return question !== undefined || start !== undefined || isTold
    default:
      return false
  }
}

export const commandEvent = (
  meant: TurnReading,
  parts: readonly (FlowEvent | undefined)[],
): FlowEvent | undefined => {
  if (
    meant.asked?.answers[0]?.answer === 'meta_bot.human' &&
    parts[1] === undefined &&
    parts[2] === undefined
  )
    return { type: 'command.person' }
  for (const act of meant.commands) {
    if (act.startsWith('language.') || isDoneBy(act, meant, parts)) continue
    const event = deeds[deedFor(act, meant.where)](meant.heard, meant.told)
    if (event !== undefined) return event
  }
  return undefined
}
