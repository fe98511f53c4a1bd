import { lastReply } from '../../core/dialogue/conversation/conversation.ts'
import { saidBefore } from '../../core/dialogue/conversation/said-before.ts'
import { DomainError } from '../../core/errors.ts'
import { noticeFields } from '../../core/notice/fields/field-schema.ts'
import { longestKept, mask } from '../../core/privacy/mask.ts'
import { asWritten } from '../../core/text/as-written.ts'
import type { Deps } from '../deps.ts'
import { viewOf } from './conversation-view.ts'
import { openConversation, servedPack } from './open-conversation.ts'
import type { ConversationView } from './turn.ts'

/**
 * Notes the case number that the embedding page knows. The citizen sees it on the check page like anything they said
 * themselves, and can change it there. A CPR number is no case number: it is masked before it is kept.
 */
export const noteCase = async (
  deps: Deps,
  input: { state: string; municipality: string; caseNumber: string },
): Promise<ConversationView> => {
  const before = openConversation(deps, input.state, input.municipality)
  const written = asWritten(input.caseNumber).trim()
  const { text } = mask(written.slice(0, longestKept), before.language)
  const parsed = noticeFields.shape.caseNumber.safeParse(text)
  if (!parsed.success || written.length > longestKept)
    throw new DomainError('invalid_fields', { fields: { caseNumber: 'invalid' } })
  const pack = servedPack(deps, before.municipality)
  const fields = { ...before.fields, caseNumber: parsed.data }
  const transcript = saidBefore(before.transcript, before, { fields, pack })
  const conversation = { ...before, fields, transcript }
  return viewOf({ deps, pack, conversation }, lastReply(transcript)?.say ?? [])
}
