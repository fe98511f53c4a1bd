import type { Pack } from '../../../../flows/policies/pack.ts'
import type { NoticeFields } from '../../notice/fields/field-schema.ts'
import { rule } from '../../policy/rule.ts'
import type { RecordingSituation } from '../../policy/ruling.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { knownFacets } from '../policy/turn-context.ts'

type Here = { conversation: Conversation; pack: Pack }

/** Whether the rules here leave a way to write about what is known and told. */
const mayWrite = ({ conversation, pack }: Here, told: NoticeFields): boolean => {
  const { medium, setting } = knownFacets(conversation)
  const situation: RecordingSituation = {
    ...(medium && { medium }),
    ...(setting && { setting }),
    ...(told.medium && { medium: told.medium }),
    ...(told.setting && { setting: told.setting }),
  }
  return rule(situation, pack).wayIn !== 'closed'
}

/**
 * However a notice is asked for, by a wish, a yes or a button: where the rules say no, the reply says what can be asked
 * for instead. Only whoever asks for a weighing of their own case writes all the same.
 */
export const withinRules = (event: FlowEvent, here: Here): FlowEvent => {
  const isOrdinary = event.type === 'notice.start' && event.assess !== true && !here.conversation.noticeOpen
  if (!isOrdinary || mayWrite(here, { ...event.inferred, ...event.fields })) return event
  return { type: 'forbidden', fields: event.fields }
}
