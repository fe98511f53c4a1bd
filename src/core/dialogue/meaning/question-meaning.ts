import { isTopic } from '../../../../flows/topics.ts'
import type { FieldName } from '../../notice/fields/field-schema.ts'
import { answerDefinition } from '../../policy/answer.ts'
import type { PutAs } from '../../reader/reading.ts'
import { fold } from '../../text/fold.ts'
import type { AnswerRef, FlowEvent } from '../conversation/event.ts'
import { isAskedAgain } from '../hearing/asked-again.ts'
import { facetsFor } from '../hearing/facets-asked.ts'
import { newIn } from '../hearing/facts-told.ts'
import type { AskedQuestion } from '../hearing/question-asked.ts'
import { bounds, firstShare, share } from '../policy/bounds.ts'
import {
  does,
  isEmpty,
  isInNotice,
  isLikelyOurs,
  prefaces,
  type TurnContext,
} from '../policy/turn-context.ts'
import { listsAfter } from './lists-told.ts'
import { alreadyBegun, talk } from './meaning-made.ts'
import { notGiven, tellsMoreAfterAnswer, withSecond } from './second-best.ts'
import type { TurnReading } from './turn-reading.ts'

const actsAboutOurQuestion = ['explain', 'help', 'repeat']

/** Acts about the talk itself. Put as a question, they still bid. */
const actsAboutTalk = ['summary', 'shorter', 'repeat', 'undo', 'skip', 'back']

/** Without an open notice these acts bid nothing. What is told beside them is the matter. */
const actsWithoutNotice = [
  'affirm',
  'deny',
  'cancel',
  'take_back',
  'unknown',
  'decline',
  'thanks',
  'bye',
  'greet',
]

const isBidding = (act: string, { conversation, reading }: TurnContext): boolean =>
  !actsAboutOurQuestion.includes(act) &&
  (conversation.noticeOpen || !actsWithoutNotice.includes(act) || firstShare(reading.topics) < bounds.act)

/** A wish is no question about notices. Asking why we ask is no question about the law. */
const isForUs = ({ heard, asked, commands }: TurnReading, start: FlowEvent | undefined): boolean => {
  const [first] = asked?.answers ?? []
  if (start === undefined && asked?.facets !== undefined) return false
  if (start !== undefined && (first?.topic === 'formal_notice' || !does(heard.reading, 'ask'))) return true
  if (first?.answer === 'meta_bot.human') return true
  const isOfTheTalk = commands.some(act => actsAboutOurQuestion.includes(act) || actsAboutTalk.includes(act))
  if (isOfTheTalk && !isLikelyOurs(heard.reading)) return true
  if (
    commands.some(
      act => actsAboutTalk.includes(act) && share(heard.reading.acts, act) > share(heard.reading.acts, 'ask'),
    )
  )
    return true
  return commands.some(act => isBidding(act, heard)) && !does(heard.reading, 'ask')
}

/** Asked in other words with surely the same answer: that answer is given again. */
const isSurelyRead = ({ reading: { topics, answers } }: TurnContext): boolean =>
  firstShare(topics) >= bounds.ownSentence && firstShare(answers) >= bounds.ratherSure

/** A verdict answers one question only, and only when that one was read. */
const putTo = ([only, ...more]: readonly AnswerRef[], { reading }: TurnContext): { polarity?: PutAs } => {
  const [own] = reading.answers
  const isSure =
    more.length === 0 && own?.name === only?.answer && (own?.probability ?? 0) >= bounds.sameQuestion
  return isSure && reading.polarity ? { polarity: reading.polarity } : {}
}

/** They ask about what is noted. */
const asksOfNoted = ({ heard: { conversation }, told: { said, inferred } }: TurnReading): boolean => {
  const spoken = Object.entries({ ...said, ...inferred })
  const isNoted = ([field, value]: [string, unknown]): boolean =>
    fold(String(value)) === fold(String(conversation.fields[field as FieldName] ?? ''))
  return isInNotice(conversation) && spoken.length > 0 && spoken.every(isNoted)
}

/** They ask of the notice itself and name a fact: what is noted shows whether it is in. */
const asksWhetherNoted = (asked: AskedQuestion | undefined, { heard, told }: TurnReading): boolean =>
  isInNotice(heard.conversation) &&
  isEmpty(told.said) &&
  !isEmpty(told.inferred) &&
  !asked?.unclear &&
  (asked?.answers ?? []).every(({ topic, answer }) => answer === topic && isTopic('ofTheNotice', topic))

/** They ask about a notice that was sent, and this one is still being written. */
const asksOfSent = ({ answers: [first] }: AskedQuestion, { conversation }: TurnContext): boolean =>
  first !== undefined && isInNotice(conversation) && answerDefinition(first.answer).isSent === true

/** The notice is being written already. Nothing asks for it to be begun. */
const withoutBegun = (asked: AskedQuestion, { conversation }: TurnContext): AskedQuestion | undefined => {
  if (!isInNotice(conversation) || asked.unclear) return asked
  const answers = asked.answers.filter(({ answer }) => answerDefinition(answer).begins !== true)
  return answers.length === 0 ? undefined : { ...asked, answers }
}

export const questionEvent = (meant: TurnReading, start: FlowEvent | undefined): FlowEvent | undefined => {
  const { heard, told } = meant
  if (meant.asked === undefined || isForUs(meant, start)) return undefined
  if (tellsMoreAfterAnswer(meant.asked, heard)) return undefined
  const fitting = withoutBegun(notGiven(meant.asked, heard), heard)
  const asked = fitting && withSecond(fitting, heard)
  if (asksWhetherNoted(asked, meant)) return { type: 'command.summary' }
  if (asked === undefined) return alreadyBegun(heard)
  if (!asked.unclear && asksOfSent(asked, heard)) return talk('leftToDo')
  const facets = { ...facetsFor(heard, asked.answers[0]?.topic), ...asked.facets }
  const preface = prefaces(heard).filter(flag => asked.answers.every(({ topic }) => topic !== flag))
  const fields = listsAfter(newIn(told.said, heard.conversation), heard)
  const facts = { fields, inferred: told.inferred }
  const inNotice = isInNotice(heard.conversation) || start !== undefined
  const besides = inNotice ? { fields: {}, inferred: {} } : facts
  if (asked.unclear && asksOfNoted(meant)) return { type: 'command.summary' }
  if (asked.unclear) {
    const candidates = Object.keys(asked.fine).slice(0, 3)
    return {
      type: 'unclear',
      candidates,
      fine: asked.fine,
      facets,
      isOutside: asked.isOutside,
      preface,
      ...besides,
    }
  }
  return {
    type: 'question',
    answers: asked.answers,
    others: asked.others,
    fine: asked.fine,
    ...(told.time.inferred && told.time.meetingAt && { named: told.time.meetingAt }),
    ...(asked.isUnsure && { isUnsure: true }),
    ...(asked.alsoMeant && { alsoMeant: asked.alsoMeant.answer }),
    ...putTo(asked.answers, heard),
    ...(isAskedAgain(heard)
      ? {}
      : { isNew: isSurelyRead(heard) ? ('surely' as const) : ('perhaps' as const) }),
    // The same question of another place follows the answer before it.
    ...(asked.facets && { followUp: true }),
    facets,
    preface,
    ...besides,
  }
}
