import { topics } from '../../../flows/topics.ts'
import { type Conversation, lastReply } from '../../core/dialogue/conversation/conversation.ts'
import { fieldFromText } from '../../core/dialogue/hearing/field-text.ts'
import { start } from '../../core/dialogue/start.ts'
import { isLanguage, type Language } from '../../core/language.ts'
import { withoutCpr } from '../../core/notice/fields/without-cpr.ts'
import type { TalkDeps } from '../deps.ts'
import { viewOf } from './conversation-view.ts'
import { servedPack } from './open-conversation.ts'
import type { ConversationView } from './turn.ts'

export type StartInput = {
  municipality?: string | undefined
  language?: string | undefined
  /** What the embedding page already knows: a hint, shown to the citizen like anything else they said. */
  context?:
    | { topic?: string | undefined; setting?: string | undefined; department?: string | undefined }
    | undefined
}

/** The topic the embedding page is about comes first among the questions to start with. */
const withTopicFirst = (offered: string[], topic: string | undefined): string[] =>
  topic !== undefined && Object.hasOwn(topics, topic) ? [...new Set([`topic.${topic}`, ...offered])] : offered

/** The conversation every visit begins with. Stores nothing. Throws `unknown_municipality`. */
export const startConversation = async (deps: TalkDeps, input: StartInput): Promise<ConversationView> => {
  const municipality = input.municipality ?? deps.settings.municipalities[0] ?? ''
  const pack = servedPack(deps, municipality)
  const language: Language = isLanguage(input.language) ? input.language : 'da'
  const { setting = '', department = '', topic } = input.context ?? {}
  const started = start(pack, { conversationId: deps.newId(), municipality, language })
  const offered = withTopicFirst(started.offered, topic)
  const said = lastReply(started.transcript)?.say ?? []
  const conversation: Conversation = {
    ...started,
    fields: {
      ...fieldFromText('setting', setting),
      ...fieldFromText('department', withoutCpr(department, language)),
    },
    offered,
    transcript: [{ by: 'assistant', say: said, choices: offered }],
  }
  deps.counters.count('conversation_started', { municipality, language })
  return viewOf({ deps, pack, conversation }, said)
}
