import { step } from '../../core/dialogue/step.ts'
import type { Deps } from '../deps.ts'
import { viewOf } from './conversation-view.ts'
import { openConversation, servedPack } from './open-conversation.ts'
import type { ConversationView } from './turn.ts'

/** The conversation after its notice was received: the draft is closed, and the citizen can ask more. */
export const markDraftSent = async (
  deps: Deps,
  { state, reference, at }: { state: string; reference: string; at: string },
): Promise<ConversationView> => {
  const before = openConversation(deps, state)
  const pack = servedPack(deps, before.municipality)
  const { conversation, said } = step(
    before,
    { type: 'sent', reference, at },
    { pack, did: {}, now: deps.clock() },
  )
  return viewOf({ deps, pack, conversation }, said)
}
