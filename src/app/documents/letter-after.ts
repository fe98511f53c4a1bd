import { type ShownLetter, shownLetter } from '../../core/documents/formats/blocks.ts'
import { addressesNeed } from '../../core/documents/letters/without-need.ts'
import type { NoticeEvent } from '../../core/notice/lifecycle/event.ts'
import { evolve } from '../../core/notice/lifecycle/notice.ts'
import type { Deps } from '../deps.ts'
import { attachmentOf, contactOf } from '../records/notice-attachments.ts'
import type { NoticeRecord } from '../records/notice-record.ts'
import { decisionModel } from './decision-model.ts'
import { letterWithoutNeed } from './letter-for-staff.ts'

/**
 * The letter as it would be sent if this were decided now. Nothing is written. Without the need: as staff see it who
 * have not opened it.
 */
export const letterAfter = async (
  deps: Deps,
  { key, notice }: Pick<NoticeRecord, 'key' | 'notice'>,
  { decided, withNeed }: { decided: Extract<NoticeEvent, { type: 'decided' }>; withNeed: boolean },
): Promise<ShownLetter> => {
  const after = evolve(notice, decided)
  const addressed = addressesNeed(notice.hasNeed, decided.outcome)
  const need = addressed && withNeed ? await attachmentOf(deps, key, { name: 'need' }) : undefined
  const content = { contact: await contactOf(deps, key), ...(need === undefined ? {} : { need }) }
  const letter = decisionModel(deps, key.municipality, { notice: after, content })
  return shownLetter(addressed && !withNeed ? letterWithoutNeed(deps, letter) : letter)
}
