import type { NoticeFields } from '../notice/fields.ts'
import { fieldNamed } from '../understanding/field-names.ts'
import { answerTo, isTooLong, saidButton } from './answer-to-field.ts'
import { type Asked, askedIn, facetsFor } from './asked.ts'
import { bounds, share } from './bounds.ts'
import { choiceEvent } from './choice-event.ts'
import { dangerHeard, isAskedAlready } from './danger-heard.ts'
import { deeds, opening } from './deeds.ts'
import type { FlowEvent } from './event.ts'
import { newIn, type Told, tellsNothing, toldIn } from './facts-heard.ts'
import {
  type Action,
  askedFor,
  does,
  type Heard,
  isAskingDanger,
  isEmpty,
  isInCrisis,
  isInNotice,
  type Meaning,
  prefaces,
} from './heard.ts'
import { languageSwitch } from './language-heard.ts'
import { commandsIn, deedFor, type Where, whereIn } from './policy.ts'
import { removalIn } from './removals.ts'
import { offerOf, offersInWords } from './situation.ts'

/** Everything about a message that its parts are made from. */
type Meant = {
  heard: Heard
  told: Told
  asked: Asked | undefined
  commands: string[]
  where: Where
  /** What it answers to the field that is asked for. */
  answer: NoticeFields
}

const meantBy = (heard: Heard): Meant => {
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

const isAboutTime = ({ heard, told }: Meant): boolean =>
  !told.time.inferred &&
  (askedFor(heard.conversation) === 'meetingAt' || !told.time.needsDay) &&
  (told.time.fault !== undefined || told.time.needsDay === true)

/** A time that cannot be: nothing of it is kept, and it is asked for again. */
const timeEvent = (meant: Meant): FlowEvent | undefined => {
  const { heard, told } = meant
  const { asking, fields } = heard.conversation
  if (!isInNotice(heard.conversation) || !isAboutTime(meant)) return undefined
  const { fault } = told.time
  if (fault === undefined)
    return fields.meetingAt === undefined ? { type: 'invalid', reason: 'needs_date' } : undefined
  if (fault.reason === 'no_day' && told.said.severalMeetings !== undefined) return undefined
  // A week or a month alone is no day to move the meeting to, and takes none away.
  if (asking !== 'meetingAt' && fault.reason === 'no_day') return undefined
  const unsettles = asking !== 'meetingAt' && fields.meetingAt !== undefined
  return { type: 'invalid', ...fault, ...(unsettles && { unsettles: true as const }) }
}

const whose = (heard: Heard) => {
  const { about } = facetsFor(heard)
  return about === undefined ? {} : { facets: { ...heard.conversation.facets, about } }
}

/** What changes: told anew where something else stood, so that it is said what it was. */
const wasBefore = (fields: NoticeFields, { fields: noted, came = {} }: Heard['conversation']): NoticeFields =>
  Object.fromEntries(
    Object.entries(noted).filter(
      ([field]) => field in fields && came[field as keyof NoticeFields] !== 'inferred',
    ),
  )

/** A wish said more is one wish more, and so is a reason: neither takes the others away. */
const added = (fields: NoticeFields, { heard }: Meant): NoticeFields => {
  const { alternatives, need } = heard.conversation.fields
  const isInstead = does(heard.reading, 'correct')
  return {
    ...fields,
    ...(fields.alternatives && {
      alternatives: [...new Set([...(alternatives ?? []), ...fields.alternatives])],
    }),
    ...(fields.need &&
      !isInstead && {
        need: [...new Set([...(need ?? []), ...fields.need])].filter(
          (one, _, all) => one !== 'prefer_not_to_say' || all.length === 1,
        ),
      }),
  }
}

/** "Lyd" once more, where something else is asked for: it is known, and the question stands. */
const toldAgain = ({ heard, told, commands, asked }: Meant): FlowEvent | undefined =>
  askedFor(heard.conversation) === undefined ||
  isEmpty(told.said) ||
  commands.length > 0 ||
  asked !== undefined
    ? undefined
    : { type: 'field', fields: told.said, corrects: true }

/** Facts for the ledger: what was answered, what was told besides, and what no longer holds. */
const factsEvent = (meant: Meant): FlowEvent | undefined => {
  const { heard, told, answer } = meant
  const { conversation } = heard
  const asking = askedFor(conversation)
  const { [asking ?? 'needText']: _asked, ...others } = told.said
  const removal = removalIn(heard, told)
  const isDeleting = meant.commands.includes('delete')
  const besides = isDeleting ? {} : added(newIn(asking ? others : told.said, conversation), meant)
  const fields = { ...besides, ...removal?.fields, ...answer }
  const about = whose(heard)
  const isNew = !isEmpty(fields) || !isEmpty(told.inferred) || removal !== undefined
  if (!isNew && (about.facets === undefined || conversation.facets.about !== undefined))
    return toldAgain(meant)
  return {
    type: 'field',
    fields,
    inferred: told.inferred,
    ...about,
    ...(isEmpty(answer) ? { corrects: true as const } : {}),
    ...(removal && removal.forgets.length > 0 ? { forgets: removal.forgets } : {}),
    was: wasBefore({ ...besides, ...removal?.fields }, conversation),
    preface: prefaces(heard),
  }
}

/** "Ret datoen": that question again; nothing is lost till it is answered. */
const changeEvent = ({ heard, told, answer }: Meant): FlowEvent | undefined => {
  if (!heard.conversation.noticeOpen || !does(heard.reading, 'correct') || does(heard.reading, 'ask'))
    return undefined
  if (!tellsNothing(told) || !isEmpty(answer)) return undefined
  const field = fieldNamed(heard.text)
  return field === undefined ? undefined : { type: 'change', field }
}

const wishes = ({ reading, conversation }: Heard): boolean => {
  if (does(reading, 'cancel') || does(reading, 'take_back')) return false
  const bound = does(reading, 'ask') ? bounds.wishBesideQuestion : bounds.wish
  return !isInNotice(conversation) && share(reading.acts, 'wish_notice') >= bound
}

/** Whoever was asked whether to write it together, and goes on telling facts, writes it. */
const goesOnTelling = ({ heard, told }: Meant): boolean => {
  const { conversation, reading } = heard
  return offersInWords(conversation) && !isEmpty(told.said) && !does(reading, 'ask') && !does(reading, 'deny')
}

const accepts = ({ heard, where }: Meant): boolean =>
  where === 'offered' &&
  does(heard.reading, 'affirm') &&
  share(heard.reading.acts, 'affirm') > share(heard.reading.acts, 'thanks') &&
  offerOf(heard.conversation) === 'notice'

const startEvent = (meant: Meant): FlowEvent | undefined => {
  const { heard, told, where } = meant
  if (where === 'danger' || where === 'crisis' || where === 'deleting') return undefined
  if (!wishes(heard) && !goesOnTelling(meant) && !accepts(meant)) return undefined
  const start = opening(heard, told)
  const { fault } = told.time
  // What is over may be told in passing; what cannot be at all was meant for the meeting.
  const isWrong = fault !== undefined && fault.reason !== 'past' && fault.reason !== 'no_day'
  if (start.type !== 'notice.start') return start
  return { ...start, ...whose(heard), preface: prefaces(heard), ...(isWrong && { wrongTime: fault.reason }) }
}

const ofOurQuestion = ['explain', 'help', 'repeat']

/** A wish is no question about notices, and "hvorfor spørger I?" none about the law. */
const isForUs = ({ heard, asked, commands }: Meant, start: FlowEvent | undefined): boolean => {
  const [first] = asked?.answers ?? []
  if (start !== undefined && (first?.topic === 'formal_notice' || !does(heard.reading, 'ask'))) return true
  if (first?.answer === 'meta_bot.human') return true
  const { topics, asksNothing } = heard.reading
  const topic = topics[0]?.probability ?? 0
  if (commands.some(act => ofOurQuestion.includes(act)) && topic <= asksNothing) return true
  return commands.length > 0 && !does(heard.reading, 'ask')
}

const questionEvent = (meant: Meant, start: FlowEvent | undefined): FlowEvent | undefined => {
  const { heard, told, asked } = meant
  if (asked === undefined || isForUs(meant, start)) return undefined
  const facets = facetsFor(heard, asked.answers[0]?.topic)
  const preface = prefaces(heard).filter(flag => asked.answers.every(({ topic }) => topic !== flag))
  const facts = { fields: newIn(told.said, heard.conversation), inferred: told.inferred }
  const inNotice = isInNotice(heard.conversation) || start !== undefined
  const besides = inNotice ? { fields: {}, inferred: {} } : facts
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
    angles: heard.reading.answers.slice(1).map(({ name }) => name),
    facets,
    preface,
    ...besides,
  }
}

/** Acts that what was told, asked or begun already does justice to. */
const isDoneBy = (
  act: string,
  { heard, told, answer }: Meant,
  parts: readonly (FlowEvent | undefined)[],
): boolean => {
  const [facts, question, start] = parts
  const isTold = !isEmpty(answer) || !isEmpty(told.said) || told.time.fault !== undefined
  switch (act) {
    case 'affirm':
      return isTold || start !== undefined || question !== undefined
    case 'deny':
    case 'decline':
    case 'unknown':
      return (
        isTold ||
        question !== undefined ||
        start !== undefined ||
        (facts?.type === 'field' && facts.forgets !== undefined)
      )
    case 'delete':
      return facts?.type === 'field' && (facts.forgets !== undefined || !isEmpty(facts.fields))
    case 'prefer_alternative':
      return (
        question !== undefined || (isInNotice(heard.conversation) && told.said.alternatives !== undefined)
      )
    case 'pick':
      return isTold || question !== undefined
    case 'go_on':
    case 'send':
      return start !== undefined
    case 'take_back':
    case 'help':
    case 'explain':
    case 'repeat':
    case 'greet':
    case 'thanks':
    case 'bye':
      return question !== undefined || start !== undefined || isTold
    default:
      return false
  }
}

const commandEvent = (meant: Meant, parts: readonly (FlowEvent | undefined)[]): FlowEvent | undefined => {
  if (
    meant.asked?.answers[0]?.answer === 'meta_bot.human' &&
    parts[1] === undefined &&
    parts[2] === undefined
  )
    return { type: 'command.person' }
  for (const act of meant.commands) {
    if (act.startsWith('language.') || isDoneBy(act, meant, parts)) continue
    const event = deeds[deedFor(act, meant.where)](meant.heard, meant.told)
    if (event !== undefined) return event
  }
  return undefined
}

const actionsOf: Partial<Record<FlowEvent['type'], Action>> = {
  crisis: 'crisis',
  question: 'answer',
  alternative: 'answer',
  'notice.start': 'notice',
  'notice.check': 'notice',
  forbidden: 'answer',
  field: 'notice',
  invalid: 'notice',
  change: 'notice',
  unclear: 'clarify',
  'danger.ask': 'clarify',
  missed: 'clarify',
  otherLanguage: 'handover',
  'command.person': 'handover',
  smallTalk: 'talk',
}

const rank: readonly Action[] = ['crisis', 'answer', 'notice', 'handover', 'clarify', 'command', 'talk']

const actionOf = (events: readonly FlowEvent[]): Action => {
  const actions = events.map(({ type }) => actionsOf[type] ?? 'command')
  return rank.find(action => actions.includes(action)) ?? 'command'
}

const meaning = (events: FlowEvent[], action = actionOf(events)): Meaning => ({ events, action })

/** Nothing in it was understood: the help once more in a crisis, else asked again, then a person to call. */
const missed = ({ heard }: Meant): Meaning => {
  if (isInCrisis(heard.conversation)) return meaning([{ type: 'missed' }], 'crisis')
  return meaning([{ type: 'missed' }], heard.conversation.misses > 0 ? 'handover' : 'clarify')
}

const isGiven = (event: FlowEvent | undefined): event is FlowEvent => event !== undefined

/** A clarification asks, and so does nothing beside it. */
const withoutDoubt = (
  question: FlowEvent | undefined,
  others: readonly FlowEvent[],
): FlowEvent | undefined => (question?.type === 'unclear' && others.length > 0 ? undefined : question)

const tooLong = ({ heard, answer }: Meant): boolean => {
  const asking = askedFor(heard.conversation)
  return asking !== undefined && isTooLong(asking, heard.text) && (asking in answer || isEmpty(answer))
}

/** Its parts in order: what was told, what was asked, what was bidden, and then the notice. */
const partsOf = (meant: Meant): FlowEvent[] => {
  const { heard } = meant
  if (tooLong(meant) && !does(heard.reading, 'ask')) return [{ type: 'invalid', reason: 'too_long' }]
  const start = startEvent(meant)
  const time = timeEvent(meant)
  const told = changeEvent(meant) ?? factsEvent(meant)
  const asked = questionEvent(meant, start)
  const question = withoutDoubt(asked, [told, start, time].filter(isGiven))
  const command = told?.type === 'change' ? undefined : commandEvent(meant, [told, question, start])
  const isKeptByAnother = !isInNotice(heard.conversation) && (question !== undefined || start !== undefined)
  return [isKeptByAnother ? undefined : told, time, question, command, start].filter(isGiven)
}

/** Something told that is neither a question nor a fact we note: heard, and asked what it is about. */
const isToldOnly = ({ heard }: Meant): boolean =>
  !isInNotice(heard.conversation) && (does(heard.reading, 'tell') || does(heard.reading, 'distress'))

/** Only what the question on the screen can use, while somebody may be in danger. */
const inDanger = (meant: Meant): Meaning => {
  const { heard } = meant
  const [command] = meant.commands.filter(act => !act.startsWith('language.'))
  const event = command === undefined ? undefined : deeds[deedFor(command, meant.where)](heard, meant.told)
  const question = questionEvent(meant, undefined)
  if (question?.type === 'question') return meaning([{ type: 'command.back', quiet: true }, question])
  if (event !== undefined) return meaning([event])
  if (isAskingDanger(heard.conversation) && !tellsNothing(meant.told))
    return meaning([{ type: 'command.back', quiet: true }, ...partsOf(meant)])
  return missed(meant)
}

const understood = (meant: Meant): Meaning => {
  const { heard, where } = meant
  if (heard.otherLanguage !== undefined)
    return meaning([{ type: 'otherLanguage', code: heard.otherLanguage }])
  const turn = languageSwitch(heard)
  const first: FlowEvent[] = turn === undefined ? [] : [{ type: 'language', code: turn }]
  if (where === 'danger' || where === 'crisis') {
    const { events, action } = inDanger(meant)
    return first.length > 0 ? meaning([...first, ...events], action) : { events, action }
  }
  const parts = partsOf(meant)
  if (parts.length > 0) return meaning([...first, ...parts])
  if (first.length > 0) return meaning(first)
  return isToldOnly(meant) ? meaning([{ type: 'smallTalk', smallTalk: 'told' }]) : missed(meant)
}

/**
 * What a masked message means in this conversation: danger first; then everything it tells, asks and bids, in order.
 * Where it may be danger, all else waits for the answer to one line that asks.
 */
export const meaningOf = (heard: Heard): Meaning => {
  const danger = dangerHeard(heard)
  if (danger?.degree === 'sure') return meaning([{ type: 'crisis', crisis: danger.kind }])
  const button = saidButton(heard)
  const meant =
    button === undefined ? understood(meantBy(heard)) : meaning([choiceEvent(button, heard.conversation)])
  if (danger === undefined || isAskedAlready(danger.kind, heard)) return meant
  const waiting = meant.events.filter(({ type }) => type !== 'missed')
  return meaning([{ type: 'danger.ask', kind: danger.kind, waiting }])
}
