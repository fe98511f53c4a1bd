import { decisionOutcomes } from '../../core/notice/decision/outcome-questions.ts'

/** CSS rules for the decision form, one for each outcome: its fields show once it is chosen. */
export const decisionSheet = (): string =>
  decisionOutcomes
    .map(outcome => `.decision:has([value=${outcome}]:checked) .for-${outcome}{display:block}`)
    .join('')
