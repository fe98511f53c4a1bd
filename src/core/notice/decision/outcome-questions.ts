import {
  type DecisionOutcome,
  type Outcome,
  type OutcomeRow,
  outcomeNames,
  outcomeRow,
} from '../../../../flows/outcomes.ts'

export type { DecisionOutcome, Outcome } from '../../../../flows/outcomes.ts'

/**
 * How a notice can end (architecture.md 4). `withdrawn` is the citizen's act; `superseded` says that a later answer
 * replaced it.
 */
export const outcomes = outcomeNames

const isByStaff = (outcome: Outcome): outcome is DecisionOutcome => outcomeRow(outcome).by === 'staff'

/** The outcomes a member of staff can choose, in the order of duties 21. */
export const decisionOutcomes = outcomeNames.filter(isByStaff) as [DecisionOutcome, ...DecisionOutcome[]]

/** The outcomes for which this holds, in order. */
export const outcomesWhere = (holds: (row: OutcomeRow) => boolean): DecisionOutcome[] =>
  decisionOutcomes.filter(outcome => holds(outcomeRow(outcome)))

export const isDecisionOutcome = (value: unknown): value is DecisionOutcome =>
  decisionOutcomes.some(outcome => outcome === value)

/** After an answer it is nobody's turn. */
export const isAnswer = (outcome: Outcome): boolean => outcomeRow(outcome).turn === 'nobody'

/** A question back: the citizen's turn. */
export const asksBack = (outcome: Outcome): boolean => outcomeRow(outcome).turn === 'citizen'

/**
 * Limits what the citizen asked for, so the need must be opened, the case assessed and a ground given (duties 13,
 * 22).
 */
export const limits = (outcome: DecisionOutcome): boolean => outcomeRow(outcome).limits === true

/** Somebody else here has to answer, and must be given it. */
export const handsOver = (outcome: DecisionOutcome): boolean => outcomeRow(outcome).handsOver === true

/** Something may be recorded, or is offered instead: who else is there can be told. */
export const tellsColleague = (outcome: DecisionOutcome): boolean => {
  const { permits, letter } = outcomeRow(outcome)
  return permits === true || letter.offers === true
}

export const isOutcome = (value: unknown): value is Outcome => outcomes.some(outcome => outcome === value)
