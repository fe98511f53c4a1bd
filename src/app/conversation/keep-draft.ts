import { oneDay } from '../../core/calendar/copenhagen.ts'
import type { Language } from '../../core/language.ts'
import type { NoticeFields } from '../../core/notice/fields/field-schema.ts'
import { namesHealth } from '../../core/privacy/health.ts'
import type { Deps } from '../deps.ts'
import { openConversation } from './open-conversation.ts'

/** What is kept: the answers without the need in words, and the language. Nothing that was said. */
export type Draft = { fields: NoticeFields; language: Language }

export type KeptDraft = { draft: string; municipality: string; language: Language; until: Date }

const livesDays = 30

/** A sealing purpose of its own: a kept draft never opens as a conversation, and a conversation never as a draft. */
export const draftAudience = (municipality: string): string => `draft:${municipality}`

/**
 * The answers so far as a token to come back with (duties 31): fields only, without the need in words and without a
 * wish that names an illness, for 30 days. It is the citizen's to keep; nothing is stored here. Throws
 * `state_invalid`.
 */
export const keepDraft = async (
  deps: Deps,
  { state, municipality }: { state: string; municipality?: string | undefined },
): Promise<KeptDraft> => {
  const conversation = openConversation(deps, state, municipality)
  const now = deps.clock()
  const { needText: _words, otherWishes = '', ...others } = conversation.fields
  const isKept = otherWishes !== '' && !namesHealth(otherWishes)
  const fields = { ...others, ...(isKept && { otherWishes }) }
  const kept: Draft = { fields, language: conversation.language }
  return {
    draft: deps.draftSeal.close(kept, draftAudience(conversation.municipality), now),
    municipality: conversation.municipality,
    language: conversation.language,
    until: new Date(now.getTime() + livesDays * oneDay),
  }
}
