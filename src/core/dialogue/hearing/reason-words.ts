import { isA, isField } from '../../../../flows/fields.ts'
import type { Clause, FactRead } from '../../reader/reading.ts'
import { capital } from '../../text/capital.ts'
import { bounds, share } from '../policy/bounds.ts'
import type { TurnContext } from '../policy/turn-context.ts'
import { notAnswers } from './not-an-answer.ts'

const stands = ({ span }: FactRead, clause: Clause): boolean =>
  span[0] < clause.span[1] && clause.span[0] < span[1]

/** What the sentence tells of a reason, and of any other field. */
const factsIn = (clause: Clause, { reading }: TurnContext) => {
  const found = reading.facts.filter(fact => isField(fact.field) && stands(fact, clause))
  const isReason = ({ field }: FactRead): boolean => isField(field) && isA('reason', field)
  return {
    reason: found.some(fact => isReason(fact) && fact.probability >= bounds.cheap),
    other: found.some(fact => !isReason(fact) && fact.probability >= bounds.fact),
  }
}

const isForUs = ({ acts }: Clause): boolean => notAnswers.some(act => share(acts, act) >= bounds.act)

/** A sentence names a reason, or surely tells something that nothing else explains. */
const tellsWhy = (clause: Clause, heard: TurnContext): boolean => {
  const { reason, other } = factsIn(clause, heard)
  return reason || (!other && !isForUs(clause) && share(clause.acts, 'tell') >= bounds.certain)
}

/** The sentences of a message that tell the reason. None where the message is one sentence, or none tells it. */
export const sentencesOfReason = (heard: TurnContext): string | undefined => {
  const sentences = heard.reading.clauses
    .filter(clause => tellsWhy(clause, heard))
    .map(({ span }) => heard.text.slice(...span).trim())
  return sentences.length === 0 ? undefined : capital(sentences.join(' '))
}
