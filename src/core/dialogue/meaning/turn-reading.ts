import type { NoticeFields } from '../../notice/fields/field-schema.ts'
import { answerTo } from '../hearing/answer-to-field.ts'
import { factsToldIn, type ToldFacts } from '../hearing/facts-told.ts'
import { type AskedQuestion, questionAskedIn } from '../hearing/question-asked.ts'
import { commandsIn, type Where, whereIn } from '../policy/act-table.ts'
import { askedFor, type TurnContext } from '../policy/turn-context.ts'
import { tieTold } from './tie-told.ts'

/** Everything about a message that its parts are made from. */
export type TurnReading = {
  heard: TurnContext
  told: ToldFacts
  asked: AskedQuestion | undefined
  commands: string[]
  where: Where
  /** What it answers to the field that is asked for. */
  answer: NoticeFields
}

export const turnReadingOf = (heard: TurnContext): TurnReading => {
  const facts = factsToldIn(heard)
  const told = { ...facts, said: { ...tieTold(heard, facts), ...facts.said } }
  const asking = askedFor(heard.conversation)
  return {
    heard,
    told,
    asked: questionAskedIn(heard),
    commands: commandsIn(heard),
    where: whereIn(heard),
    answer: asking === undefined ? {} : answerTo(asking, heard, told),
  }
}
