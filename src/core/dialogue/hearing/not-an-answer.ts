import { answers } from '../../../../flows/answers/index.ts'
import { isA, isField } from '../../../../flows/fields.ts'
import type { FactRead } from '../../reader/reading.ts'
import { saysOnlyAMonth } from '../../time-expressions/index.ts'
import { commandActs, commandsIn } from '../policy/act-table.ts'
import { bounds, firstShare, share } from '../policy/bounds.ts'
import { does, isLikelyOurs, type TurnContext } from '../policy/turn-context.ts'

/** Commands that may well answer what was asked. */
const mayAnswer: readonly string[] = ['affirm', 'deny', 'pick', 'prefer_alternative']

/** Acts of a message meant for the program. They do not answer what it asked. */
export const notAnswers: readonly string[] = [
  ...commandActs.filter(act => !mayAnswer.includes(act)),
  'ask',
  'wish_notice',
  'adversarial',
  'noise',
]

export const isYesOrNo = ({ reading }: TurnContext): boolean =>
  (does(reading, 'affirm') || does(reading, 'deny')) && share(reading.acts, 'tell') < bounds.freeWords

/** Somebody who repeats what could not be used means it. */
export const insists = ({ conversation }: TurnContext): boolean => conversation.misses > 0

/** It asks us to write, however it is put: about us rather than about nothing, and surely with that answer. */
export const asksToBegin = ({ reading }: TurnContext): boolean => {
  const [answer] = reading.answers
  const isSure = answer !== undefined && answer.probability >= bounds.ratherSure && isLikelyOurs(reading)
  return isSure && answers[answer.name]?.begins === true
}

export const isForTheProgram = (heard: TurnContext): boolean =>
  isBidding(heard) || !isToldAtAll(heard) || asksSomething(heard)

export const isBidding = (heard: TurnContext): boolean =>
  commandsIn(heard).some(act => notAnswers.includes(act))

export const isToldAtAll = ({ reading }: TurnContext): boolean =>
  reading.by === 'terms' ||
  share(reading.acts, 'tell') >= bounds.freeWords ||
  does(reading, 'correct') ||
  does(reading, 'affirm') ||
  does(reading, 'deny')

/** Whether it asks us something. A told story may sound like a question, or like the wish that is being written. */
export const asksSomething = ({ reading }: TurnContext): boolean =>
  (does(reading, 'ask') || share(reading.acts, 'tell') < bounds.certain) && soundsOtherwise(reading)

const soundsOtherwise = (reading: TurnContext['reading']): boolean =>
  notAnswers.some(act => share(reading.acts, act) >= bounds.act) ||
  (isLikelyOurs(reading) && firstShare(reading.topics) > bounds.act)

/** A bare yes is nobody's name, and what is rather a part of a time names no office. */
export const isNoName = (fact: FactRead, heard: TurnContext): boolean =>
  isField(fact.field) &&
  isA('name', fact.field) &&
  (isYesAlone(fact, heard) || isInATime(fact, heard) || isAMonth(fact))

/** Somebody may be called April, and no office is. */
const isAMonth = ({ field, value }: FactRead): boolean => field === 'department' && saysOnlyAMonth(value)

const isYesAlone = ({ value }: FactRead, { text, reading }: TurnContext): boolean =>
  value.trim() === text.trim() && (does(reading, 'affirm') || does(reading, 'deny'))

const isInATime = (fact: FactRead, { reading }: TurnContext): boolean =>
  reading.facts.some(
    ({ field, span, probability }) =>
      field === 'meetingAt' &&
      probability > fact.probability &&
      span[0] <= fact.span[0] &&
      span[1] >= fact.span[1],
  )
