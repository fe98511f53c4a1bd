import { isTopic } from '../../../../flows/topics.ts'
import type { AnswerRef, FlowEvent } from '../conversation/event.ts'
import { facetsFor } from '../hearing/facets-asked.ts'
import type { ToldFacts } from '../hearing/facts-told.ts'
import { questionAskedIn } from '../hearing/question-asked.ts'
import { bounds, share } from '../policy/bounds.ts'
import { hasOwnWords } from '../policy/own-words.ts'
import { isEmpty, isInNotice, type TurnContext } from '../policy/turn-context.ts'

/** Another matter than to record, or a way to ask about it that has words of its own. */
const hasItsOwnWords = ({ topic, answer }: AnswerRef, { conversation, pack }: TurnContext): boolean => {
  if (topic === 'out_of_scope') return true
  if (isTopic('tone', topic)) return false
  return !isTopic('asksToRecord', topic) || hasOwnWords(answer, conversation.facets, pack)
}

/** What the words are to ask for, where the message tells. A bare wish for words is about what was answered last. */
const aboutIn = (heard: TurnContext): AnswerRef | undefined => {
  const asked = questionAskedIn(heard, 'told')
  const [first] = asked === undefined || asked.unclear ? [] : asked.answers
  return first !== undefined && hasItsOwnWords(first, heard) ? first : undefined
}

/** Words to send or say, with what was told beside the wish. In a notice that is noted by itself. */
export const composed = (heard: TurnContext, told: ToldFacts): FlowEvent => {
  const about = aboutIn(heard)
  const isNoted = isInNotice(heard.conversation)
  return {
    type: 'compose',
    fields: isNoted ? {} : told.said,
    ...(isNoted || isEmpty(told.inferred) ? {} : { inferred: told.inferred }),
    facets: { ...heard.conversation.facets, ...facetsFor(heard, about?.topic) },
    ...(about && { about }),
    ...(share(heard.reading.acts, 'compose.say') >= bounds.undoable && { aloud: true as const }),
  }
}
