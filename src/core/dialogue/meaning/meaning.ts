import { isAtDanger } from '../conversation/conversation.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { dangerHeard, isAskedAlready } from '../hearing/danger-heard.ts'
import { factsToldIn } from '../hearing/facts-told.ts'
import { isWished, languageSwitch } from '../hearing/language-heard.ts'
import { partOfButton, saidButton, wayNamed } from '../hearing/named-button.ts'
import { asksToBegin } from '../hearing/not-an-answer.ts'
import { questionAskedIn } from '../hearing/question-asked.ts'
import { areTwoValuesMeant } from '../hearing/value-meant.ts'
import { withinRules } from '../hearing/within-rules.ts'
import { anyShare, bounds, share } from '../policy/bounds.ts'
import { isSentence } from '../policy/message-length.ts'
import {
  askedFor,
  does,
  isEmpty,
  isInNotice,
  type Meaning,
  type TurnContext,
} from '../policy/turn-context.ts'
import { opening } from './acceptance.ts'
import { namedAlone, standing } from './change-meaning.ts'
import { choiceEvent } from './choice-event.ts'
import { isOptional, perhapsWhere, takenOut } from './deeds.ts'
import { inDanger } from './in-danger.ts'
import { alreadyBegun, meaning, missed, talk } from './meaning-made.ts'
import { addedToNotice, ownWordsKept } from './own-words-kept.ts'
import { isOfPersonalData, partsOf } from './parts-of.ts'
import { questionEvent } from './question-meaning.ts'
import { isAllGiven } from './second-best.ts'
import { toldOnly } from './told-only.ts'
import { type TurnReading, turnReadingOf } from './turn-reading.ts'
import { inWholeSentences } from './whole-sentences.ts'

/** They tell how they want the reply, or the address itself. The reply says where that is asked for. */
const isReached = ({ hidden, reading }: TurnContext): boolean =>
  hidden.some(kind => kind === 'email' || kind === 'phone') ||
  reading.facts.some(
    ({ field, mode }) => field.startsWith('contact.') && field !== 'contact.name' && mode === 'said',
  )

/** The same before a notice is written about what was asked or told, where nothing else is meant. */
const isReachedFirst = ({ heard }: TurnReading, parts: readonly FlowEvent[]): boolean =>
  !isInNotice(heard.conversation) &&
  (heard.conversation.topic !== undefined || !isEmpty(heard.conversation.fields)) &&
  !heard.hidden.includes('cpr') &&
  !does(heard.reading, 'ask') &&
  parts.every(isOfPersonalData) &&
  isReached(heard)

/** A wish for the notice that is being written already, in the whole message or in a sentence of it. */
const isGoingOn = ({ heard }: TurnReading): boolean =>
  isInNotice(heard.conversation) && (bidsUsWrite(heard) || asksToBegin(heard))

const bidsUsWrite = ({ reading }: TurnContext): boolean =>
  share(reading.acts, 'wish_notice') >= bounds.wish ||
  reading.clauses.some(({ acts }) => share(acts, 'wish_notice') >= bounds.ownSentence)

/** They bid us begin, though we have begun. What was told stays. */
const goingOn = (heard: TurnContext): FlowEvent =>
  share(heard.reading.acts, 'restart') >= bounds.undoable ? talk('allKept') : alreadyBegun(heard)

/** A story that is likely about one thing of ours is answered. If it may be about several, the citizen chooses. */
const matterEvent = (meant: TurnReading): FlowEvent | undefined => {
  const asked = questionAskedIn(meant.heard, 'told')
  if (asked === undefined || asked.others.length > 0 || isAllGiven(asked, meant.heard)) return undefined
  const event = questionEvent({ ...meant, asked }, undefined)
  return event?.type === 'question' ? event : undefined
}

/** The message has the words of a button and denies them. */
const deniesAskedFor = ({ heard, told }: TurnReading): boolean => {
  const asking = askedFor(heard.conversation)
  return asking !== undefined && asking in told.denied
}

const takingOut: readonly string[] = ['delete', 'take_back', 'undo']

/** What was noted a moment ago is to go, in one of the ways to say so. One word brings it back. */
const perhapsTakenOut = (heard: TurnContext): FlowEvent | undefined =>
  anyShare(heard.reading.acts, takingOut) >= bounds.undoable ? takenOut(heard) : undefined

/** A thank-you in any language is only met. Nobody who gives one needs to hear which languages we answer in. */
const onlyThanks = ({ heard, where }: TurnReading): boolean =>
  where !== 'danger' &&
  where !== 'crisis' &&
  does(heard.reading, 'thanks') &&
  share(heard.reading.acts, 'ask') < bounds.undoable &&
  !isSentence(heard.text)

/** It is taken for a question, though it asks nothing. */
const isOnlyAnswered = ({ type }: FlowEvent): boolean => type === 'question' || type === 'unclear'

/** What turns the talk to the language this message is in, where it is another one. */
const languageTaken = (heard: TurnContext): FlowEvent[] => {
  const code = languageSwitch(heard)
  return code === undefined ? [] : [{ type: 'language', code }]
}

export const understood = (meant: TurnReading): Meaning => {
  const { heard, where } = meant
  if (heard.otherLanguage !== undefined && onlyThanks(meant)) return meaning([talk('thanks')])
  if (heard.otherLanguage !== undefined)
    return meaning([{ type: 'otherLanguage', code: heard.otherLanguage }])
  const first = languageTaken(heard)
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
  if (isReachedFirst(meant, parts)) return meaning([...first, talk('contactFirst')])
  const kept = parts.every(isOnlyAnswered) ? ownWordsKept(meant) : undefined
  if (parts.length > 0 && kept === undefined) return meaning([...first, ...parts])
  if (isWished(heard)) return meaning(first.length > 0 ? first : [{ type: 'command.repeat' }])
  const change = namedAlone(meant)
  if (change !== undefined) return meaning([change])
  const asking = askedFor(heard.conversation)
  const isOpen = does(heard.reading, 'ask') || (asking !== undefined && areTwoValuesMeant(asking, heard))
  if (deniesAskedFor(meant) && isOptional(heard)) return meaning([...first, { type: 'command.skip' }])
  const button = isOpen || deniesAskedFor(meant) ? undefined : partOfButton(heard)
  if (button !== undefined) return meaning([choiceEvent(button, heard.conversation)])
  if (isInNotice(heard.conversation) && isReached(heard)) return meaning([...first, talk('contact')])
  const too = addedToNotice(meant)
  if (too !== undefined) return meaning([...first, too])
  if (isGoingOn(meant)) return meaning([...first, goingOn(heard)])
  const gone = perhapsTakenOut(heard)
  if (gone !== undefined) return meaning([...first, gone])
  if (perhapsWhere(heard)) return meaning([...first, { type: 'command.summary' }])
  if (kept !== undefined) return meaning([...first, kept])
  const stands = standing(meant)
  if (stands !== undefined) return meaning([...first, stands])
  const told = toldOnly(meant)
  if (told === undefined) return missedIn(first, meant)
  const matter = told.smallTalk === 'fine' ? undefined : matterEvent(meant)
  return matter === undefined
    ? meaning([...first, told], told.smallTalk === 'told' ? 'clarify' : 'talk')
    : meaning([...first, matter])
}

/** Not understood, and answered in the language it was written in. */
const missedIn = (first: readonly FlowEvent[], meant: TurnReading): Meaning => {
  const { events, action } = missed(meant)
  return meaning([...first, ...events], action)
}

const nameIn = (choice: string): string => choice.slice(choice.indexOf('.') + 1)

/** The words of a button do what it does, also when it is no longer on the screen. */
const buttonEvent = (heard: TurnContext): FlowEvent | undefined => {
  const { conversation } = heard
  const button = saidButton(heard)
  if (button === undefined || conversation.offered.includes(button) || button.startsWith('command.'))
    return button === undefined ? undefined : choiceEvent(button, conversation)
  if (button.startsWith('alternative.'))
    return isAtDanger(conversation) ? undefined : { type: 'alternative', name: nameIn(button) }
  if (button === 'notice.start') return opening(heard, factsToldIn(heard))
  return conversation.noticeOpen ? { type: 'notice.check', fields: {} } : undefined
}

/** What is meant, as far as the rules here let it be done. */
const allowed = (meant: Meaning, heard: TurnContext): Meaning => {
  const events = meant.events.map(event => withinRules(event, heard))
  return events.every((event, at) => event === meant.events[at]) ? meant : meaning(events)
}

/**
 * What a masked message means in this conversation. Danger comes first, then everything it tells, asks and bids, in
 * order. Where it may be danger, all else waits for the answer to one line that asks.
 */
export const meaningOf = (heard: TurnContext): Meaning => {
  const danger = dangerHeard(heard)
  const inTheirs = danger === undefined ? [] : languageTaken(heard)
  if (danger?.degree === 'sure') return meaning([...inTheirs, { type: 'crisis', crisis: danger.kind }])
  const button = buttonEvent(heard)
  const meant = allowed(button === undefined ? understood(turnReadingOf(heard)) : meaning([button]), heard)
  if (danger === undefined) return meant
  const events = inWholeSentences(meant.events, heard)
  if (isAskedAlready(danger.kind, heard) && events.length > 0) return { ...meant, events }
  if (isAskedAlready(danger.kind, heard)) return missed(turnReadingOf(heard))
  const waiting = events.filter(({ type }) => type !== 'missed' && type !== 'language')
  return meaning([...inTheirs, { type: 'danger.ask', kind: danger.kind, waiting }])
}
