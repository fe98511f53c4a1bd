import type { Outcome } from './outcome.ts'

/** Where the two of them stand when the meeting begins. One answer, read on both sides of the sheet. */
export const stances = ['told', 'may', 'may_with_conditions', 'may_not', 'wait', 'withdrawn'] as const
export type Stance = (typeof stances)[number]

const stanceBy: Record<Outcome, Stance> = {
  noted: 'told',
  accepted: 'may',
  accepted_with_conditions: 'may_with_conditions',
  another_way: 'may_not',
  refused: 'may_not',
  more_information: 'wait',
  forwarded: 'wait',
  wrong_authority: 'wait',
  withdrawn: 'withdrawn',
  superseded: 'wait',
}

/** Without an answer one waits: no answer is not a yes (duties 9). */
export const stanceOf = (outcome: Outcome | undefined): Stance =>
  outcome === undefined ? 'wait' : stanceBy[outcome]
