import { type ShownLetter, shownLetter } from '../core/documents/blocks.ts'
import type { NoticeEvent } from '../core/notice/event.ts'
import { evolve } from '../core/notice/notice.ts'
import { limits } from '../core/notice/outcome.ts'
import { decisionModel } from './decision-model.ts'
import type { Deps } from './deps.ts'
import { attachmentOf, contactOf } from './notice-attachments.ts'
import type { NoticeRecord } from './notice-record.ts'

/** The letter as it would be sent if this were decided now; nothing is written. */
export const letterAfter = async (
  deps: Deps,
  { key, notice }: Pick<NoticeRecord, 'key' | 'notice'>,
  decided: Extract<NoticeEvent, { type: 'decided' }>,
): Promise<ShownLetter> => {
  const after = evolve(notice, decided)
  const addressed = limits(decided.outcome) && notice.hasNeed
  const need = addressed ? await attachmentOf(deps, key, { name: 'need' }) : undefined
  const content = { contact: await contactOf(deps, key), ...(need === undefined ? {} : { need }) }
  return shownLetter(decisionModel(deps, key.municipality, { notice: after, content }))
}
