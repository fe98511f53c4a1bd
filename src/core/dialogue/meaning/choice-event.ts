import { isField } from '../../../../flows/fields.ts'
import { DomainError } from '../../errors.ts'
import { isLanguage } from '../../language.ts'
import { fieldKinds } from '../../notice/fields/field-kinds.ts'
import type { FieldName } from '../../notice/fields/field-schema.ts'
import { listsJoined } from '../../notice/fields/lists-joined.ts'
import { topicOfAnswer } from '../../policy/answer.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { fieldFromText } from '../hearing/field-text.ts'
import { forgets } from './removals.ts'

const commands = [
  'back',
  'cancel',
  'help',
  'repeat',
  'skip',
  'person',
  'restart',
  'undo',
  'summary',
  'shorter',
  'explain',
  'decline',
  'delete',
] as const

/** Commands that are taken anywhere, offered or not. */
export const commandChoices: readonly string[] = commands.map(name => `command.${name}`)

const notOffered = (): never => {
  throw new DomainError('choice_not_offered')
}

const commandEvent = (name: string): FlowEvent => {
  const command = commands.find(each => each === name)
  return command ? { type: `command.${command}` } : notOffered()
}

const fieldEvent = (rest: string, conversation: Conversation): FlowEvent => {
  const dot = rest.indexOf('.')
  const name = rest.slice(0, dot)
  const value = rest.slice(dot + 1)
  if (value === 'done') return { type: 'field', fields: {} }
  if (name === 'need' || name === 'alternatives') {
    // Several values ticked at once all count.
    const isOneOfMore = value !== 'prefer_not_to_say' && !value.includes(',')
    const goesOn = conversation.asking === name && isOneOfMore
    return { type: 'field', fields: listsJoined(conversation.fields, fieldFromText(name, value)), goesOn }
  }
  const fields = fieldFromText(name, value)
  return Object.keys(fields).length === 0 ? notOffered() : { type: 'field', fields }
}

/**
 * The button of a topic keeps the citizen's own question: it gives the answer within the topic that their words asked
 * for.
 */
const topicEvent = (topic: string, { fine = {}, facets }: Conversation): FlowEvent =>
  topic === 'crisis'
    ? { type: 'crisis' }
    : {
        type: 'question',
        answers: [{ topic, answer: fine[topic] ?? topic }],
        facets: fine[topic] === undefined ? { ...(facets.about && { about: facets.about }) } : facets,
        fields: {},
      }

/** One of two answers that their words may have asked for. */
const answerEvent = (answer: string, { facets }: Conversation): FlowEvent => ({
  type: 'question',
  answers: [{ topic: topicOfAnswer(answer), answer }],
  facets,
  fields: {},
})

const noticeEvent = (rest: string): FlowEvent => {
  if (rest === 'check') return { type: 'notice.check', fields: {} }
  return { type: 'notice.start', fields: {}, ...(rest === 'assess' && { assess: true as const }) }
}

/** Every fact that was told can be changed and removed, in a notice and outside one. */
const isOfLedger = (prefix: string, rest: string, { fields, value }: Conversation): boolean =>
  (prefix === 'change' || prefix === 'forget') && Object.hasOwn(fields, rest) && value !== 'crisis'

/** Several values of one list in one choice, each of them on the screen: `field.need.remember,hear`. */
const areAllOffered = (choice: string, { offered }: Conversation): boolean => {
  const [, field, values = ''] = /^field\.(need|alternatives)\.(.+)$/.exec(choice) ?? []
  const each = values.split(',')
  const isSet = each.length > 1 && !each.includes('prefer_not_to_say') && !each.includes('done')
  return field !== undefined && isSet && each.every(value => offered.includes(`field.${field}.${value}`))
}

/**
 * The event a button stands for: the prefix of a choice is the flow's event (architecture.md 4).
 * Throws `choice_not_offered` for anything but a command that is not on the screen.
 */
export const choiceEvent = (choice: string, conversation: Conversation): FlowEvent => {
  const dot = choice.indexOf('.')
  const prefix = choice.slice(0, dot)
  const rest = choice.slice(dot + 1)
  if (prefix === 'command') return commandEvent(rest)
  const isThere = conversation.offered.includes(choice) || isOfLedger(prefix, rest, conversation)
  if (!isThere && !areAllOffered(choice, conversation)) return notOffered()
  switch (prefix) {
    case 'notice':
      return noticeEvent(rest)
    case 'alternative':
      return { type: 'alternative', name: rest }
    case 'answer':
      return answerEvent(rest, conversation)
    case 'topic':
      return topicEvent(rest, conversation)
    case 'field':
      return fieldEvent(rest, conversation)
    case 'forget':
      return isField(rest)
        ? { type: 'field', fields: {}, forgets: forgets(rest, conversation), corrects: true }
        : notOffered()
    case 'change':
      return Object.hasOwn(fieldKinds, rest) ? { type: 'change', field: rest as FieldName } : notOffered()
    case 'language':
      return isLanguage(rest) ? { type: 'language', code: rest } : notOffered()
    default:
      return notOffered()
  }
}
