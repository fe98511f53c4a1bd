import { flowVersion } from '../../../../flows/guidance.ts'
import type { Conversation, Say } from '../conversation/conversation.ts'
import { isKnownState } from './flow.ts'

/** From one flow version to the next, by name. Add a step here whenever `flowVersion` is raised. */
const upgrades: Record<string, (older: Conversation) => Conversation> = {
  // Every fact of that version had been said.
  'guidance@1': older => ({
    ...older,
    flow: 'guidance@2',
    came: Object.fromEntries(Object.keys(older.fields).map(field => [field, 'said'])),
  }),
}

const restartedSay: Say = { say: 'text', kind: 'info', key: 'chat:restarted' }

/** No upgrade leads from that flow to this one. The conversation begins again with its facts, and says so. */
const restartedWithFacts = (older: Conversation): Conversation => ({
  ...older,
  flow: flowVersion,
  value: 'listening',
  asked: [],
  reviewing: false,
  noticeOpen: false,
  misses: 0,
  offered: ['notice.start'],
  alternativesOffered: [],
  transcript: [{ by: 'assistant', say: [restartedSay], choices: ['notice.start'] }],
})

/** A conversation from an older flow, in today's flow. Never fails: at worst it starts over with its facts. */
export const broughtForward = (conversation: Conversation): Conversation => {
  if (conversation.flow === flowVersion) {
    return isKnownState(conversation.value) ? conversation : restartedWithFacts(conversation)
  }
  const upgrade = upgrades[conversation.flow]
  return upgrade ? broughtForward(upgrade(conversation)) : restartedWithFacts(conversation)
}
