import { fieldRow, isChosen } from '../../../../flows/fields.ts'
import { alternativeAnswers } from '../../../../flows/guidance.ts'
import { fieldNamed } from '../../lexicon/field-names.ts'
import { missingFields } from '../../notice/fields/missing.ts'
import { topicOfAnswer } from '../../policy/answer.ts'
import { placeNamed } from '../../time-expressions/index.ts'
import { justSaid } from '../conversation/conversation.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { isOfOther, unknownOf } from '../hearing/answer-to-field.ts'
import { helpAskedFor } from '../hearing/danger-heard.ts'
import type { ToldFacts } from '../hearing/facts-told.ts'
import { namedButton } from '../hearing/named-button.ts'
import type { Deed } from '../policy/act-table.ts'
import { anyShare, bounds, share } from '../policy/bounds.ts'
import { isSentence } from '../policy/message-length.ts'
import { offerOf } from '../policy/situation.ts'
import { askedFor, does, isInNotice, isLikelyOurs, type TurnContext } from '../policy/turn-context.ts'
import { pickable } from '../reply/choices.ts'
import { likelyAsked } from '../reply/likely-value.ts'
import { accepted, fine, opening, wayOf } from './acceptance.ts'
import { choiceEvent } from './choice-event.ts'
import { composed } from './compose-meaning.ts'
import { alreadyBegun, talk } from './meaning-made.ts'
import { forgetsLast } from './removals.ts'

export const isOptional = (heard: TurnContext): boolean => {
  const { asking, fields } = heard.conversation
  return asking !== undefined && !missingFields(fields, heard.pack).includes(asking)
}

const yes = (heard: TurnContext): FlowEvent | undefined => {
  if (share(heard.reading.acts, 'restart') >= bounds.undoable) return talk('allKept')
  const likely = likelyAsked(heard.conversation)
  if (likely !== undefined) return choiceEvent(likely, heard.conversation)
  return justSaid(heard.conversation, 'chat:echo.answered') ? { type: 'command.skip' } : confirmed(heard)
}

/**
 * A yes right after a date was repeated confirms the date, whatever is asked next. Else it chooses none of several.
 */
const confirmed = (heard: TurnContext): FlowEvent => {
  const { asking } = heard.conversation
  const isChoice = asking !== undefined && isChosen(asking)
  if (justSaid(heard.conversation, 'chat:echo.')) return { type: 'command.repeat' }
  if (asksWhere(heard)) return { type: 'command.summary' }
  if (does(heard.reading, 'go_on')) return { type: isOptional(heard) ? 'command.skip' : 'command.repeat' }
  // "Yes, write it": what is being written is shown, if nothing is missing.
  if (share(heard.reading.acts, 'wish_notice') >= bounds.wish) return alreadyBegun(heard)
  if (isChoice) return talk('which')
  // The yes is heard, and the reply names what is left. The bare question would come back word for word.
  return isOptional(heard) ? { type: 'command.repeat' } : { type: 'notice.check', fields: {} }
}

const no = (heard: TurnContext, told: ToldFacts): FlowEvent | undefined => {
  if (refusesToSayWhy(heard)) return declined(heard)
  if (justSaid(heard.conversation, 'chat:echo.answered')) return { type: 'command.repeat' }
  if (likelyAsked(heard.conversation) !== undefined) return { type: 'command.repeat' }
  if (justSaid(heard.conversation, 'chat:echo.meetingAt')) return { type: 'change', field: 'meetingAt' }
  if (isOptional(heard)) return { type: 'command.skip' }
  if (Object.keys(told.denied).length > 0) return { type: 'command.repeat' }
  return isJustBegun(heard) ? { type: 'notice.leave' } : { type: 'command.help' }
}

/** The notice was begun a moment ago, so a no is to the notice, where its first question is none to say no to. */
export const isJustBegun = ({ conversation }: TurnContext): boolean =>
  justSaid(conversation, 'chat:noticeBegins') && likelyAsked(conversation) === undefined

/** A no that also sounds like a refusal, and names the reason: asked back why, they only say no. */
const refusesToSayWhy = ({ reading, conversation, text }: TurnContext): boolean =>
  isInNotice(conversation) && share(reading.acts, 'decline') >= bounds.leaning && fieldNamed(text) === 'need'

/** A refusal to say why counts, whatever is asked for just then. */
const declined = (heard: TurnContext): FlowEvent => {
  const field = fieldNamed(heard.text)
  const isOther = field === 'need' && askedFor(heard.conversation) !== 'need'
  return isOther
    ? { type: 'field', fields: { need: ['prefer_not_to_say'] }, corrects: true }
    : { type: 'command.decline' }
}

/** What is left out by name, while another thing is asked for: what has no value for it is just not told. */
const leftOut = (heard: TurnContext, { said }: ToldFacts): FlowEvent | undefined => {
  const { conversation, text } = heard
  const field = fieldNamed(text)
  const isOther = field !== undefined && field !== askedFor(conversation)
  if (!isOther || conversation.fields[field] !== undefined || Object.keys(said).length > 0) return undefined
  const value = unknownOf(field)
  return value === undefined ? { type: 'command.repeat' } : { type: 'field', fields: value, corrects: true }
}

const dontKnow = (heard: TurnContext, told: ToldFacts): FlowEvent => {
  const field = askedFor(heard.conversation)
  const other = leftOut(heard, told)
  if (other !== undefined) return other
  if (isOfOther(field, heard.text, told.said)) return { type: 'command.repeat' }
  const value = field && unknownOf(field)
  return value === undefined ? { type: 'command.skip' } : { type: 'field', fields: value }
}

const picked = (heard: TurnContext): FlowEvent | undefined => {
  const ids = pickable(heard.conversation.offered)
  const place = placeNamed(heard.text, ids.length)
  const choice = place === undefined ? namedButton(heard, '') : ids[place]
  return choice === undefined ? undefined : choiceEvent(choice, heard.conversation)
}

/** The way these words are about, or the one talked of last. */
const wayAskedFor = ({ reading, conversation }: TurnContext): string | undefined => {
  const about = isLikelyOurs(reading) ? reading.topics[0]?.name : undefined
  return wayOf(about) ?? wayOf(conversation.topic)
}

/** An answer about this way was given before. */
const isWayGiven = (way: string, { given = {} }: TurnContext['conversation']): boolean =>
  Object.keys(given).some(each => topicOfAnswer(each.split(' ')[0] ?? '') === alternativeAnswers[way]?.topic)

/** The citizen prefers another way to recording. The reply helps with that, and a notice notes it too. */
const instead = (heard: TurnContext, { said, inferred }: ToldFacts): FlowEvent | undefined => {
  const { conversation, reading } = heard
  const named = said.alternatives ?? inferred.alternatives ?? []
  const first = named.find(name => name in alternativeAnswers) ?? wayAskedFor(heard)
  if (first === undefined) return isInNotice(conversation) ? undefined : talk('instead')
  // They thank for what was told of it, and say that they will do so.
  if (!isInNotice(conversation) && does(reading, 'thanks') && isWayGiven(first, conversation))
    return talk('thanks')
  return askedFor(conversation) === 'alternatives'
    ? { type: 'field', fields: { alternatives: said.alternatives ?? inferred.alternatives } }
    : { type: 'alternative', name: first }
}

/** Going back leads to the named question, else to the one before. */
const goingBack = ({ conversation, text }: TurnContext): FlowEvent => {
  const field = conversation.noticeOpen ? fieldNamed(text) : undefined
  return field === undefined || field === conversation.asking
    ? { type: 'command.back' }
    : { type: 'change', field }
}

const goOn = ({ conversation }: TurnContext): FlowEvent =>
  conversation.noticeOpen ? { type: 'notice.start', fields: {} } : { type: 'command.skip' }

const isListBegun = ({ conversation: { asking, fields } }: TurnContext): boolean =>
  asking !== undefined && fieldRow(asking).kind === 'list' && fields[asking] !== undefined

/** They want to send what is not written yet. */
const beforeSending = (event: FlowEvent): FlowEvent =>
  event.type === 'notice.start' ? { ...event, toSend: true } : event

const check = (heard: TurnContext, told: ToldFacts): FlowEvent =>
  heard.conversation.noticeOpen
    ? { type: 'notice.check', fields: told.said, toSend: true }
    : beforeSending(opening(heard, told))

/** The check page once nothing is missing, and before that what there is. Who asks where we were leaves nothing. */
const shownAll = (heard: TurnContext): FlowEvent =>
  heard.conversation.noticeOpen &&
  missingFields(heard.conversation.fields, heard.pack).length === 0 &&
  !isLostInNotice(heard)
    ? { type: 'notice.check', fields: {} }
    : { type: 'command.summary' }

const waysToAskWhere: readonly string[] = ['repeat', 'go_on', 'summary']

/** It sounds like several of these at once: neither to hear the same again, to leave it out, nor to see the check. */
const isLostInNotice = ({ reading: { acts }, conversation }: TurnContext): boolean =>
  isInNotice(conversation) && waysToAskWhere.filter(act => share(acts, act) >= bounds.perhapsMeant).length > 1

/** They ask where they were, whichever of the ways to read it is the likeliest. */
export const perhapsWhere = (heard: TurnContext): boolean =>
  isLostInNotice(heard) && anyShare(heard.reading.acts, waysToAskWhere) >= bounds.undoable

const asksWhere = (heard: TurnContext): boolean => {
  const asks = share(heard.reading.acts, 'ask') >= bounds.undoable && !isLikelyOurs(heard.reading)
  return isLostInNotice(heard) || (isInNotice(heard.conversation) && asks)
}

/** Who asks where they were, or for more than the question, wants what was noted. The question comes with it. */
const saidAgain = (heard: TurnContext): FlowEvent => {
  const wantsMore = isSentence(heard.text) && isInNotice(heard.conversation)
  return { type: wantsMore || asksWhere(heard) ? 'command.summary' : 'command.repeat' }
}

/** What was noted a moment ago is taken out again, where no greater step can be undone. */
export const takenOut = ({ conversation }: TurnContext): FlowEvent | undefined => {
  const gone = conversation.undo === undefined ? forgetsLast(conversation) : []
  return gone.length > 0 ? { type: 'field', fields: {}, forgets: gone, corrects: true } : undefined
}

const unsaid = (heard: TurnContext): FlowEvent =>
  takenOut(heard) ?? { type: heard.conversation.undo === undefined ? 'takeBack' : 'command.undo' }

/** A stop where nothing is open is mostly a goodbye; some only want to think. */
const isGoing = ({ acts }: TurnContext['reading']): boolean =>
  share(acts, 'bye') >= bounds.undoable || share(acts, 'tell') < bounds.undoable

/** The flow's event for each deed. None where it would do nothing here. */
export const deeds: Record<Deed, (heard: TurnContext, told: ToldFacts) => FlowEvent | undefined> = {
  accept: accepted,
  yes,
  no,
  dontKnow,
  instead,
  pick: picked,
  check,
  howToSend: () => ({ type: 'notice.check', fields: {} }),
  help: heard => ({ type: 'crisis', crisis: helpAskedFor(heard) }),
  erase: () => ({ type: 'command.delete' }),
  askDelete: () => ({ type: 'command.delete' }),
  keep: () => ({ type: 'command.back' }),
  goOn: () => ({ type: 'command.back' }),
  onward: () => ({ type: 'command.back', quiet: true }),
  declined: () => talk('declined'),
  whatToChange: () => talk('whatToChange'),
  wontSay: declined,
  unsure: () => talk('unsure'),
  skip: heard => (isListBegun(heard) ? { type: 'field', fields: {} } : { type: 'command.skip' }),
  back: goingBack,
  stop: ({ conversation, reading }) =>
    conversation.noticeOpen
      ? { type: 'command.cancel' }
      : talk(does(reading, 'deny') || !isGoing(reading) ? 'declined' : 'goodbye'),
  pause: () => ({ type: 'notice.leave', forNow: true }),
  unsay: unsaid,
  undo: heard => takenOut(heard) ?? { type: 'command.undo' },
  resume: goOn,
  summary: shownAll,
  restart: () => ({ type: 'command.restart' }),
  repeat: saidAgain,
  explain: () => ({ type: 'command.explain' }),
  shorter: () => ({ type: 'command.shorter' }),
  compose: composed,
  person: () => ({ type: 'command.person' }),
  danish: () => ({ type: 'language', code: 'da' }),
  english: () => ({ type: 'language', code: 'en' }),
  guide: () => ({ type: 'command.help' }),
  greet: () => talk('greeting'),
  thanks: () => talk('thanks'),
  bye: () => talk('goodbye'),
  fine,
  noneOfThem: ({ conversation }) =>
    talk(offerOf(conversation)?.startsWith('topics:') ? 'unsure' : 'declined'),
  missed: () => undefined,
}
