import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { Notice } from '../lifecycle/notice.ts'
import type { Outcome } from './outcome-questions.ts'

/** What a citizen may still do. Withdrawing is theirs also after a yes (duties 21). */
export const citizenPermissions = (
  notice: Notice,
): { change: boolean; withdraw: boolean; reply: boolean } => ({
  change: notice.status === 'waiting' || notice.status === 'asked',
  withdraw:
    notice.status !== 'withdrawn' &&
    !(notice.status === 'answered' && outcomeRow(notice.decision.outcome).closes === true),
  reply: notice.status === 'asked',
})

/**
 * The contact can be corrected after an answer too, since the answer may still be on its way. Only where no answer
 * will come is there nothing to correct.
 */
export const mayMendContact = ({ status }: Notice): boolean => status !== 'withdrawn'

export const outcomeOf = (notice: Notice): Outcome | undefined => {
  if (notice.status === 'withdrawn') return 'withdrawn'
  return notice.status === 'waiting' ? undefined : notice.decision.outcome
}
