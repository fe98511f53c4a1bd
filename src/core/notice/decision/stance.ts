import { outcomeNames, outcomeRow } from '../../../../flows/outcomes.ts'
import type { Outcome } from './outcome.ts'

/** Where citizen and staff stand when the meeting begins. It is one answer, read on both sides of the sheet. */
export type Stance = ReturnType<typeof outcomeRow>['stance']

export const stances: readonly Stance[] = [...new Set(outcomeNames.map(name => outcomeRow(name).stance))]

/** Without an answer the citizen waits: no answer is not a yes (duties 9). */
export const stanceOf = (outcome: Outcome | undefined): Stance =>
  outcome === undefined ? 'wait' : outcomeRow(outcome).stance
