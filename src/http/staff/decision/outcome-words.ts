import { isMixed, type MeetingsAnswered } from '../../../core/notice/decision/meetings.ts'
import type { Outcome } from '../../../core/notice/decision/outcome-questions.ts'
import type { StaffContext } from '../page-context.ts'

type T = StaffContext['t']

/** An answer in a few words: where it is yes to one meeting and no to another, it is neither. */
export const answerWords = ({ outcome, mixed }: { outcome: Outcome; mixed: boolean }, t: T): string =>
  t(mixed ? 'staff:decision.mixed' : `staff:decision.outcomes.${outcome}`)

export const outcomeWords = (answer: MeetingsAnswered, t: T): string =>
  answerWords({ outcome: answer.outcome, mixed: isMixed(answer) }, t)
