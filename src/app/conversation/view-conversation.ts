import { lastReply } from '../../core/dialogue/conversation/conversation.ts'
import type { Deps } from '../deps.ts'
import { viewOf } from './conversation-view.ts'
import { openConversation, servedPack } from './open-conversation.ts'
import type { ConversationView } from './turn.ts'

/** The conversation as it is, with nothing new said: for a page that is drawn again. */
export const viewConversation = async (
  deps: Deps,
  { state, municipality }: { state: string; municipality?: string | undefined },
): Promise<ConversationView> => {
  const conversation = openConversation(deps, state, municipality)
  const pack = servedPack(deps, conversation.municipality)
  return viewOf({ deps, pack, conversation }, lastReply(conversation.transcript)?.say ?? [])
}
