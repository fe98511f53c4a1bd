import { start } from '../../core/dialogue/start.ts'
import { step } from '../../core/dialogue/step.ts'
import { isLanguage } from '../../core/language.ts'
import { type NoticeFields, noticeFields } from '../../core/notice/fields/field-schema.ts'
import { meetingFault } from '../../core/notice/fields/meeting-ahead.ts'
import type { Deps } from '../deps.ts'
import { viewOf } from './conversation-view.ts'
import { type Draft, draftAudience } from './keep-draft.ts'
import { servedPack } from './open-conversation.ts'
import type { ConversationView } from './turn.ts'

/** A meeting that has been held since, or whose time is impossible, is asked for again. */
const stillAhead = (fields: NoticeFields, now: Date): NoticeFields => {
  const { meetingAt, ...rest } = fields
  if (meetingAt === undefined || meetingFault(meetingAt, now) === undefined) return fields
  return rest
}

/** A new conversation that continues a kept draft. Throws `state_invalid` when it is damaged or too old. */
export const resumeDraft = async (
  deps: Deps,
  { draft, municipality }: { draft: string; municipality: string },
): Promise<ConversationView> => {
  const now = deps.clock()
  const { payload } = deps.draftSeal.open(draft, now, draftAudience(municipality))
  const pack = servedPack(deps, municipality)
  const { fields, language } = payload as Draft
  const begun = start(pack, {
    conversationId: deps.newId(),
    municipality,
    language: isLanguage(language) ? language : 'da',
  })
  const known = noticeFields.safeParse(fields)
  const event = { type: 'notice.start', fields: known.success ? stillAhead(known.data, now) : {} } as const
  const { conversation, said } = step(begun, event, { pack, did: {}, now })
  return viewOf({ deps, pack, conversation }, said)
}
