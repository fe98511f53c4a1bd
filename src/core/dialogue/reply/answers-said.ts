import { reasonFolds } from '../../../../flows/answers/answer.ts'
import { alternativeAnswers } from '../../../../flows/guidance.ts'
import { isAnswer, type Say, type TranscriptEntry } from '../conversation/conversation.ts'
import type { AnswerRef, FlowEvent } from '../conversation/event.ts'
import type { Facets } from '../conversation/facets.ts'
import { foldsLeft } from '../policy/answers-given.ts'
import { answerThatFits } from '../policy/fitting-answer.ts'
import { opened, saidOf } from './answering.ts'
import { prefaces, type Saying, text } from './saying.ts'
import { nothingSent, tellsOfReason, toldLines } from './told-lines.ts'

/** The line with which a notice began gave no answer. */
const isHowItStands = (said: Say): boolean => said.say === 'answer' && said.stands === true

const hasAnsweredBefore = (transcript: readonly TranscriptEntry[]): boolean =>
  transcript.some(
    entry => entry.by === 'assistant' && entry.say.some(said => isAnswer(said) && !isHowItStands(said)),
  )

/**
 * A fine answer stands when what it needs of the time is known. What the message itself had to say was checked
 * before.
 */
const fitting = (answer: string, situation: Facets, { context, event, now }: Saying): string => {
  const { pack, fields } = context
  if (pack === undefined) return answer
  const named = event.type === 'question' ? event.named : undefined
  return answerThatFits(answer, { situation, meetingAt: named ?? fields.meetingAt, now, pack })
}

/** What was said before, and in whose words. */
const toldBefore = ({ given = {}, context: { language, pack } }: Saying) => ({ given, language, pack })

type Question = Extract<FlowEvent, { type: 'question' }>
type Fitted = AnswerRef & { isAsked: boolean }

/** The answers asked for, each as it holds here; two that come to the same are one. */
const fitted = ({ answers: asked, facets }: Question, saying: Saying): Fitted[] => {
  const all = asked.map(ref => {
    const answer = fitting(ref.answer, facets, saying)
    return { ...ref, answer, isAsked: answer === ref.answer }
  })
  return all.filter(
    ({ answer, fold }, place) =>
      !all.slice(0, place).some(each => each.answer === answer && (!fold || each.fold === fold)),
  )
}

/** While somebody may be in danger, no number but the one for that is given (duties 28). */
const withoutCall =
  ({ isInCrisis }: Saying) =>
  (said: Say): Say =>
    isInCrisis && said.say === 'answer' && said.topic !== 'crisis' ? { ...said, uncalled: true } : said

/** Alternatives are offered once: the second of two answers, and a follow-up, leave them out. */
export const answers = (saying: Saying): Say[] => {
  const { event, transcript } = saying
  if (event.type !== 'question') return []
  const told = toldBefore(saying)
  const lines = toldLines(event, saying)
  const offeredBefore = event.followUp === true && hasAnsweredBefore(transcript)
  const refs = fitted(event, saying)
  const isUnsure = event.isUnsure === true && refs.length > 1
  const said = refs.flatMap(({ isAsked, ...ref }, index) =>
    saidOf(ref, {
      ...told,
      facets: event.facets,
      ...(event.isNew && { isNew: event.isNew }),
      isOneOfTwo: refs.length > 1,
      isPerhaps: isUnsure,
      isOffered: offeredBefore || index > 0,
      isWeighed: tellsOfReason(lines.before),
      polarity: isAsked ? event.polarity : undefined,
    }),
  )
  const isOther = event.alsoMeant !== undefined || (event.others ?? []).length > 0
  const others = isOther ? text('info', 'chat:otherwise') : []
  const unsure = isUnsure ? text('info', 'chat:oneOfThese') : []
  return [
    ...prefaces(event.preface),
    ...nothingSent(event, saying),
    ...lines.before,
    ...unsure,
    ...said.map(withoutCall(saying)),
    ...lines.after,
    ...others,
  ]
}

export const alternative = (saying: Saying): Say[] => {
  const { event, context } = saying
  if (event.type !== 'alternative') return []
  const answer = alternativeAnswers[event.name]
  const around = { ...toldBefore(saying), facets: context.facets, isOneOfTwo: false, isOffered: false }
  return answer ? saidOf(answer, { ...around, isChosen: true }) : []
}

const lastAnswer = (transcript: readonly TranscriptEntry[]) =>
  transcript
    .flatMap(entry => (entry.by === 'assistant' ? entry.say : []))
    .findLast(said => said.say === 'answer' && said.topic !== 'crisis' && said.stands !== true)

/** Words that were made to send, when they are what was said last: spoken they need no greeting. */
const madeLast = ({ transcript }: Saying): Say | undefined =>
  transcript
    .flatMap(entry => (entry.by === 'assistant' ? entry.say : []))
    .findLast(({ say }) => say !== 'text')

/** The last answer in its first line. Where that is still too long, easy reading; else only a promise. */
export const shorter = (saying: Saying): Say[] => {
  const { transcript, context } = saying
  const { facets } = context
  const made = madeLast(saying)
  if (made?.say === 'composed') {
    const facts = Object.keys(context.fields)
    return [{ ...made, facts, gone: [], aloud: true }, ...text('info', 'compose:notSent')]
  }
  const last = lastAnswer(transcript)
  if (last?.say !== 'answer') return text('info', 'chat:shorter')
  return last.length === 'line'
    ? [{ say: 'answer', topic: easyReading, answer: easyReading, facets, length: 'short' }]
    : [{ ...last, length: 'line', fold: undefined }]
}

/** The reason that the last answer has folded away. Where there is none, what all answers rest on. */
export const explain = (saying: Saying): Say[] => {
  const last = lastAnswer(saying.transcript)
  if (last?.say !== 'answer') return text('info', 'chat:help')
  const folds = foldsLeft(last.answer, { ...toldBefore(saying), facets: last.facets })
  const reason = reasonFolds.find(fold => folds.includes(fold))
  return reason === undefined ? text('info', 'chat:explain') : [opened(last, last.facets, reason)]
}

const easyReading = 'accessibility_easyread'
