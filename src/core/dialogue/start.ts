import { flowVersion, guidance } from '../../../flows/guidance.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import type { Language } from '../language.ts'
import { emptyContext } from './conversation/context.ts'
import { withContext } from './conversation/context-of.ts'
import type { Conversation, Say } from './conversation/conversation.ts'
import { choicesAfter } from './reply/choices.ts'

export type Start = { conversationId: string; municipality: string; language: Language }

/** A conversation before anything is said: the greeting and three good questions. */
export const start = (pack: Pack, { conversationId, municipality, language }: Start): Conversation => {
  const context = { ...emptyContext, language, pack }
  const offered = choicesAfter({
    state: 'listening',
    event: { type: 'command.restart' },
    context,
    pack,
    alternativesOffered: [],
  })
  const greeting: Say = { say: 'text', kind: 'greeting', key: 'chat:greeting' }
  return withContext(
    {
      conversationId,
      flow: flowVersion,
      value: guidance.initial,
      municipality,
      language,
      draft: 0,
      fields: {},
      asked: [],
      reviewing: false,
      noticeOpen: false,
      misses: 0,
      facets: {},
      offered,
      alternativesOffered: [],
      transcript: [{ by: 'assistant', say: [greeting], choices: offered }],
      folded: 0,
    },
    context,
  )
}
