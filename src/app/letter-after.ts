import { toBlocks } from '../core/documents/blocks.ts'
import type { NoticeEvent } from '../core/notice/event.ts'
import { evolve } from '../core/notice/notice.ts'
import { limits } from '../core/notice/outcome.ts'
import { decisionModel } from './decision-model.ts'
import type { Deps } from './deps.ts'
import { attachmentOf, contactOf } from './notice-attachments.ts'
import type { NoticeRecord } from './notice-record.ts'
import type { StaffDecision } from './staff-notice.ts'

/** The letter as it would be sent if this were decided now; nothing is written. */
export const letterAfter = async (
  deps: Deps,
  { key, notice }: Pick<NoticeRecord, 'key' | 'notice'>,
  decided: Extract<NoticeEvent, { type: 'decided' }>,
): Promise<StaffDecision['letter']> => {
  const after = evolve(notice, decided)
  const addressed = limits(decided.outcome) && notice.hasNeed
  const need = addressed ? await attachmentOf(deps, key, { name: 'need' }) : undefined
  const content = { contact: await contactOf(deps, key), ...(need === undefined ? {} : { need }) }
  const model = decisionModel(deps, key.municipality, { notice: after, content })
  return { title: model.title, blocks: toBlocks(model) }
}
