import type { AnswerTexts, GroundText, InEnglish } from './answer-texts.ts'
import type { OtherMeeting } from './meetings.ts'
import type { DecisionOutcome } from './outcome-questions.ts'
import type { Task } from './tasks.ts'
import type { Term } from './terms.ts'
import type { WishesAnswered } from './wishes.ts'

/** What staff wrote in the decision form, trimmed; absent where nothing was written. */
export type Proposed = AnswerTexts & {
  outcome: DecisionOutcome
  /** The same texts in English, as far as they were written. */
  english?: InEnglish
  /** The replies to other wishes. */
  wishes?: WishesAnswered
  /** The other meetings, where one of them was answered by itself. */
  meetings?: readonly OtherMeeting[]
  /** Texts that say nothing, as the program reads them, and that their writer has kept. */
  overruled?: readonly GroundText[]
  /** Conditions in the fixed wording of the rules. */
  terms?: readonly Term[]
  /** Something the answer says that somebody will do, to be reminded of. */
  task?: Task
  /** A colleague takes part. */
  colleague?: true
  /** The citizen's own words stay in the letter although a threat was read in them. */
  ownWords?: true
  /** The meeting was moved to this time; the answer is about it there (duties 20). */
  movedTo?: string
}
