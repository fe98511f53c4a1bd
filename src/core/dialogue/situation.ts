import type { Situation } from '../reader/reading.ts'
import type { Conversation } from './conversation.ts'
import { isInNotice } from './heard.ts'

/** What an offered choice is called in the situation (training/README.md); the first that stands for an offer. */
const offers: readonly (readonly [prefix: string, name: string])[] = [
  ['notice.check', 'check'],
  ['notice.start', 'notice'],
  ['alternative.', ''],
  ['command.person', 'person'],
]

const offerOf = (offered: readonly string[]): string | undefined => {
  const topics = offered
    .filter(choice => choice.startsWith('topic.'))
    .map(choice => choice.slice('topic.'.length))
  for (const [prefix, name] of offers) {
    const choice = offered.find(each => each.startsWith(prefix))
    if (choice !== undefined) return name === '' ? choice.slice(prefix.length) : name
  }
  return topics.length > 0 ? `topics:${topics.join('/')}` : undefined
}

/** What the reader is told of the conversation: nothing that the citizen wrote. */
export const situationOf = (conversation: Conversation): Situation => {
  const { asking, offered, topic } = conversation
  const noticeOpen = isInNotice(conversation)
  const offer = noticeOpen ? undefined : offerOf(offered)
  return {
    ...(asking && { asked: asking }),
    ...(offer && { offered: offer }),
    noticeOpen,
    ...(topic && { lastTopic: topic }),
  }
}
