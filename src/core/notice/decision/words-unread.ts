import type { FieldErrors } from '../../errors.ts'
import type { Handler } from '../lifecycle/handler.ts'
import type { Notice } from '../lifecycle/notice.ts'

/**
 * Words that may tell of danger are read before anything is sent, also where the answer is a yes, and wherever they
 * stand: the flag is lifted only by somebody who says that they have read them. Whoever has not opened the need is
 * led there first.
 */
export const wordsUnread = ({ danger, hasNeed, needOpenedBy }: Notice, by: Handler): FieldErrors => {
  if (danger === undefined) return {}
  return hasNeed && !needOpenedBy.includes(by.id) ? { need: 'danger_unread' } : { words: 'danger_unread' }
}
