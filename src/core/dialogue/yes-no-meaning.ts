import { fieldKinds } from '../notice/field-kinds.ts'
import type { FieldName } from '../notice/fields.ts'
import { choiceEvent } from './choice-event.ts'
import type { Conversation } from './conversation.ts'
import { fieldFromText } from './given-fields.ts'
import { type Heard, isInCrisis, isInNotice, type Meaning, missed } from './heard.ts'

/** "Ja" answers none of the other questions: it may be about the date just repeated, and is no department. */
const yesWhileAsking = (heard: Heard): Meaning =>
  justEchoedDate(heard.conversation)
    ? { event: { type: 'command.repeat' }, action: 'command' }
    : missed(heard)

/** To skip these is to say that one does not know: "nej" alone says no such thing. */
const skippingAnswers: readonly FieldName[] = ['meetingAt', 'department']

const noWhileAsking = (asking: FieldName, heard: Heard): Meaning =>
  skippingAnswers.includes(asking) ? missed(heard) : { event: { type: 'command.skip' }, action: 'command' }

const yesNoInNotice = (name: 'yes' | 'no', asking: FieldName, heard: Heard): Meaning => {
  if (fieldKinds[asking].kind === 'yesNo') {
    return { event: { type: 'field', fields: fieldFromText(asking, name) }, action: 'notice' }
  }
  if (justSaid(heard.conversation, 'chat:echo.answered')) return toKeeping(name)
  if (name === 'yes') return yesWhileAsking(heard)
  return justEchoedDate(heard.conversation)
    ? { event: { type: 'change', field: 'meetingAt' }, action: 'notice' }
    : noWhileAsking(asking, heard)
}

/** "Er det et af disse spørgsmål?" Yes means the only one; no means none of them. */
const yesNoToClarifying = (name: 'yes' | 'no', heard: Heard): Meaning => {
  const [only, ...others] = heard.conversation.offered.filter(choice => choice.startsWith('topic.'))
  if (name === 'no') return missed(heard)
  return only !== undefined && others.length === 0
    ? { event: choiceEvent(only, heard.conversation), action: 'answer' }
    : { event: { type: 'command.repeat' }, action: 'command' }
}

/** What "ja" and "nej" say depends on what was just asked. */
export const yesNoMeaning = (name: 'yes' | 'no', heard: Heard): Meaning | undefined => {
  const { conversation } = heard
  if (justAskedToStop(conversation)) return toStopping(name)
  if (conversation.asking) return yesNoInNotice(name, conversation.asking, heard)
  if (isInCrisis(conversation)) return missed(heard)
  if (justAskedBack(conversation)) return yesNoToClarifying(name, heard)
  if (name === 'no' && justEchoedDate(conversation)) {
    return { event: { type: 'change', field: 'meetingAt' }, action: 'notice' }
  }
  if (isAtTheCheck(conversation)) return atTheCheck(name, heard)
  if (name === 'yes' && wasGreeted(conversation)) return missed(heard)
  if (name === 'yes' && conversation.offered.includes('notice.start')) {
    return { event: { type: 'notice.start', fields: {} }, action: 'notice' }
  }
  return { event: { type: 'smallTalk', smallTalk: 'declined' }, action: 'command' }
}

const greetings = new Set(['chat:greeting', 'chat:smallTalk.greeting'])

/** "Yes" says yes to nothing that a greeting asks. */
const wasGreeted = ({ transcript }: Conversation): boolean => {
  const last = transcript.at(-1)
  return last?.by === 'assistant' && last.say.some(each => each.say === 'text' && greetings.has(each.key))
}

const isAtTheCheck = (conversation: Conversation): boolean =>
  conversation.reviewing && isInNotice(conversation)

/** Yes to all that is read there: how it is sent. No: what is to be changed? */
const atTheCheck = (name: 'yes' | 'no', heard: Heard): Meaning =>
  name === 'yes' ? { event: { type: 'notice.check', fields: {} }, action: 'notice' } : missed(heard)

/** "Nej" right after "torsdag den 26. november, passer det?" is about the date, whatever is asked next. */
const justEchoedDate = (conversation: Conversation): boolean => justSaid(conversation, 'chat:echo.meetingAt')

const justSaid = ({ transcript }: Conversation, key: string): boolean => {
  const last = transcript.at(-1)
  return last?.by === 'assistant' && last.say.some(each => each.say === 'text' && each.key.startsWith(key))
}

/** Back at a question that is answered, "ja" says that the answer is right. */
const toKeeping = (name: 'yes' | 'no'): Meaning => ({
  event: { type: name === 'yes' ? 'command.skip' : 'command.repeat' },
  action: 'command',
})

/** Whether it was asked if the notice is to be stopped. */
export const justAskedToStop = (conversation: Conversation): boolean =>
  justSaid(conversation, 'chat:perhapsStop')

const toStopping = (name: 'yes' | 'no'): Meaning => ({
  event: { type: name === 'yes' ? 'command.cancel' : 'command.repeat' },
  action: 'command',
})

const justAskedBack = ({ transcript }: Conversation): boolean => {
  const last = transcript.at(-1)
  return last?.by === 'assistant' && last.say.some(each => each.say === 'text' && each.kind === 'clarify')
}
