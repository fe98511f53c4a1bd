import { isA } from '../../../../flows/fields.ts'
import type { NoticeFields } from '../../notice/fields/field-schema.ts'
import { tieAlone } from '../../notice/fields/tie.ts'
import type { ToldFacts } from '../hearing/facts-told.ts'
import { fieldFromText } from '../hearing/field-text.ts'
import { isForTheProgram, isYesOrNo } from '../hearing/not-an-answer.ts'
import { bounds, shareTogether } from '../policy/bounds.ts'
import { isNameLong } from '../policy/message-length.ts'
import { askedFor, type TurnContext } from '../policy/turn-context.ts'

/** The words lean to a right to act, and not surely enough to be one: they tell a tie. */
const leansToARight = ({ reading: { leanings = [] } }: TurnContext): boolean =>
  shareTogether(leanings) >= bounds.leaningTogether

/**
 * Asked by what right they write, people tell what they are to the other. That is their relation, and no right yet.
 */
export const tieTold = (heard: TurnContext, { said, denied }: ToldFacts): NoticeFields => {
  const { text, conversation } = heard
  const asked = askedFor(conversation)
  if (asked === undefined || !isA('claim', asked) || asked in said || asked in denied) return {}
  const isTie = isNameLong(text) && !isYesOrNo(heard) && !isForTheProgram(heard) && leansToARight(heard)
  return said.relation === undefined && isTie
    ? fieldFromText('relation', tieAlone(text.trim().replace(/[.!]+$/, '')))
    : {}
}
