import type { Block } from '../core/documents/block.ts'
import { toBlocks } from '../core/documents/blocks.ts'
import { decide } from '../core/notice/decide.ts'
import { reasonIsRequired } from '../core/notice/missing.ts'
import { evolve } from '../core/notice/notice.ts'
import { limits } from '../core/notice/outcome.ts'
import { type DecisionInput, proposedIn } from './decide-notice.ts'
import type { Deps, StaffActor } from './deps.ts'
import { attachmentOf, contactOf } from './notice-attachments.ts'
import { decisionModel } from './notice-documents.ts'
import { loadRecord } from './notice-record.ts'
import { servedPack } from './open-conversation.ts'
import { assertMay, handlerOf, staffNoticeRow } from './staff-access.ts'

export type DecisionPreview = {
  reference: string
  version: number
  /** How the citizen wants to hear of it. */
  reply: 'email' | 'phone' | 'letter'
  letter: { title: string; blocks: Block[] }
}

/**
 * The letter exactly as deciding would send it: the same rules, the same letter, nothing written. What is
 * missing or stale is thrown here as it would be there.
 */
export const previewDecision = async (
  deps: Deps,
  actor: StaffActor,
  input: DecisionInput,
): Promise<DecisionPreview> => {
  const { municipality, version, replaces = false } = input
  assertMay(deps, actor, { municipality, roles: ['handle'] })
  const { key, notice } = await loadRecord(deps, await staffNoticeRow(deps, input))
  const pack = { reasonRequired: reasonIsRequired(notice.fields, servedPack(deps, municipality)) }
  const proposed = proposedIn(input)
  const command = { type: 'decide', by: handlerOf(actor), version, proposed, pack, replaces } as const
  const after = decide(notice, command, deps.clock()).reduce(evolve, notice)
  const addressed = limits(proposed.outcome) && notice.hasNeed
  const need = addressed ? await attachmentOf(deps, key, { name: 'need' }) : undefined
  const content = { contact: await contactOf(deps, key), ...(need === undefined ? {} : { need }) }
  const model = decisionModel(deps, municipality, { notice: after, content })
  return {
    reference: notice.reference,
    version: notice.version,
    reply: notice.reply,
    letter: { title: model.title, blocks: toBlocks(model) },
  }
}
