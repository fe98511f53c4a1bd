import { type ShownLetter, shownLetter } from '../../core/documents/formats/blocks.ts'
import { addressesNeed } from '../../core/documents/letters/without-need.ts'
import type { NoticeEvent } from '../../core/notice/lifecycle/event.ts'
import { evolve } from '../../core/notice/lifecycle/notice.ts'
import type { Deps } from '../deps.ts'
import { attachmentOf, contactOf } from '../records/notice-attachments.ts'
import type { NoticeRecord } from '../records/notice-record.ts'
import { withWishWords } from '../records/wish-words.ts'
import { decisionModel } from './decision-model.ts'
import { letterBeforeNeed, letterWithoutNeed } from './letter-for-staff.ts'

/**
 * The letter as it would be sent if this were decided now. Nothing is written. Without the need: as staff see it who
 * have not opened it, and, where they may not open it (`opens`), without the assessment too.
 */
export const letterAfter = async (
  deps: Deps,
  { key, notice }: Pick<NoticeRecord, 'key' | 'notice'>,
  about: { decided: Extract<NoticeEvent, { type: 'decided' }>; withNeed: boolean; opens?: boolean },
): Promise<ShownLetter> => {
  const { decided, withNeed, opens = true } = about
  const after = evolve(await withWishWords(deps, key, notice), decided)
  const addressed = addressesNeed(notice.hasNeed, decided)
  const need = addressed && withNeed ? await attachmentOf(deps, key, { name: 'need' }) : undefined
  const content = { contact: await contactOf(deps, key), ...(need === undefined ? {} : { need }) }
  const letter = decisionModel(deps, key.municipality, { notice: after, content })
  if (!addressed || withNeed) return shownLetter(letter)
  return shownLetter(opens ? letterBeforeNeed(deps, letter) : letterWithoutNeed(deps, letter))
}
