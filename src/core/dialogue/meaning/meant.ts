import type { NoticeFields } from '../../notice/fields/fields.ts'
import { answerTo } from '../hearing/answer-to-field.ts'
import { type Asked, askedIn } from '../hearing/asked.ts'
import { type Told, toldIn } from '../hearing/facts-heard.ts'
import { askedFor, type Heard } from '../policy/heard.ts'
import { commandsIn, type Where, whereIn } from '../policy/policy.ts'

/** Everything about a message that its parts are made from. */
export type Meant = {
  heard: Heard
  told: Told
  asked: Asked | undefined
  commands: string[]
  where: Where
  /** What it answers to the field that is asked for. */
  answer: NoticeFields
}

export const meantBy = (heard: Heard): Meant => {
  const told = toldIn(heard)
  const asking = askedFor(heard.conversation)
  return {
    heard,
    told,
    asked: askedIn(heard),
    commands: commandsIn(heard),
    where: whereIn(heard),
    answer: asking === undefined ? {} : answerTo(asking, heard, told),
  }
}
