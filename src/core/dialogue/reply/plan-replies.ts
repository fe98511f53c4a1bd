import { answeredLanguages } from '../../../../flows/guidance.ts'
import { lacksName } from '../../notice/fields/represented.ts'
import type { FlowContext } from '../conversation/context.ts'
import { lastReply, type Say } from '../conversation/conversation.ts'
import { type FlowEvent, fieldsOf, inferredIn } from '../conversation/event.ts'
import { shownIn } from '../conversation/said-before.ts'
import { alternative, answers, explain, shorter } from './answers-said.ts'
import { composed } from './composed-said.ts'
import { crisis, reliefSay } from './crisis-said.ts'
import { echo, severalRule } from './echo.ts'
import { prefaces, type Saying, text, wasSaid } from './saying.ts'
import { howItStands } from './told-lines.ts'
import { urgencySay } from './urgency.ts'
import {
  cannotSkip,
  dateSay,
  isStaff,
  leftToDo,
  mayBeUnknown,
  noted,
  person,
  summary,
  summaryInNotice,
} from './where-we-are.ts'

/** The question of the notice that is open: in full the first time, in one line when it was interrupted. */
export const questionSay = (context: FlowContext, isAgain: boolean): Say[] => {
  const { asking, reviewing, fields, misses } = context
  // They told whom they write for. What is left to ask is by what right, and what they are called.
  const isForAnother = (fields.represented ?? fields.relation ?? fields.onBehalfOf) !== undefined
  // Who they are to each other does not tell it, so the rights are explained.
  const isUnsettled = fields.relation !== undefined || misses > 0
  if (asking === 'onBehalfOf' && isForAnother && !reviewing)
    return text('question', isAgain && isUnsettled ? 'chat:whichCapacity' : 'chat:inWhatCapacity')
  if (asking === 'represented' && lacksName(fields)) return text('question', 'chat:whatName')
  if (asking) return text('question', `notice:${isAgain ? 'again' : 'ask'}.${asking}`)
  return reviewing ? text('check', 'chat:checkWaits') : []
}

const lastSaid = ({ transcript }: Saying): Say[] =>
  lastReply(transcript)?.say ?? text('greeting', 'chat:greeting')

const clarify = ({ event }: Saying): Say[] => {
  if (event.type !== 'unclear') return text('clarify', 'chat:clarify')
  return [
    ...prefaces(event.preface),
    ...text('clarify', event.isOutside ? 'chat:clarifyOutside' : 'chat:clarify'),
  ]
}

const invalid = ({ event }: Saying): Say[] => {
  if (event.type !== 'invalid') return []
  const { reason, moment, open } = event
  return moment === undefined
    ? [...text('info', `chat:invalid.${reason}`), ...dateSay(open)]
    : text('info', 'chat:invalid.passed', { parameters: { moment } })
}

/** What the question means, then what can be done. */
const helpInNotice = ({ context }: Saying): Say[] => [
  ...(context.asking ? text('info', `notice:help.${context.asking}`) : []),
  ...text('info', 'chat:helpInNotice'),
]

/** What was told with this message, and what was never shown. The rest stands above, and beside the talk. */
const notedAnew = (event: FlowEvent, saying: Saying) => {
  const before = shownIn(saying.transcript)
  const told = Object.keys({ ...fieldsOf(event), ...inferredIn(event) })
  const { facts } = noted(saying.context)
  return { facts: facts.filter(field => told.includes(field) || !before.includes(field)) }
}

/** What was told outside a notice; or what was taken out. */
const heardSay = (saying: Saying): Say[] => {
  const { event, context } = saying
  if (event.type !== 'field') return []
  if (event.forgets !== undefined && Object.keys(event.fields).length === 0) return echo(saying)
  const isOffered = wasSaid('chat:heard', saying)
  const offersNothing = event.isBesides === true || event.preface?.includes('emotional') === true || isOffered
  return [
    ...prefaces(event.preface),
    ...text('info', offersNothing ? 'chat:notedOnly' : 'chat:heard', notedAnew(event, saying)),
    // How to tell it yourself is of no use to somebody who told it by the way.
    ...(event.isBesides ? [] : urgencySay(context, saying.now)),
  ]
}

/** Why a time that cannot be is asked for again. */
const wrongTimeSay = (event: FlowEvent): Say[] =>
  event.type === 'notice.start' && event.wrongTime !== undefined
    ? [...text('info', `chat:invalid.${event.wrongTime}`), ...dateSay(event.open)]
    : []

const begins = (saying: Saying): Say[] => {
  const { event, context, now } = saying
  const known = Object.keys(context.fields).length > 0
  const isToSend = event.type === 'notice.start' && event.toSend === true
  const knowing = isToSend ? 'chat:noticeBeginsToSend' : 'chat:noticeBeginsKnowing'
  const words = text('info', known ? knowing : 'chat:noticeBegins', known ? noted(context) : {})
  const heard = event.type === 'notice.start' ? prefaces(event.preface) : []
  const against = context.assess === true ? text('info', 'chat:assess') : []
  return [
    ...heard,
    ...howItStands(saying),
    ...words,
    ...against,
    ...severalRule(context),
    ...urgencySay(context, now),
    ...wrongTimeSay(event),
  ]
}

const smallTalk = ({ event, context }: Saying): Say[] => {
  if (event.type !== 'smallTalk') return []
  const { asking } = context
  if (asking !== undefined && event.smallTalk === 'thanks') return leftToDo('thanksLeft', context)
  if (event.smallTalk === 'underWay' || event.smallTalk === 'leftToDo')
    return leftToDo(event.smallTalk, context)
  // The choices are named only where something is asked for.
  const isChoice = event.smallTalk === 'which' && asking !== undefined
  const isHere = event.smallTalk === 'contact' && context.reviewing && asking === undefined
  const name = event.smallTalk === 'which' && !isChoice ? 'more' : isHere ? 'contactHere' : event.smallTalk
  return [
    ...prefaces(event.preface),
    ...text(
      ['told', 'more'].includes(name) ? 'clarify' : 'info',
      `chat:smallTalk.${name}`,
      isChoice ? { parameters: { options: asking } } : {},
    ),
  ]
}

/** Telling of one's life is no failed answer. */
const kindly = ({ event }: Saying): Say[] => {
  if (event.type !== 'missed' || event.told !== true) return []
  if (event.felt === true) return prefaces(['emotional'])
  return event.covered === true ? prefaces(['personal_data']) : text('info', 'chat:toldHere')
}

/** Whoever would not say why hears once that nobody has to. */
const needNotSayWhy = (saying: Saying): Say[] => {
  const isWhy = saying.context.fields.need?.includes('prefer_not_to_say') === true
  return text('info', isWhy && !wasSaid('chat:thanksAnyway', saying) ? 'chat:thanksAnyway' : 'chat:leftOut')
}

const notAnAnswer = (saying: Saying): Say[] => {
  const kind = kindly(saying)
  return kind.length > 0 ? kind : text('info', 'chat:notAnAnswer')
}

/**
 * A repeated question never has the same words. It says what is noted and what is left, that it may stay unknown, and
 * who can help.
 */
const missedAgain = (saying: Saying): Say[] => {
  const { context } = saying
  return [
    ...kindly(saying),
    ...summary(context),
    ...leftToDo('leftToDo', context),
    ...mayBeUnknown(context.asking),
    ...person(context),
  ]
}

/** Words send nothing. The first time the answers come with it, then where the button is, then who can help. */
const howToSend = (saying: Saying): Say[] => {
  if (!wasSaid('chat:howToSend', saying))
    return [...text('check', 'chat:check', noted(saying.context)), ...text('info', 'chat:howToSend')]
  return wasSaid('chat:sendHere', saying) ? person(saying.context) : text('info', 'chat:sendHere')
}

const sayings: Record<string, (saying: Saying) => Say[]> = {
  echo,
  sayAnswers: answers,
  sayAlternative: alternative,
  sayCrisis: crisis,
  sayTakeCare: reliefSay,
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
  sayExplain: explain,
  sayShorter: shorter,
  sayComposed: composed,
  saySummary: ({ context }) => summaryInNotice(context),
  sayDeclined: () => text('info', 'chat:smallTalk.declined'),
  sayThanksAnyway: needNotSayWhy,
  sayNothingToUndo: () => text('info', 'chat:nothingToUndo'),
  sayNotUnderstood: () => text('clarify', 'chat:notUnderstood'),
  sayNotUnderstoodHere: () => text('info', 'chat:notUnderstoodHere'),
  sayNotAnAnswer: notAnAnswer,
  sayMissedAgain: missedAgain,
  sayPutUnknown: saying => [...kindly(saying), ...text('info', 'chat:putUnknown')],
  saySupposed: saying => [...kindly(saying), ...text('info', 'chat:supposedSetting')],
  sayHandover: ({ context }) => text('handover', isStaff(context) ? 'chat:handoverStaff' : 'chat:handover'),
  sayPerson: ({ context }) => person(context),
  sayHelp: () => text('info', 'chat:help'),
  sayHelpInNotice: helpInNotice,
  saySmallTalk: smallTalk,
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
  sayStillMissing: ({ context }) => leftToDo('leftToDo', context),
  sayCannotSkip: ({ context }) => cannotSkip(context),
  sayPostponed: () => text('info', 'chat:postponed'),
  sayAnsweredBefore: ({ context: { asking, fields } }) =>
    asking === undefined || fields[asking] === undefined
      ? []
      : text('info', 'chat:echo.answered', { parameters: { field: asking } }),
  sayPaused: () => text('info', 'chat:paused'),
  sayLeft: ({ event }) =>
    event.type === 'notice.leave' && event.quiet ? [] : text('info', 'chat:smallTalk.declined'),
  sayLeftOpen: () => text('info', 'chat:leftOpen'),
  sayCancelled: () => text('info', 'chat:cancelled'),
  sayHowToSend: howToSend,
  sayCheck: ({ context }) => text('check', 'chat:check', noted(context)),
  saySent: ({ context: { sent } }) =>
    sent === undefined
      ? []
      : text('receipt', 'chat:sent', {
          parameters: { reference: sent.reference },
          ...(sent.word && { word: sent.word }),
        }),
  sayAlreadySent: ({ context }) =>
    text('info', 'chat:alreadySent', { parameters: { reference: context.sent?.reference ?? '' } }),
}

export const sayingNames: readonly string[] = Object.keys(sayings)

/** What one effect says; effects that only change the context say nothing. */
export const plannedReplies = (effect: string, saying: Saying): Say[] => sayings[effect]?.(saying) ?? []
