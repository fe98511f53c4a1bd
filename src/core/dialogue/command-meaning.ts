import { isField } from '../../../flows/fields.ts'
import type { Command } from '../understanding/reading.ts'
import { choiceEvent } from './choice-event.ts'
import { pickable } from './choices.ts'
import { done, next, resumed, unknown } from './going-on-meaning.ts'
import { type Action, type Heard, isInNotice, type Meaning } from './heard.ts'
import { forgotten } from './removal-meaning.ts'
import { justAskedToStop, yesNoMeaning } from './yes-no-meaning.ts'

/** A command in words: the same as the button that carries its name. */
export const commandMeaning = (command: Command, heard: Heard): Meaning | undefined => {
  switch (command.name) {
    case 'yes':
    case 'no':
      return yesNoMeaning(command.name, heard)
    case 'drop':
      return dropped(heard)
    case 'language':
      return { event: { type: 'language', code: command.code }, action: 'command' }
    case 'check':
      return { event: { type: 'notice.check', fields: {} }, action: 'notice' }
    case 'pick':
      return picked(command.index, heard)
    case 'person':
      return { event: { type: 'command.person' }, action: 'handover' }
    case 'change':
      return changed(command.field, heard)
    case 'forget':
      return forgotten(command.field, heard)
    case 'resume':
      return resumed(heard)
    case 'done':
      return done(heard)
    case 'unknown':
      return unknown(heard)
    case 'next':
      return next(heard)
    default:
      return { event: { type: `command.${command.name}` }, action: 'command' }
  }
}

/** "Glem det" in a notice may be said of the question alone: it is asked which, and nothing is lost till then. */
const dropped = ({ conversation }: Heard): Meaning =>
  isInNotice(conversation) && !justAskedToStop(conversation)
    ? { event: { type: 'perhapsStop' }, action: 'clarify' }
    : { event: { type: 'command.cancel' }, action: 'command' }

/** "Ret datoen" opens that question again; outside a notice there is nothing to change. */
const changed = (field: string, { conversation }: Heard): Meaning | undefined =>
  conversation.noticeOpen && isField(field)
    ? { event: { type: 'change', field }, action: 'notice' }
    : undefined

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
