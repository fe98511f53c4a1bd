import { askedIn } from './asked.ts'
import { bounds, share } from './bounds.ts'
import { choiceEvent } from './choice-event.ts'
import { dangerHeard, isAskedAlready } from './danger-heard.ts'
import { opening } from './deeds.ts'
import type { FlowEvent } from './event.ts'
import { toldIn } from './facts-heard.ts'
import { namedAlone } from './facts-meaning.ts'
import { askedFor, does, type Heard, isInNotice, type Meaning } from './heard.ts'
import { inDanger } from './in-danger.ts'
import { isWished, languageSwitch } from './language-heard.ts'
import { meaning, missed } from './meaning-made.ts'
import { type Meant, meantBy } from './meant.ts'
import { partOfButton, saidButton, wayNamed } from './named-button.ts'
import { partsOf } from './parts-of.ts'
import { questionEvent } from './question-meaning.ts'
import { isAllGiven } from './second-best.ts'
import { toldOnly } from './told-only.ts'
import { isEither } from './value-meant.ts'

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
  const asks = withoutDoubt(question, [command].filter(isGiven))
  const parts = [isKeptByAnother ? undefined : told, time, asks, command, start].filter(isGiven)
  return parts.every(isGreeting) && does(heard.reading, 'tell') && !isInNotice(heard.conversation)
    ? []
    : parts
}

/** "Goddag" before a story is not what is answered. */
const isGreeting = (event: FlowEvent): boolean => event.type === 'smallTalk' && event.smallTalk === 'greeting'

/** An address, a number, or how they want the answer, in a notice: where that is asked for. */
const isReached = ({ heard }: Meant): boolean =>
  isInNotice(heard.conversation) &&
  (heard.hidden.some(kind => kind === 'email' || kind === 'phone') ||
    heard.reading.facts.some(
      ({ field, mode }) => field.startsWith('contact.') && field !== 'contact.name' && mode === 'said',
    ))

/** A wish for the notice that is being written already: the open question, and no scolding. */
const isGoingOn = ({ heard }: Meant): boolean =>
  isInNotice(heard.conversation) && share(heard.reading.acts, 'wish_notice') >= bounds.wish

/** A story that is rather about one thing of ours than not: answered. Of several, which one is theirs to say. */
const matterEvent = (meant: Meant): FlowEvent | undefined => {
  const asked = askedIn(meant.heard, 'told')
  if (asked === undefined || asked.others.length > 0 || isAllGiven(asked, meant.heard)) return undefined
  const event = questionEvent({ ...meant, asked }, undefined)
  return event?.type === 'question' ? event : undefined
}

/** The message as it is meant where they were before danger was spoken of. */
const afterDanger = ({ heard }: Meant): Meant => {
  const { conversation, pack } = heard
  const { value, context } = ran(conversation, [{ type: 'command.back', quiet: true }], pack)
  return meantBy({ ...heard, conversation: { ...withContext(conversation, context), value } })
}

/** A reason beside "no" explains the no, and is none for the notice. */
const withoutReasons = ({ told: { said, ...told }, ...meant }: Meant): Meant => {
  const { need: _need, needText: _needText, ...others } = said
  return { ...meant, told: { ...told, said: others } }
}

/** What was told and asked beside a "go on", and what was bidden if that itself leads on. */
const resumed = (meant: Meant, deed: Deed): Meaning => {
  const after = afterDanger(meant)
  const parts = partsOf(deed === 'onward' ? after : { ...withoutReasons(after), commands: [] })
  const isQuiet = parts.some(({ type }) => type === 'question' || deed === 'onward')
  return meaning([goingOn(isQuiet), ...parts])
}

/** Nothing is said of going on where something else is said. */
const goingOn = (isQuiet: boolean): FlowEvent => ({ type: 'command.back', ...(isQuiet && { quiet: true }) })

/** "Nej" alone says no to the help or to the danger: nobody can tell, so they are neither sent on nor frightened again. */
const isBareNo = ({ heard, where }: Meant): boolean =>
  where === 'crisis' && does(heard.reading, 'deny') && heard.text.trim().split(/\s+/).length < wordsOfADenial

const wordsOfADenial = 3

/** Only what the question on the screen can use, while somebody may be in danger; going on is their choice. */
const inDanger = (meant: Meant): Meaning => {
  const { heard, where } = meant
  const [command] = meant.commands.filter(act => !act.startsWith('language.'))
  const deed = command === undefined ? undefined : deedFor(command, where)
  const leads = deed === 'goOn' || deed === 'onward'
  if (heard.reading.danger === undefined && deed !== undefined && leads)
    return isBareNo(meant) ? meaning([{ type: 'smallTalk', smallTalk: 'told' }]) : resumed(meant, deed)
  const question = questionEvent(meant, undefined)
  // A question is answered, and the help stays until they choose to go on.
  if (question?.type === 'question')
    return where === 'crisis' ? meaning([question]) : resumed(meant, 'onward')
  const event = deed === undefined || leads ? undefined : deeds[deed](heard, meant.told)
  if (event !== undefined) return meaning([event])
  if (!isAskingDanger(heard.conversation) || tellsNothing(meant.told)) return missed(meant)
  const parts = partsOf(meant)
  return meaning([goingOn(parts.length > 0), ...parts])
}

export const understood = (meant: Meant): Meaning => {
  const { heard, where } = meant
  if (heard.otherLanguage !== undefined)
    return meaning([{ type: 'otherLanguage', code: heard.otherLanguage }])
  const turn = languageSwitch(heard)
  const first: FlowEvent[] = turn === undefined ? [] : [{ type: 'language', code: turn }]
  if (where === 'danger' || where === 'crisis') {
    const { events, action } = inDanger(meant)
    if (
      first.length > 0 &&
      isWished(heard) &&
      events.every(({ type }) => type === 'missed' || type === 'smallTalk')
    )
      return meaning(first, action)
    return first.length > 0 ? meaning([...first, ...events], action) : { events, action }
  }
  const way = isInNotice(heard.conversation) ? wayNamed(heard) : undefined
  if (way !== undefined) return meaning([...first, choiceEvent(way, heard.conversation)])
  const parts = partsOf(meant)
  if (parts.length > 0) return meaning([...first, ...parts])
  if (isWished(heard)) return meaning(first.length > 0 ? first : [{ type: 'command.repeat' }])
  const change = namedAlone(meant)
  if (change !== undefined) return meaning([change])
  const asking = askedFor(heard.conversation)
  const isOpen = does(heard.reading, 'ask') || (asking !== undefined && isEither(asking, heard))
  const button = isOpen ? undefined : partOfButton(heard)
  if (button !== undefined) return meaning([choiceEvent(button, heard.conversation)])
  if (isReached(meant)) return meaning([...first, { type: 'smallTalk', smallTalk: 'contact' }])
  if (isGoingOn(meant)) return meaning([...first, { type: 'command.repeat' }])
  const told = toldOnly(meant)
  if (told === undefined) return missedIn(first, meant)
  const matter = told.smallTalk === 'fine' ? undefined : matterEvent(meant)
  return matter === undefined
    ? meaning([...first, told], told.smallTalk === 'told' ? 'clarify' : 'talk')
    : meaning([...first, matter])
}

/** Not understood, in the language it was written in. */
const missedIn = (first: readonly FlowEvent[], meant: Meant): Meaning => {
  const { events, action } = missed(meant)
  return meaning([...first, ...events], action)
}

/** The words of a button do what it does, also where it is no longer on the screen. */
const buttonEvent = (heard: Heard): FlowEvent | undefined => {
  const { conversation } = heard
  const button = saidButton(heard)
  if (button === undefined || conversation.offered.includes(button) || button.startsWith('command.'))
    return button === undefined ? undefined : choiceEvent(button, conversation)
  if (button === 'notice.start') return opening(heard, toldIn(heard))
  return conversation.noticeOpen ? { type: 'notice.check', fields: {} } : undefined
}

/**
 * What a masked message means in this conversation: danger first; then everything it tells, asks and bids, in order.
 * Where it may be danger, all else waits for the answer to one line that asks.
 */
export const meaningOf = (heard: Heard): Meaning => {
  const danger = dangerHeard(heard)
  if (danger?.degree === 'sure') return meaning([{ type: 'crisis', crisis: danger.kind }])
  const button = buttonEvent(heard)
  const meant = button === undefined ? understood(meantBy(heard)) : meaning([button])
  if (danger === undefined || isAskedAlready(danger.kind, heard)) return meant
  const waiting = meant.events.filter(({ type }) => type !== 'missed')
  return meaning([{ type: 'danger.ask', kind: danger.kind, waiting }])
}
