import { fieldRow, isA } from '../../../../flows/fields.ts'
import { alternativeAnswers } from '../../../../flows/guidance.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { wordsGathered } from '../../notice/fields/lists-joined.ts'
import { namesHealth } from '../../privacy/health.ts'
import { capital } from '../../text/capital.ts'
import { isAnswer, justSaid, lastReply } from '../conversation/conversation.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { dangerHeard } from '../hearing/danger-heard.ts'
import { fieldFromText } from '../hearing/field-text.ts'
import { bounds, firstShare, share } from '../policy/bounds.ts'
import { isFollowUpLong, isNameLong, isSentence, isStoryLong } from '../policy/message-length.ts'
import {
  askedFor,
  isChecking,
  isEmpty,
  isInNotice,
  prefaces,
  type TurnContext,
} from '../policy/turn-context.ts'
import { wayOf } from './acceptance.ts'
import { listsAfter } from './lists-told.ts'
import type { TurnReading } from './turn-reading.ts'

/** Acts of words that are to stand in the notice. A wish for another way is a wish as well. */
const actsForNotice: readonly string[] = [
  'tell',
  'correct',
  'wish_notice',
  'compose',
  'affirm',
  'prefer_alternative',
]

/** Manners and what is no word to anybody: where these are a little likely, nothing is to be written. */
const neverKept: readonly string[] = ['thanks', 'greet', 'bye', 'noise', 'adversarial']

/** They will not say it, or do not know it. A no at the check is one to sending. */
const refusing = (conversation: TurnContext['conversation']): readonly string[] => [
  'decline',
  'unknown',
  ...(isChecking(conversation) ? ['deny'] : []),
]

/** Something is likelier bidden, felt or refused than told. */
const isLikelierNoTelling = ({ conversation, reading: { acts, topics } }: TurnContext): boolean =>
  !actsForNotice.includes(acts[0]?.name ?? '') ||
  neverKept.some(act => share(acts, act) >= bounds.perhapsMeant) ||
  acts.some(({ name, probability }) => !actsForNotice.includes(name) && probability >= bounds.undoable) ||
  refusing(conversation).some(act => share(acts, act) >= bounds.leaning) ||
  topics[0]?.name === 'emotional' ||
  firstShare(topics) >= bounds.act

/** It tells something, or fails to, of what is asked for. Asking again is then right. */
const isAboutAskedField = ({ conversation, reading }: TurnContext): boolean => {
  const asked = askedFor(conversation)
  return (
    firstShare(reading.leanings ?? []) >= bounds.failedAnswer ||
    (asked !== undefined &&
      reading.facts.some(({ field, probability }) => field === asked && probability >= bounds.leaning))
  )
}

/** A few words may be what was asked for, put in another way. A name, a time and a reason have many forms. */
const isLongEnough = ({ conversation, reading, text }: TurnContext): boolean => {
  const asked = askedFor(conversation)
  const isOpen =
    asked !== undefined && (isA('name', asked) || isA('reason', asked) || fieldRow(asked).kind === 'moment')
  if (isOpen) return isStoryLong(text)
  return share(reading.acts, 'tell') >= bounds.certain ? !isNameLong(text) : !isFollowUpLong(text)
}

/** Facts that were found and taken nowhere: they are of somebody's name or address, or of what is known. */
const namesSomething = ({ reading: { facts } }: TurnContext): boolean =>
  facts.some(({ probability }) => probability >= bounds.ratherSure)

/** It surely tells something; or nothing in it is likely, and it is about help for the meeting. */
const isToldOrWished = ({ reading: { acts, topics }, text }: TurnContext): boolean =>
  share(acts, 'tell') >= bounds.keptOwnWords ||
  (firstShare(acts) < bounds.leaning &&
    firstShare(topics) >= bounds.perhapsMeant &&
    wayOf(topics[0]?.name) !== undefined &&
    isStoryLong(text))

/** Whether a message tells or orders something of which nothing else is understood. */
const isToldAndNotUnderstood = (heard: TurnContext): boolean =>
  isInNotice(heard.conversation) &&
  dangerHeard(heard) === undefined &&
  isToldOrWished(heard) &&
  !isLikelierNoTelling(heard) &&
  !isAboutAskedField(heard) &&
  !namesSomething(heard) &&
  isLongEnough(heard)

const asWords = (text: string): string => capital(text.trim().replace(/[.!]+$/, ''))

/**
 * Why they need it: told right after they would not say why, or words that sound like a reason or name an illness.
 * Reasons are read by fewer than wishes are.
 */
const isReason = ({ conversation, reading, text }: TurnContext): boolean =>
  justSaid(conversation, 'chat:thanksAnyway') ||
  reading.facts.some(
    ({ field, probability }) => reasons.includes(field) && probability >= bounds.keptReason,
  ) ||
  namesHealth(text)

const reasons: readonly string[] = ['need', 'needText']

/** The words beside those kept before. None where there is no room for both. */
const withEarlier = (words: string, heard: TurnContext): NoticeFields => {
  const { fields } = heard.conversation
  const more = fieldFromText('otherWishes', asWords(words))
  const both = { ...more, ...wordsGathered(fields, more) }
  return both.otherWishes?.includes(fields.otherWishes ?? '') === true ? both : {}
}

/** The words as the reason, beside any that has a name. */
const reasonWith = (words: string, { conversation: { fields } }: TurnContext): NoticeFields => {
  const more = fieldFromText('needText', asWords(words))
  const named = (fields.need ?? []).filter(reason => reason !== 'prefer_not_to_say')
  return isEmpty(more)
    ? {}
    : { ...more, ...wordsGathered(fields, more), need: named.length > 0 ? named : ['other'] }
}

const noted = (fields: NoticeFields, heard: TurnContext): FlowEvent => ({
  type: 'field',
  fields,
  corrects: true,
  was: Object.fromEntries(
    Object.entries(heard.conversation.fields).filter(([field]) => field in fields),
  ) as NoticeFields,
  inWords: (Object.keys(fields) as FieldName[]).filter(field => isA('told', field)),
  preface: prefaces(heard),
})

/**
 * A message of a notice that tells something, and of which nothing was understood, is kept word for word: as the reason
 * where it may be one, else as a wish.
 */
export const ownWordsKept = ({ heard }: TurnReading): FlowEvent | undefined => {
  if (!isToldAndNotUnderstood(heard)) return undefined
  const fields = isReason(heard) ? reasonWith(heard.text, heard) : withEarlier(heard.text, heard)
  return isEmpty(fields) ? undefined : noted(fields, heard)
}

/** What was answered a moment ago, and nothing else. */
const answeredLast = ({ conversation }: TurnContext) => {
  const said = lastReply(conversation.transcript)?.say.findLast(isAnswer)
  return said?.say === 'answer' ? said : undefined
}

/** The help that an answer tells of, as a notice asks for it. */
const helpIn = ({ topic, answer }: { topic: string; answer: string }): NoticeFields => {
  const way = Object.entries(alternativeAnswers).find(
    ([, each]) => each.answer === answer || (each.topic === topic && each.topic !== easyReading),
  )?.[0]
  if (way !== undefined) return fieldFromText('alternatives', way)
  return easyAnswers.includes(answer) ? { easyRead: true } : {}
}

const easyReading = 'accessibility_easyread'
const easyAnswers: readonly string[] = [easyReading, `${easyReading}.easy_danish`]

const ordering: readonly string[] = ['wish_notice', 'compose']

/** Something is to be put in, surely; or nothing is likely, and the little there is sounds like it. */
const isOrder = (heard: TurnContext): boolean => {
  const { acts } = heard.reading
  const isBidden = ordering.some(act => share(acts, act) >= bounds.wish)
  return (
    !isLikelierNoTelling(heard) &&
    (isBidden || (isSentence(heard.text) && firstShare(acts) < bounds.freeWords))
  )
}

/** What they asked about before, in their words. */
const askedBefore = ({ conversation }: TurnContext): string | undefined => {
  const said = conversation.transcript.findLast(({ by }) => by === 'citizen')
  return said?.by === 'citizen' && !isFollowUpLong(said.text) ? said.text : undefined
}

/**
 * A request to add what was just said. Right after an answer, the help it told of is noted, with the words where they
 * say more. After any other answer, what they had asked about is kept in their own words, unless it is the notice that
 * is to be written.
 */
export const addedToNotice = ({ heard }: TurnReading): FlowEvent | undefined => {
  const answered = isInNotice(heard.conversation) && isOrder(heard) ? answeredLast(heard) : undefined
  if (answered === undefined || isAboutAskedField(heard)) return undefined
  const help = helpIn(answered)
  if (!isEmpty(help))
    return noted(
      { ...listsAfter(help, heard), ...(isFollowUpLong(heard.text) ? {} : withEarlier(heard.text, heard)) },
      heard,
    )
  const isBare =
    firstShare(heard.reading.acts) < bounds.freeWords && heard.reading.asksNothing >= bounds.certain
  const before = isBare ? askedBefore(heard) : undefined
  const fields = before === undefined ? {} : withEarlier(before, heard)
  return isEmpty(fields) ? undefined : noted(fields, heard)
}
