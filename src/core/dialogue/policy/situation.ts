import { alternativeAnswers } from '../../../../flows/guidance.ts'
import { topicOfFacets } from '../../../../flows/topics.ts'
import { topicOfAnswer } from '../../policy/answer.ts'
import type { ConversationSituation } from '../../reader/reading.ts'
import { earlierWords } from '../../text/earlier-words.ts'
import {
  type Conversation,
  isAnswer,
  isText,
  justSaid,
  lastReply,
  type Say,
} from '../conversation/conversation.ts'
import { stateName } from '../flow/flow.ts'
import { isInCrisis, isInNotice } from './turn-context.ts'

/** Sentences that make an offer in words, besides the buttons below an answer. */
const offering: readonly (readonly [key: string, name: string])[] = [
  ['chat:heard', 'notice'],
  ['chat:smallTalk.contactFirst', 'notice'],
  ['chat:handover', 'person'],
]

/** A choice that says which question was meant. */
export const isOfQuestion = (choice: string): boolean =>
  choice.startsWith('topic.') || choice.startsWith('answer.')

const topicsIn = (offered: readonly string[]): string[] => [
  ...new Set(
    offered.filter(isOfQuestion).map(choice => topicOfAnswer(choice.slice(choice.indexOf('.') + 1))),
  ),
]

/**
 * The offer below an answer: the notice, or help with what the answer was about. No other button was offered in
 * words.
 */
const underAnswer = ({ offered, topic }: Conversation): string | undefined => {
  if (offered.includes('notice.start')) return 'notice'
  const ways = offered.filter(choice => choice.startsWith('alternative.'))
  return ways
    .map(choice => choice.slice('alternative.'.length))
    .find(name => alternativeAnswers[name]?.topic === topic)
}

const isPerhaps = (said: Say): boolean => said.say === 'answer' && said.perhaps === true

/** What was offered last (training/README.md). A greeting's buttons are ways in, and offer nothing yet. */
export const offerOf = (conversation: Conversation): string | undefined => {
  const { transcript, offered, value } = conversation
  const state = stateName(value)
  if (state === 'notice.checking') return 'send'
  if (state === 'askingDanger') return 'danger_check'
  if (state === 'deleting') return 'delete'
  if (state.startsWith('notice.')) return undefined
  const said = lastReply(transcript)?.say ?? []
  const inWords = offering.find(([key]) => said.some(each => isText(each, key)))
  if (inWords) return inWords[1]
  if (offered.includes('command.undo')) return 'undo'
  const asksWhich = said.some(each => each.say === 'text' && each.kind === 'clarify') || said.some(isPerhaps)
  const isAnswered = said.some(each => isText(each, 'chat:notedOnly') || isAnswer(each))
  if (isAnswered && !said.some(isPerhaps)) return underAnswer(conversation)
  const topics = asksWhich ? topicsIn(offered) : []
  return topics.length > 0 ? `topics:${topics.join('/')}` : undefined
}

/** Whether we asked in words to write it together. */
export const offersInWords = (conversation: Pick<Conversation, 'transcript'>): boolean =>
  ['chat:heard', 'chat:smallTalk.contactFirst'].some(key => justSaid(conversation, key))

/** The topic that is talked of. In a notice where nothing else was asked about, it is that of its meeting. */
export const topicOf = (conversation: Conversation): string | undefined => {
  const { topic, fields } = conversation
  const isOther = topic !== undefined && topic !== 'formal_notice'
  if (isOther || !isInNotice(conversation)) return topic
  const { medium = 'audio', setting = 'office' } = fields
  return topicOfFacets({ medium, setting }) ?? topic
}

/** The answer that was given last, if it was one of this topic. */
const answerOf = ({ transcript }: Conversation, topic: string | undefined): string | undefined => {
  const given = transcript.flatMap(part => (part.by === 'assistant' ? part.say : [])).filter(isAnswer)
  const last = given.at(-1)
  return last?.say === 'answer' && last.topic === topic ? last.answer : undefined
}

/**
 * The words that the last reply answered, names and numbers hidden. A button has none, and what was written in danger is
 * not there to be read.
 */
const earlierOf = ({ transcript }: Conversation): string | undefined => {
  const answered = transcript.at(-2)
  return answered?.by === 'citizen' ? earlierWords(answered.text) : undefined
}

/** What the reader is told of the conversation. */
export const situationOf = (conversation: Conversation): ConversationSituation => {
  const { asking } = conversation
  const topic = isInCrisis(conversation) ? 'crisis' : topicOf(conversation)
  const offer = offerOf(conversation)
  const answer = answerOf(conversation, topic)
  const earlier = topic === 'crisis' ? undefined : earlierOf(conversation)
  return {
    ...(asking && { asked: asking }),
    ...(offer && { offered: offer }),
    noticeOpen: isInNotice(conversation),
    ...(topic && { lastTopic: topic }),
    ...(answer && { lastAnswer: answer }),
    ...(earlier && { earlier }),
  }
}
