import { decisionOutcomes } from '../../core/notice/decision/outcome.ts'

/** What stands in the decision form for an outcome shows once it is chosen: one rule for each outcome. */
export const decisionSheet = (): string =>
  decisionOutcomes
    .map(outcome => `.decision:has([value=${outcome}]:checked) .for-${outcome}{display:block}`)
    .join('')
