import type { NoticeFields } from '../../notice/fields/field-schema.ts'
import { answerTo } from '../hearing/answer-to-field.ts'
import { factsToldIn, type ToldFacts } from '../hearing/facts-told.ts'
import { type AskedQuestion, questionAskedIn } from '../hearing/question-asked.ts'
import { type OneMeetingHeard, oneMeetingHeard } from '../hearing/times/one-meeting-heard.ts'
import { movesFromItsDay } from '../hearing/times/time-heard.ts'
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

const withOneMeeting = (told: ToldFacts, one: OneMeetingHeard | undefined): ToldFacts => {
  if (one === undefined) return told
  const { meetingAt, fields } = one
  const when = meetingAt === undefined ? {} : { meetingAt }
  return { ...told, time: { ...told.time, ...when }, said: { ...told.said, ...when, ...fields } }
}

export const turnReadingOf = (whole: TurnContext): TurnReading => {
  const one = oneMeetingHeard(whole)
  const heard = one?.rest ?? whole
  const facts = factsToldIn(heard)
  const besides = { ...facts, said: { ...tieTold(heard, facts), ...facts.said } }
  const told = withOneMeeting(besides, one)
  const asking = askedFor(heard.conversation)
  return {
    heard,
    told,
    asked: questionAskedIn(heard),
    // Leaving the known day out of it leaves out no question.
    commands: commandsIn(heard).filter(act => act !== 'skip' || !movesFromItsDay(heard)),
    where: whereIn(heard),
    // What was said of one of several meetings is no other field told beside the answer.
    answer: asking === undefined ? {} : answerTo(asking, heard, besides),
  }
}
