import type { Pack } from '../../../../flows/policies/pack.ts'
import type { FlowContext } from './context.ts'
import type { Conversation } from './conversation.ts'

export const contextOf = (conversation: Conversation, pack: Pack): FlowContext => ({
  fields: conversation.fields,
  came: conversation.came ?? {},
  assess: conversation.assess,
  openTime: conversation.openTime,
  asked: conversation.asked,
  asking: conversation.asking,
  postponed: conversation.postponed ?? [],
  reviewing: conversation.reviewing,
  noticeOpen: conversation.noticeOpen,
  misses: conversation.misses,
  facets: conversation.facets,
  topic: conversation.topic,
  language: conversation.language,
  draft: conversation.draft,
  sent: conversation.sent,
  pack,
})

export const withContext = (conversation: Conversation, context: FlowContext): Conversation => {
  const { pack: _pack, asking, topic, sent, assess, postponed, openTime, ...plain } = context
  const isOpen = openTime && context.fields.meetingAt === undefined && !context.fields.meetingUnknown
  const {
    asking: _asking,
    topic: _topic,
    sent: _sent,
    assess: _assess,
    postponed: _postponed,
    openTime: _openTime,
    ...kept
  } = conversation
  return {
    ...kept,
    ...plain,
    ...(asking === undefined ? {} : { asking }),
    ...(topic === undefined ? {} : { topic }),
    ...(sent === undefined ? {} : { sent }),
    ...(assess ? { assess } : {}),
    ...(isOpen ? { openTime } : {}),
    ...(postponed.length > 0 ? { postponed } : {}),
  }
}
