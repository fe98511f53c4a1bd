import { missingFields } from '../../notice/fields/missing.ts'
import { justSaid } from '../conversation/conversation.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { bounds, share } from '../policy/bounds.ts'
import { isSentence } from '../policy/message-length.ts'
import {
  type Action,
  does,
  isInCrisis,
  isInNotice,
  type Meaning,
  type TurnContext,
} from '../policy/turn-context.ts'
import type { TurnReading } from './turn-reading.ts'

const actionsOf: Partial<Record<FlowEvent['type'], Action>> = {
  crisis: 'crisis',
  question: 'answer',
  alternative: 'answer',
  'notice.start': 'notice',
  'notice.check': 'notice',
  forbidden: 'answer',
  field: 'notice',
  invalid: 'notice',
  change: 'notice',
  unclear: 'clarify',
  'danger.ask': 'clarify',
  missed: 'clarify',
  otherLanguage: 'handover',
  'command.person': 'handover',
  smallTalk: 'talk',
}

const rank: readonly Action[] = ['crisis', 'answer', 'notice', 'handover', 'clarify', 'command', 'talk']

const actionOf = (events: readonly FlowEvent[]): Action => {
  const actions = events.map(({ type }) => actionsOf[type] ?? 'command')
  return rank.find(action => actions.includes(action)) ?? 'command'
}

export const meaning = (events: FlowEvent[], action = actionOf(events)): Meaning => ({ events, action })

export const talk = (smallTalk: Extract<FlowEvent, { type: 'smallTalk' }>['smallTalk']): FlowEvent => ({
  type: 'smallTalk',
  smallTalk,
})

/**
 * Whoever bids us write what is being written sees it, once nothing is missing. The reason, which may decide the answer,
 * is asked for once more first.
 */
export const alreadyBegun = ({ conversation, pack }: TurnContext): FlowEvent => {
  const isComplete = missingFields(conversation.fields, pack).length === 0
  const isAskingWhy = conversation.asking === 'need' && !justSaid(conversation, 'chat:underWay')
  return isComplete && !isAskingWhy ? { type: 'notice.check', fields: {} } : talk('underWay')
}

const isFelt = ({ reading }: TurnContext): boolean =>
  share(reading.acts, 'distress') >= bounds.undoable || reading.topics[0]?.name === 'emotional'

/** A whole sentence tells something, while another thing was asked. */
const toldSomethingElse = (heard: TurnContext): FlowEvent => {
  const isTold =
    isInNotice(heard.conversation) && (does(heard.reading, 'tell') || isFelt(heard)) && isSentence(heard.text)
  if (!isTold) return { type: 'missed' }
  const isCovered = heard.hidden.some(kind => kind !== 'name')
  return {
    type: 'missed',
    told: true,
    ...(isFelt(heard) && { felt: true }),
    ...(isCovered && { covered: true }),
  }
}

/**
 * Nothing was understood. In a crisis the help comes once more. Else we ask again, and then name a person to call.
 */
export const missed = ({ heard }: TurnReading): Meaning => {
  if (isInCrisis(heard.conversation)) return meaning([{ type: 'missed' }], 'crisis')
  return meaning([toldSomethingElse(heard)], heard.conversation.misses > 0 ? 'handover' : 'clarify')
}
