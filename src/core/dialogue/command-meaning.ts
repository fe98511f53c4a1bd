import { fieldKinds } from '../notice/field-kinds.ts'
import type { FieldName } from '../notice/fields.ts'
import type { Command } from '../understanding/reading.ts'
import { choiceEvent } from './choice-event.ts'
import { pickable } from './choices.ts'
import type { Conversation } from './conversation.ts'
import { fieldFromText } from './given-fields.ts'
import { type Action, type Heard, isIn, type Meaning, missed } from './heard.ts'

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

const yesNoMeaning = (name: 'yes' | 'no', heard: Heard): Meaning | undefined => {
  const { conversation } = heard
  if (conversation.asking) return yesNoInNotice(name, conversation.asking, heard)
  if (isIn(conversation, 'crisis')) return missed(heard)
  if (isIn(conversation, 'clarifying')) return yesNoToClarifying(name, heard)
  if (name === 'no' && justEchoedDate(conversation)) {
    return { event: { type: 'change', field: 'meetingAt' }, action: 'notice' }
  }
  if (name === 'yes' && conversation.offered.includes('notice.start')) {
    return { event: { type: 'notice.start', fields: {} }, action: 'notice' }
  }
  return name === 'no' ? { event: { type: 'smallTalk', smallTalk: 'thanks' }, action: 'command' } : undefined
}

/** "Nej" right after "torsdag den 26. november, passer det?" is about the date, whatever is asked next. */
const justEchoedDate = ({ transcript }: Conversation): boolean => {
  const last = transcript.at(-1)
  return (
    last?.by === 'assistant' &&
    last.say.some(each => each.say === 'text' && each.key.startsWith('chat:echo.meetingAt'))
  )
}

const wasInterrupted = ({ transcript }: Conversation): boolean => {
  const last = transcript.at(-1)
  return last?.by === 'assistant' && last.say.some(({ say }) => say === 'answer')
}

const isOptional = (field: FieldName): boolean =>
  ['need', 'needText', 'listeners', 'alternatives', 'staffMayRecord'].includes(field)

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
const resumed = (heard: Heard): Meaning => {
  const { asking, noticeOpen } = heard.conversation
  if (asking) return goingOn(asking, heard)
  return noticeOpen
    ? { event: { type: 'notice.start', fields: {} }, action: 'notice' }
    : { event: { type: 'command.skip' }, action: 'command' }
}

/** "Det var det": in a notice on to the rest of it, elsewhere goodbye. */
const done = (heard: Heard): Meaning =>
  heard.conversation.noticeOpen
    ? resumed(heard)
    : { event: { type: 'smallTalk', smallTalk: 'goodbye' }, action: 'command' }

/** "Ved ikke" passes an optional question by; where nothing is asked, it asks for something to hold on to. */
const unknown = (heard: Heard): Meaning => {
  const { asking } = heard.conversation
  if (asking === undefined) return { event: { type: 'smallTalk', smallTalk: 'unsure' }, action: 'command' }
  return isOptional(asking) ? { event: { type: 'command.skip' }, action: 'command' } : missed(heard)
}

/** A command in words: the same as the button that carries its name. */
export const commandMeaning = (command: Command, heard: Heard): Meaning | undefined => {
  switch (command.name) {
    case 'yes':
    case 'no':
      return yesNoMeaning(command.name, heard)
    case 'language':
      return { event: { type: 'language', code: command.code }, action: 'command' }
    case 'check':
      return { event: { type: 'notice.check', fields: {} }, action: 'notice' }
    case 'pick':
      return picked(command.index, heard)
    case 'person':
      return { event: { type: 'command.person' }, action: 'handover' }
    case 'resume':
      return resumed(heard)
    case 'done':
      return done(heard)
    case 'unknown':
      return unknown(heard)
    default:
      return { event: { type: `command.${command.name}` }, action: 'command' }
  }
}

const picked = (index: number, { conversation }: Heard): Meaning | undefined => {
  const choice = pickable(conversation.offered)[index]
  if (choice === undefined) return undefined
  return { event: choiceEvent(choice, conversation), action: actionOfChoice(choice) }
}

const actionOfChoice = (choice: string): Action => {
  if (choice.startsWith('command.') || choice.startsWith('language.')) return 'command'
  return choice.startsWith('topic.') || choice.startsWith('facet.') || choice.startsWith('alternative.')
    ? 'answer'
    : 'notice'
}
