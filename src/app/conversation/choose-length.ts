import type { Deps } from '../deps.ts'
import { openConversation } from './open-conversation.ts'
import type { ConversationView } from './turn.ts'
import { viewConversation } from './view-conversation.ts'

/** Short answers or whole ones, from here on and for what was said before: the same approved words, fewer of them. */
export const chooseLength = async (
  deps: Deps,
  input: { state: string; municipality: string; length: 'short' | 'whole' },
): Promise<ConversationView> => {
  const { brief: _before, ...conversation } = openConversation(deps, input.state, input.municipality)
  const chosen = input.length === 'short' ? { ...conversation, brief: true } : conversation
  const state = deps.seal.close(chosen, conversation.municipality, deps.clock())
  return viewConversation(deps, { state, municipality: input.municipality })
}
