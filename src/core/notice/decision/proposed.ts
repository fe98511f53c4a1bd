import type { AnswerText, AnswerTexts, InEnglish } from './answer-texts.ts'
import type { DecisionOutcome } from './outcome.ts'
import type { Term } from './terms.ts'
import type { WishesAnswered } from './wishes.ts'

/** What staff wrote in the decision form, trimmed; absent where nothing was written. */
export type Proposed = AnswerTexts & {
  outcome: DecisionOutcome
  /** The same texts in English, as far as they were written. */
  english?: InEnglish
  /** What is said to what they asked for besides. */
  wishes?: WishesAnswered
  /** Texts that say nothing, as the program reads them, and that their writer has let stand. */
  overruled?: readonly AnswerText[]
  /** Conditions in the fixed words of the rules. */
  terms?: readonly Term[]
  /** A colleague takes part. */
  colleague?: true
  /** The citizen's own words stand in the letter although a threat was read in them. */
  ownWords?: true
  /** The meeting was moved to this time; the answer is about it there (duties 20). */
  movedTo?: string
}
