import type { Conversation } from '../../core/dialogue/conversation/conversation.ts'
import type { NoticeFields } from '../../core/notice/fields/field-schema.ts'
import { fieldText } from '../../core/notice/fields/field-text.ts'
import { headingKey } from '../../core/policy/answer.ts'
import { type Speaker, wordHere } from './render-message.ts'
import type { Choice } from './turn.ts'

const fieldLabel = (rest: string, { content, language }: Speaker): string => {
  const dot = rest.indexOf('.')
  const [name, value] = [rest.slice(0, dot), rest.slice(dot + 1)]
  const translate = content.translate(language)
  if (value === 'done') return translate('chat:choice.field.done')
  const fields: NoticeFields = name === 'meetingAt' ? { meetingAt: value } : {}
  return (
    fieldText('meetingAt', fields, { language, translate }) ?? translate(`notice:option.${name}.${value}`)
  )
}

/** Where we are, as far as a button reads differently there. */
export type Where = {
  noticeOpen: boolean
  at: 'talk' | 'crisis' | 'askingDanger' | 'deleting'
}

const apart: readonly unknown[] = ['crisis', 'askingDanger', 'deleting']

export const whereOf = ({ noticeOpen, value }: Conversation): Where => ({
  noticeOpen,
  at: apart.includes(value) ? (value as Where['at']) : 'talk',
})

/** What stands on a button. The same id reads differently by pack ("anmodning", "besked") and by where we are. */
export const choiceLabel = (id: string, speaker: Speaker, where: Where): string => {
  const translate = speaker.content.translate(speaker.language)
  const rest = id.slice(id.indexOf('.') + 1)
  if (id === 'notice.start' && where.at === 'crisis') return translate('chat:choice.notice.whereYouWere')
  if (id === 'notice.start') {
    return translate(`chat:choice.notice.${where.noticeOpen ? 'resume' : 'start'}.${wordHere(speaker)}`)
  }
  if (id === 'command.back' && where.at !== 'talk') return translate(`chat:choice.backFrom.${where.at}`)
  if (id === 'command.delete' && where.at === 'deleting') return translate('chat:choice.command.erase')
  if (id.startsWith('field.')) return fieldLabel(rest, speaker)
  if (id.startsWith('answer.')) return translate(headingKey(rest))
  if (id.startsWith('forget.') && rest !== 'onBehalfOf') return translate('chat:choice.forgetField')
  if (id.startsWith('change.')) {
    return translate('chat:choice.change', { field: translate(`notice:field.${rest}`) })
  }
  return translate(`chat:choice.${id}`)
}

export const labelledChoices = (ids: readonly string[], speaker: Speaker, where: Where): Choice[] =>
  ids.map(id => ({ id, label: choiceLabel(id, speaker, where) }))
