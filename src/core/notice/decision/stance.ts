import { outcomeNames, outcomeRow } from '../../../../flows/outcomes.ts'
import type { Outcome } from './outcome-questions.ts'

/** What holds for citizen and staff when the meeting begins: one answer, shown on both sides of the sheet. */
export type Stance = ReturnType<typeof outcomeRow>['stance']

export const stances: readonly Stance[] = [...new Set(outcomeNames.map(name => outcomeRow(name).stance))]

/** Without an answer the citizen waits: no answer is not a yes (duties 9). */
export const stanceOf = (outcome: Outcome | undefined): Stance =>
  outcome === undefined ? 'wait' : outcomeRow(outcome).stance
