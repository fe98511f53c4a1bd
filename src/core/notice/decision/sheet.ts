import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { NoticeFields } from '../fields/fields.ts'
import type { DecisionOutcome, Outcome } from './outcome.ts'
import { type Stance, stanceOf } from './stance.ts'
import type { Term } from './terms.ts'

/** The present answer, in the parts a sheet is made of. */
export type Answered = {
  outcome?: Outcome
  decisions: readonly {
    outcome: DecisionOutcome
    conditions?: string
    message?: string
    terms?: readonly Term[]
  }[]
  fields: Omit<NoticeFields, 'need' | 'needText'>
}

/**
 * The content of both sides of the sheet, once. Neither side has a source of its own, so they can differ in wording
 * and never in content.
 */
export type Sheet = {
  stance: Stance
  /** The meeting and what is recorded: only what the answer is about. */
  facts: Pick<NoticeFields, 'meetingAt' | 'meetingEnd' | 'medium' | 'setting' | 'place' | 'scope'>
  /** Conditions in fixed wording: each side is told them in words of its own. */
  fixed: readonly Term[]
  /** Conditions, or what is offered instead, in the words of the letter. */
  words?: string
}

export const sheetOf = ({ outcome, decisions: [newest], fields }: Answered): Sheet => {
  const stance = stanceOf(outcome)
  const stands = newest?.outcome === outcome ? newest : undefined
  const words = stands && wordsOf(stands)
  const { meetingAt, meetingEnd, medium, setting, place, scope } = fields
  return {
    stance,
    facts: {
      ...(meetingAt !== undefined && { meetingAt }),
      ...(meetingEnd !== undefined && { meetingEnd }),
      ...(medium !== undefined && { medium }),
      ...(setting !== undefined && { setting }),
      ...(place !== undefined && { place }),
      ...(scope !== undefined && { scope }),
    },
    fixed: stands && outcomeRow(stands.outcome).sheet === 'conditions' ? (stands.terms ?? []) : [],
    ...(words !== undefined && { words }),
  }
}

const wordsOf = ({ outcome, ...written }: Answered['decisions'][number]): string | undefined => {
  const { sheet } = outcomeRow(outcome)
  return sheet && written[sheet]
}
