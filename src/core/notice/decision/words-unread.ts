import type { FieldErrors } from '../../errors.ts'
import type { DangerFlag } from '../lifecycle/danger.ts'
import type { Handler } from '../lifecycle/handler.ts'
import type { Notice } from '../lifecycle/notice.ts'

/**
 * Words that may tell of danger are read before anything is sent, also where the answer is a yes, and wherever they
 * stand: the flag is lifted only by somebody who says that they have read them. Whoever has not opened the need is
 * led there first, where they stand in it.
 */
export const wordsUnread = ({ danger, hasNeed, needOpenedBy }: Notice, by: Handler): FieldErrors => {
  if (danger === undefined) return {}
  return isInNeed(danger) && hasNeed && !needOpenedBy.includes(by.id)
    ? { need: 'danger_unread' }
    : { words: 'danger_unread' }
}

/** Whether the need has to be opened to read them. Where nobody knows where they stand, it may be there. */
export const isInNeed = ({ places }: DangerFlag): boolean =>
  places === undefined || places.some(({ field }) => field === 'needText')
