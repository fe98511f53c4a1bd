import { fieldKinds } from '../notice/field-kinds.ts'
import type { Command } from '../understanding/reading.ts'
import { choiceEvent } from './choice-event.ts'
import { pickable } from './choices.ts'
import type { Conversation } from './conversation.ts'
import { fieldFromText } from './given-fields.ts'
import type { Action, Heard, Meaning } from './heard.ts'

/** "Ja" answers none of the other questions: it may be about the date just repeated, and is no department. */
const yesWhileAsking = ({ conversation }: Heard): Meaning =>
  justEchoedDate(conversation)
    ? { event: { type: 'command.repeat' }, action: 'command' }
    : { event: { type: 'missed' }, action: conversation.misses > 0 ? 'handover' : 'clarify' }

const yesNoMeaning = (name: 'yes' | 'no', heard: Heard): Meaning | undefined => {
  const { conversation } = heard
  const { asking } = conversation
  if (asking && fieldKinds[asking].kind === 'yesNo') {
    return { event: { type: 'field', fields: fieldFromText(asking, name) }, action: 'notice' }
  }
  if (name === 'no' && justEchoedDate(conversation)) {
    return { event: { type: 'change', field: 'meetingAt' }, action: 'notice' }
  }
  if (name === 'no' && asking) return { event: { type: 'command.skip' }, action: 'command' }
  if (name === 'yes' && conversation.offered.includes('notice.start')) {
    return { event: { type: 'notice.start', fields: {} }, action: 'notice' }
  }
  if (name === 'yes' && asking) return yesWhileAsking(heard)
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
    case 'pick': {
      const choice = pickable(heard.conversation.offered)[command.index]
      if (choice === undefined) return undefined
      return { event: choiceEvent(choice, heard.conversation), action: actionOfChoice(choice) }
    }
    case 'person':
      return { event: { type: 'command.person' }, action: 'handover' }
    default:
      return { event: { type: `command.${command.name}` }, action: 'command' }
  }
}

const actionOfChoice = (choice: string): Action => {
  if (choice.startsWith('command.') || choice.startsWith('language.')) return 'command'
  return choice.startsWith('topic.') || choice.startsWith('facet.') || choice.startsWith('alternative.')
    ? 'answer'
    : 'notice'
}
