import { alternativeAnswers, answeredLanguages } from '../../../flows/guidance.ts'
import type { NoticeFields } from '../notice/fields.ts'
import { answerThatFits } from '../policy/fitting-answer.ts'
import { namesHealth } from '../privacy/health.ts'
import type { Facets } from '../understanding/reading.ts'
import type { FlowContext } from './context.ts'
import { lastReply, type Say, type TranscriptEntry } from './conversation.ts'
import type { FlowEvent, Preface } from './event.ts'
import { urgencySay } from './urgency.ts'

/** What an effect needs to know to be put into something to say. */
export type Saying = {
  event: FlowEvent
  context: FlowContext
  transcript: TranscriptEntry[]
  now: Date
  /** The help that is being given, so that the same is repeated. */
  lastHelp?: Say | undefined
}

type TextSay = Extract<Say, { say: 'text' }>

const text = (kind: TextSay['kind'], key: string, more: Partial<TextSay> = {}): Say[] => [
  { say: 'text', kind, key, ...more },
]

const question = ({ context }: Saying): Say[] => {
  if (context.asking) return text('question', `notice:ask.${context.asking}`)
  return context.reviewing ? text('check', 'chat:checkWaits') : []
}

const help = (kind: string | undefined, { facets }: Pick<FlowContext, 'facets'>): Say => {
  const answer = kind === undefined ? 'crisis' : `crisis.${kind}`
  return { say: 'answer', topic: 'crisis', answer, facets }
}

const prefaces = (list: readonly Preface[] = [], context: FlowContext): Say[] =>
  list.flatMap(preface =>
    preface === 'danger' ? [help(undefined, context)] : text('info', `chat:preface.${preface}`),
  )

const isAnswer = ({ say }: Say): boolean => say === 'answer'

const hasAnsweredBefore = (transcript: readonly TranscriptEntry[]): boolean =>
  transcript.some(entry => entry.by === 'assistant' && entry.say.some(isAnswer))

/** A fine answer stands where what it needs is known; which one was asked for is all that the reading says here. */
const fitting = (answer: string, situation: Facets, { context, now }: Saying): string => {
  const { pack, fields } = context
  if (pack === undefined) return answer
  return answerThatFits(answer, { situation, meetingAt: fields.meetingAt, now, pack, isSaid: true })
}

/** Alternatives are offered once: the second of two answers, and a follow-up, leave them out. */
const answers = (saying: Saying): Say[] => {
  const { event, context, transcript } = saying
  if (event.type !== 'question') return []
  const offeredBefore = event.followUp === true && hasAnsweredBefore(transcript)
  const said = event.answers.map(({ topic, answer }, index): Say => {
    const { facets } = event
    const plain = { say: 'answer', topic, answer: fitting(answer, facets, saying), facets } as const
    return offeredBefore || index > 0 ? { ...plain, offered: true } : plain
  })
  return [...prefaces(event.preface, context), ...said]
}

const alternative = ({ event, context }: Saying): Say[] => {
  if (event.type !== 'alternative') return []
  const answer = alternativeAnswers[event.name]
  return answer ? [{ say: 'answer', ...answer, facets: context.facets }] : []
}

/** Whether the rules let one answer stand for several meetings. */
const severalRule = ({ fields, pack }: FlowContext): Say[] =>
  fields.severalMeetings === undefined || pack === undefined
    ? []
    : text('info', `chat:several.${pack.severalMeetings}`)

/** Which meetings were meant; where each has to be asked about, only that. */
const severalSay = ({ severalMeetings }: NoticeFields, context: FlowContext): Say[] => {
  if (severalMeetings === undefined) return []
  if (context.fields.severalMeetings === undefined) return text('info', 'chat:several.no')
  const parameters = { field: 'severalMeetings' }
  return [...text('info', 'chat:echo.noted', { parameters }), ...severalRule(context)]
}

/** Repeats a date in full and names what was corrected, so that a misreading is seen at once. */
const echo = ({ event, context, now }: Saying): Say[] => {
  if (event.type !== 'field') return []
  const told = event.fields.needText !== undefined && namesHealth(event.fields.needText)
  const said = [...prefaces(event.preface, context), ...(told ? text('info', 'chat:preface.health') : [])]
  const { meetingAt } = event.fields
  said.push(...severalSay(event.fields, context))
  if (meetingAt !== undefined) {
    return [
      ...said,
      ...text('info', 'chat:echo.meetingAt', { parameters: { moment: meetingAt } }),
      ...urgencySay(context, now),
    ]
  }
  const corrected = event.corrects
    ? Object.keys(event.fields).filter(field => field !== 'severalMeetings')
    : []
  return [
    ...said,
    ...corrected.flatMap(field => text('info', 'chat:echo.noted', { parameters: { field } })),
    ...(event.forgets ?? []).flatMap(field => text('info', 'chat:echo.forgotten', { parameters: { field } })),
  ]
}

const lastSaid = ({ transcript }: Saying): Say[] =>
  lastReply(transcript)?.say ?? text('greeting', 'chat:greeting')

const crisis = ({ event, context, lastHelp }: Saying): Say[] => {
  if (event.type === 'crisis') return [help(event.crisis, context)]
  return [lastHelp ?? help('self', context)]
}

const clarify = ({ event, context }: Saying): Say[] => {
  if (event.type !== 'unclear') return text('clarify', 'chat:clarify')
  const key = event.splits
    ? `chat:clarifyFacet.${event.splits}`
    : event.isOutside
      ? 'chat:clarifyOutside'
      : 'chat:clarify'
  return [...prefaces(event.preface, context), ...text('clarify', key)]
}

const invalid = ({ event }: Saying): Say[] => {
  if (event.type !== 'invalid') return []
  const { reason, moment } = event
  return moment === undefined
    ? text('info', `chat:invalid.${reason}`)
    : text('info', 'chat:invalid.passed', { parameters: { moment } })
}

/** What the question means, then what can be done. */
const helpInNotice = ({ context }: Saying): Say[] => [
  ...(context.asking ? text('info', `notice:help.${context.asking}`) : []),
  ...text('info', 'chat:helpInNotice'),
]

const noted = ({ fields }: Saying['context']) => ({ facts: Object.keys(fields) })

/** A time that cannot be is not left out in silence: why it is asked for again. */
const wrongTimeSay = (event: FlowEvent): Say[] =>
  event.type === 'notice.start' && event.wrongTime !== undefined
    ? text('info', `chat:invalid.${event.wrongTime}`)
    : []

const begins = ({ event, context, now }: Saying): Say[] => {
  const known = Object.keys(context.fields).length > 0
  const words = text(
    'info',
    known ? 'chat:noticeBeginsKnowing' : 'chat:noticeBegins',
    known ? noted(context) : {},
  )
  const heard = event.type === 'notice.start' ? prefaces(event.preface, context) : []
  return [...heard, ...words, ...severalRule(context), ...urgencySay(context, now), ...wrongTimeSay(event)]
}

const sayings: Record<string, (saying: Saying) => Say[]> = {
  ask: question,
  askAgain: question,
  echo,
  sayAnswers: answers,
  sayAlternative: alternative,
  sayCrisis: crisis,
  sayTakeCare: () => text('info', 'chat:takeCare'),
  sayAgain: lastSaid,
  sayEarlier: lastSaid,
  sayNoticeBegins: begins,
  sayGreeting: () => text('greeting', 'chat:greeting'),
  askClarify: clarify,
  askWhetherToStop: ({ context }) =>
    text('info', `chat:perhapsStop.${context.asking ? 'question' : 'check'}`),
  sayNotUnderstood: () => text('clarify', 'chat:notUnderstood'),
  sayNotUnderstoodHere: () => text('clarify', 'chat:notUnderstoodHere'),
  sayNotAnAnswer: () => text('clarify', 'chat:notAnAnswer'),
  sayHandover: () => text('handover', 'chat:handover'),
  sayPerson: () => text('handover', 'chat:person'),
  sayHelp: () => text('info', 'chat:help'),
  sayHelpInNotice: helpInNotice,
  saySmallTalk: ({ event }) =>
    event.type === 'smallTalk' ? text('info', `chat:smallTalk.${event.smallTalk}`) : [],
  sayOtherLanguage: ({ event }) =>
    event.type !== 'otherLanguage'
      ? []
      : (answeredLanguages as readonly string[]).includes(event.code)
        ? text('handover', `other/${event.code}:text`)
        : text('handover', 'chat:otherLanguage'),
  sayHeard: ({ context }) => text('info', 'chat:heard', noted(context)),
  sayInvalid: invalid,
  sayTakenBack: () => text('info', 'chat:takenBack'),
  sayNothingToDo: () => text('info', 'chat:nothingToDo'),
  sayNoticeGoesOn: () => text('info', 'chat:noticeGoesOn'),
  sayStillMissing: () => text('info', 'chat:stillMissing'),
  sayCannotSkip: () => text('info', 'chat:cannotSkip'),
  sayAnsweredBefore: ({ context: { asking, fields } }) =>
    asking === undefined || fields[asking] === undefined
      ? []
      : text('info', 'chat:echo.answered', { parameters: { field: asking } }),
  sayPaused: () => text('info', 'chat:paused'),
  sayCancelled: () => text('info', 'chat:cancelled'),
  sayHowToSend: () => text('info', 'chat:howToSend'),
  sayCheck: ({ context }) => text('check', 'chat:check', noted(context)),
  saySent: ({ event }) =>
    event.type === 'sent' ? text('receipt', 'chat:sent', { parameters: { reference: event.reference } }) : [],
  sayAlreadySent: ({ context }) =>
    text('info', 'chat:alreadySent', { parameters: { reference: context.sent?.reference ?? '' } }),
}

export const sayingNames: readonly string[] = Object.keys(sayings)

/** What one effect says; effects that only change the context say nothing. */
export const sayingsOf = (effect: string, saying: Saying): Say[] => sayings[effect]?.(saying) ?? []
