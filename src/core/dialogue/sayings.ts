import { alternativeAnswers, answeredLanguages } from '../../../flows/guidance.ts'
import type { FieldName, NoticeFields } from '../notice/fields.ts'
import { namesHealth } from '../privacy/health.ts'
import { saidOf } from './answering.ts'
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
  /** How often each answer was given before. */
  given?: Record<string, number>
  /** The help that is being given, so that the same is repeated. */
  lastHelp?: Say | undefined
}

type TextSay = Extract<Say, { say: 'text' }>

const text = (kind: TextSay['kind'], key: string, more: Partial<TextSay> = {}): Say[] => [
  { say: 'text', kind, key, ...more },
]

/** The question of the notice that is open: in full the first time, in one line when it was interrupted. */
export const questionSay = ({ asking, reviewing }: FlowContext, isAgain: boolean): Say[] => {
  if (asking) return text('question', `notice:${isAgain ? 'again' : 'ask'}.${asking}`)
  return reviewing ? text('check', 'chat:checkWaits') : []
}

const help = (kind: string | undefined, { facets }: Pick<FlowContext, 'facets'>): Say => {
  const answer = kind === undefined || kind === 'emergency' ? 'crisis' : `crisis.${kind}`
  return { say: 'answer', topic: 'crisis', answer, facets }
}

const prefaces = (list: readonly Preface[] = []): Say[] =>
  list.flatMap(preface => text('info', `chat:preface.${preface}`))

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
const answers = ({ event, transcript, given = {} }: Saying): Say[] => {
  if (event.type !== 'question') return []
  const offeredBefore = event.followUp === true && hasAnsweredBefore(transcript)
  const said = event.answers.flatMap((ref, index) =>
    saidOf(ref, {
      given,
      facets: event.facets,
      angles: event.angles ?? [],
      isOneOfTwo: event.answers.length > 1,
      isOffered: offeredBefore || index > 0,
    }),
  )
  const others = (event.others ?? []).length > 0 ? text('info', 'chat:otherwise') : []
  return [...prefaces(event.preface), ...said, ...others]
}

const alternative = ({ event, context, given = {} }: Saying): Say[] => {
  if (event.type !== 'alternative') return []
  const answer = alternativeAnswers[event.name]
  const around = { given, facets: context.facets, angles: [], isOneOfTwo: false, isOffered: false }
  return answer ? saidOf(answer, around) : []
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

const corrected = (field: FieldName, was: NoticeFields): Say[] =>
  text('info', 'chat:echo.corrected', { parameters: { field, was: JSON.stringify({ [field]: was[field] }) } })

/** A list that grows: nothing was taken back. */
const isMore = (was: unknown, now: unknown): boolean =>
  Array.isArray(was) && Array.isArray(now) && was.every(one => now.includes(one))

/** Told without being asked for: one by one with what it was before, several new ones in a list. */
const besides = (event: Extract<FlowEvent, { type: 'field' }>): Say[] => {
  const { was = {}, fields } = event
  const names = (Object.keys(fields) as FieldName[]).filter(
    field => field !== 'severalMeetings' && field !== 'meetingAt',
  )
  const moved = names.filter(field => was[field] !== undefined && !isMore(was[field], fields[field]))
  const fresh = names.filter(field => !moved.includes(field))
  const noted =
    fresh.length > 1
      ? text('info', 'chat:echo.several', { facts: fresh })
      : fresh.flatMap(field => text('info', 'chat:echo.noted', { parameters: { field } }))
  return [...moved.flatMap(field => corrected(field, was)), ...noted]
}

const timeSay = ({ was, fields: { meetingAt } }: Extract<FlowEvent, { type: 'field' }>): Say[] => {
  if (meetingAt === undefined) return []
  return was?.meetingAt === undefined
    ? text('info', 'chat:echo.meetingAt', { parameters: { moment: meetingAt } })
    : text('info', 'chat:echo.moved', { parameters: { moment: meetingAt } })
}

/** Repeats a date in full and names what was corrected, so that a misreading is seen at once. */
const echo = ({ event, context, now }: Saying): Say[] => {
  if (event.type !== 'field') return []
  const tellsHealth = event.fields.needText !== undefined && namesHealth(event.fields.needText)
  const { asking } = context
  const answered = asking === undefined ? {} : { [asking]: event.fields[asking] }
  const others = Object.fromEntries(
    Object.entries(event.fields).filter(
      ([field]) => event.corrects || (!(field in answered) && event.was !== undefined && field in event.was),
    ),
  )
  return [
    ...prefaces(event.preface),
    ...(tellsHealth ? text('info', 'chat:preface.health') : []),
    ...severalSay(event.fields, context),
    ...timeSay(event),
    ...besides({ ...event, fields: others }),
    ...(event.forgets ?? []).flatMap(field => text('info', 'chat:echo.forgotten', { parameters: { field } })),
    ...(event.fields.meetingAt === undefined ? [] : urgencySay(context, now)),
  ]
}

const lastSaid = ({ transcript }: Saying): Say[] =>
  lastReply(transcript)?.say ?? text('greeting', 'chat:greeting')

const crisis = ({ event, context, lastHelp }: Saying): Say[] => {
  if (event.type === 'crisis') return [help(event.crisis, context)]
  return [lastHelp ?? help('self', context)]
}

const clarify = ({ event }: Saying): Say[] => {
  if (event.type !== 'unclear') return text('clarify', 'chat:clarify')
  return [
    ...prefaces(event.preface),
    ...text('clarify', event.isOutside ? 'chat:clarifyOutside' : 'chat:clarify'),
  ]
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

/** Everything told so far, or that there is nothing yet. */
const summary = ({ context }: Saying): Say[] =>
  Object.keys(context.fields).length === 0
    ? text('info', 'chat:summaryEmpty')
    : text('info', 'chat:summary', noted(context))

const lastAnswer = (transcript: readonly TranscriptEntry[]) =>
  transcript
    .flatMap(entry => (entry.by === 'assistant' ? entry.say : []))
    .findLast(said => said.say === 'answer' && said.topic !== 'crisis')

/** The last answer in its first line; where nothing was answered, that it will be short from here on. */
const shorter = ({ transcript }: Saying): Say[] => {
  const last = lastAnswer(transcript)
  return last?.say === 'answer' ? [{ ...last, length: 'line' }] : text('info', 'chat:shorter')
}

/** What was told outside a notice; or what was taken out. */
const heardSay = (saying: Saying): Say[] => {
  const { event, context } = saying
  if (event.type !== 'field') return []
  if (event.forgets !== undefined && Object.keys(event.fields).length === 0) return echo(saying)
  return [
    ...prefaces(event.preface),
    ...text('info', 'chat:heard', noted(context)),
    ...urgencySay(context, saying.now),
  ]
}

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
  const heard = event.type === 'notice.start' ? prefaces(event.preface) : []
  const against = context.assess === true ? text('info', 'chat:assess') : []
  return [
    ...heard,
    ...words,
    ...against,
    ...severalRule(context),
    ...urgencySay(context, now),
    ...wrongTimeSay(event),
  ]
}

const sayings: Record<string, (saying: Saying) => Say[]> = {
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
  askDanger: () => text('clarify', 'chat:danger.ask'),
  askDelete: () => text('clarify', 'chat:delete.ask'),
  sayErased: () => text('greeting', 'chat:delete.done'),
  sayKept: () => text('info', 'chat:delete.kept'),
  sayGoesOn: ({ event }) =>
    event.type === 'command.back' && event.quiet ? [] : text('info', 'chat:danger.goesOn'),
  sayForbidden: () => text('info', 'chat:forbidden'),
  sayExplain: ({ transcript }) =>
    text('info', lastAnswer(transcript) === undefined ? 'chat:help' : 'chat:explain'),
  sayShorter: shorter,
  saySummary: summary,
  sayDeclined: () => text('info', 'chat:smallTalk.declined'),
  sayThanksAnyway: () => text('info', 'chat:thanksAnyway'),
  sayNothingToUndo: () => text('info', 'chat:nothingToUndo'),
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
  sayHeard: heardSay,
  sayInvalid: invalid,
  sayTakenBack: ({ event }) =>
    event.type === 'command.back' && event.quiet ? [] : text('info', 'chat:takenBack'),
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
