import { fieldRow } from '../../../flows/fields.ts'
import { fieldKinds } from '../notice/field-kinds.ts'
import type { FieldName } from '../notice/fields.ts'
import type { Conversation } from './conversation.ts'
import { type Heard, type Meaning, missed } from './heard.ts'

const wasInterrupted = ({ transcript }: Conversation): boolean => {
  const last = transcript.at(-1)
  return last?.by === 'assistant' && last.say.some(({ say }) => say === 'answer')
}

const isOptional = (field: FieldName): boolean => fieldRow(field).mandatory !== 'always'

const isListBegun = ({ fields }: Conversation, field: FieldName): boolean =>
  fieldKinds[field].kind === 'list' && fields[field] !== undefined

/** On from the pending question: a list is done, what is optional is passed by, the rest is asked again. */
const goingOn = (asking: FieldName, { conversation }: Heard): Meaning => {
  if (isListBegun(conversation, asking)) return { event: { type: 'field', fields: {} }, action: 'notice' }
  return isOptional(asking) && !wasInterrupted(conversation)
    ? { event: { type: 'command.skip' }, action: 'command' }
    : { event: { type: 'command.repeat' }, action: 'command' }
}

/** "Fortsæt": a paused notice goes on where it was. */
export const resumed = (heard: Heard): Meaning => {
  const { asking, noticeOpen } = heard.conversation
  if (asking) return goingOn(asking, heard)
  return noticeOpen
    ? { event: { type: 'notice.start', fields: {} }, action: 'notice' }
    : { event: { type: 'command.skip' }, action: 'command' }
}

/** "Det var det": in a notice on to the rest of it, elsewhere goodbye. */
export const done = (heard: Heard): Meaning =>
  heard.conversation.noticeOpen
    ? resumed(heard)
    : { event: { type: 'smallTalk', smallTalk: 'goodbye' }, action: 'command' }

/** "Ved ikke" passes an optional question by; where nothing is asked, it asks for something to hold on to. */
export const unknown = (heard: Heard): Meaning => {
  const { asking } = heard.conversation
  if (asking === undefined) return { event: { type: 'smallTalk', smallTalk: 'unsure' }, action: 'command' }
  return isOptional(asking) ? { event: { type: 'command.skip' }, action: 'command' } : missed(heard)
}

/** "Hvad sker der nu?" in a notice: what is asked for, or how the finished one is sent. */
export const next = ({ conversation }: Heard): Meaning =>
  conversation.asking === undefined
    ? { event: { type: 'notice.check', fields: {} }, action: 'notice' }
    : { event: { type: 'command.repeat' }, action: 'command' }
