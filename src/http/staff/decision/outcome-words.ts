import { isMixed, type MeetingsAnswered } from '../../../core/notice/decision/meetings.ts'
import type { StaffContext } from '../page-context.ts'

/** An answer in a few words: where it is yes to one meeting and no to another, it is neither. */
export const outcomeWords = (answer: MeetingsAnswered, t: StaffContext['t']): string =>
  t(isMixed(answer) ? 'staff:decision.mixed' : `staff:decision.outcomes.${answer.outcome}`)
