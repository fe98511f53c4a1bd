/** What can become of a notice (architecture.md 4). `withdrawn` is the citizen's; `superseded` says a later one took its place. */
export const outcomes = [
  'noted',
  'accepted',
  'accepted_with_conditions',
  'another_way',
  'more_information',
  'refused',
  'forwarded',
  'wrong_authority',
  'withdrawn',
  'superseded',
] as const
export type Outcome = (typeof outcomes)[number]

/** The outcomes a member of staff can choose. */
export const decisionOutcomes = [
  'noted',
  'accepted',
  'accepted_with_conditions',
  'another_way',
  'more_information',
  'refused',
  'forwarded',
  'wrong_authority',
] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

export const isDecisionOutcome = (value: unknown): value is DecisionOutcome =>
  decisionOutcomes.some(outcome => outcome === value)

/** Limits what the citizen asked for, so it needs the need opened, a concrete assessment and a ground (duties 13, 22). */
export const limits = (outcome: DecisionOutcome): boolean =>
  outcome === 'refused' || outcome === 'accepted_with_conditions' || outcome === 'another_way'

export const isOutcome = (value: unknown): value is Outcome => outcomes.some(outcome => outcome === value)
