import { outcomeRow } from '../../../../flows/outcomes.ts'
import { valuesNamed } from '../../lexicon/value-names.ts'
import { inForce } from '../../policy/in-force.ts'
import type { Ruling } from '../../policy/ruling.ts'
import type { NoticeFields } from '../fields/field-schema.ts'
import type { AnswerTexts } from './answer-texts.ts'
import type { Outcome } from './outcome-questions.ts'
import type { WishesAnswered } from './wishes.ts'

export type HelpInstead = 'bisidder' | 'minutes'

type Answer = AnswerTexts & { outcome: Outcome; wishes?: WishesAnswered }
type About = { ruling: Ruling; fields: Pick<NoticeFields, 'alternatives'> }

/** What staff wrote that they offer in place of what was asked for. */
export const offeredIn = ({ outcome, instead, message }: Answer): string | undefined =>
  outcomeRow(outcome).letter.offers ? message : instead

/** Whether the letter answers anyway that they get it in writing: nobody is told to ask for what they were promised. */
const isWritten = ({ wishes = {} }: Answer): boolean =>
  wishes.minutes !== undefined || ['yes', 'later'].includes(wishes.written_summary ?? '')

/** Help by the rules, beside what staff offer, and none that they name themselves. */
export const helpInstead = (answer: Answer, { ruling, fields }: About): HelpInstead[] => {
  const { bisidder, minutes } = inForce(ruling)
  const named = valuesNamed('alternatives', offeredIn(answer) ?? '')
  const stands = {
    bisidder: bisidder === 'yes' || fields.alternatives?.includes('bisidder') === true,
    minutes: minutes !== 'unknown' && !isWritten(answer),
  }
  return (['bisidder', 'minutes'] as const).filter(name => stands[name] && !named.includes(name))
}
