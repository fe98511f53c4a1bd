import { isField } from '../../../flows/fields.ts'
import type { Conversation } from '../../core/dialogue/conversation/conversation.ts'
import type { FlowEvent } from '../../core/dialogue/conversation/event.ts'
import { step } from '../../core/dialogue/step.ts'
import { DomainError } from '../../core/errors.ts'
import { readyValuesHere } from '../../core/notice/fields/applicable.ts'
import { fieldKinds } from '../../core/notice/fields/field-kinds.ts'
import type { NoticeFields } from '../../core/notice/fields/field-schema.ts'
import type { Deps } from '../deps.ts'
import { viewOf } from './conversation-view.ts'
import { openConversation, servedPack } from './open-conversation.ts'
import type { ConversationView } from './turn.ts'

type Given = {
  state: string
  municipality: string
  /** Ids of buttons, as `field.need.remember`. */
  picked: readonly string[]
  /** Something else was sent at the same time: the question stays open. */
  goesOn?: boolean
}

type ListField = 'need' | 'alternatives'

const askedList = ({ asking }: Conversation): ListField => {
  if (asking !== undefined && isField(asking) && fieldKinds[asking].kind === 'list')
    return asking as ListField
  throw new DomainError('choice_not_offered')
}

/** "I would rather not say" stands alone: beside any other value it means nothing. */
const meant = (values: string[]): string[] =>
  values.length > 1 ? values.filter(value => value !== 'prefer_not_to_say') : values

/**
 * All boxes of the field that is asked for, at once. Throws `choice_not_offered` for a value the field does not have.
 */
export const answerList = async (deps: Deps, given: Given): Promise<ConversationView> => {
  const before = openConversation(deps, given.state, given.municipality)
  const pack = servedPack(deps, before.municipality)
  const field = askedList(before)
  const values = meant(given.picked.map(id => id.slice(`field.${field}.`.length)))
  const known = readyValuesHere(field, pack)
  if (!values.every(value => known.includes(value))) throw new DomainError('choice_not_offered')
  const translate = deps.content.translate(before.language)
  const text = values.map(value => translate(`notice:option.${field}.${value}`)).join('. ')
  const { conversation, said } = step(before, eventOf(field, values, given.goesOn === true), {
    pack,
    now: deps.clock(),
    did: values.length > 0 ? { text } : {},
  })
  return viewOf({ deps, pack, conversation }, said)
}

/** No box ticked is the same as skipping the question, where it may be skipped. */
const eventOf = (field: ListField, values: string[], goesOn: boolean): FlowEvent =>
  values.length === 0
    ? { type: 'command.skip' }
    : { type: 'field', fields: { [field]: values } as NoticeFields, ...(goesOn && { goesOn }) }
