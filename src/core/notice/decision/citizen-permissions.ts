import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { Notice } from '../lifecycle/notice.ts'
import type { Outcome } from './outcome.ts'

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
 * The contact can be mended after an answer too, since that may be on its way. Only where none will come is there
 * nothing to mend.
 */
export const mayMendContact = ({ status }: Notice): boolean => status !== 'withdrawn'

export const outcomeOf = (notice: Notice): Outcome | undefined => {
  if (notice.status === 'withdrawn') return 'withdrawn'
  return notice.status === 'waiting' ? undefined : notice.decision.outcome
}
