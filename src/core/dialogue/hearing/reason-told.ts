import { isA, isField } from '../../../../flows/fields.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import type { Clause, FactRead, TextSpan } from '../../reader/reading.ts'
import { capital } from '../../text/capital.ts'
import { bounds, share, shareTogether } from '../policy/bounds.ts'
import { isBare, isStoryLong } from '../policy/message-length.ts'
import { askedFor, asksRather, does, isInNotice, type TurnContext } from '../policy/turn-context.ts'
import type { ToldFacts } from './facts-told.ts'
import { fieldFromText } from './field-text.ts'
import { isWished } from './language-heard.ts'
import {
  asksSomething,
  asksToBegin,
  insists,
  isBidding,
  isToldAtAll,
  isYesOrNo,
  notAnswers,
} from './not-an-answer.ts'
import { meantOf } from './value-meant.ts'

/** A short message that tells another field, or corrects one, is about that field. A story may name anything. */
const tellsAnotherField = ({ text, reading }: TurnContext, { said, inferred, time }: ToldFacts): boolean => {
  const told = [
    ...Object.keys(said),
    ...Object.keys(inferred).filter(field => isA('claim', field as FieldName)),
  ]
  return (
    (!isStoryLong(text) || does(reading, 'correct')) &&
    (time.fault !== undefined || told.some(field => !isA('reason', field as FieldName)))
  )
}

/** The reason in their own words: the reasons it names, and the words themselves when they say more. */
export const reasonIn = (heard: TurnContext, told: ToldFacts): NoticeFields => {
  const { text } = heard
  if (asksRather(heard.reading) && told.said.need === undefined) return {}
  // A wish for another language, or that we write, may name the very reason, and yet gives none.
  if (isWished(heard) || (asksToBegin(heard) && told.said.need === undefined)) return {}
  const named = { ...meantOf('need', heard), ...(told.said.need && { need: told.said.need }) }
  const need = named.need ?? told.inferred.need
  if (need?.includes('prefer_not_to_say')) return { need: ['prefer_not_to_say'] }
  if (need !== undefined && isBare(text)) return { need }
  const isApart = heard.reading.clauses.length > 0 && isOfOthers(heard)
  const isNone = tellsAnotherField(heard, told) || isApart || !soundsLikeAReason(heard)
  // Words in which a reason was read answer why, also where they sound like none.
  const { needText } = told.said
  if (need === undefined && isNone)
    return needText === undefined || tellsAnotherField(heard, told) ? {} : { need: ['other'], needText }
  const isOther = isBidding(heard) || !(leansToReasons(heard) || isToldAtAll(heard)) || asksSomething(heard)
  const words = sentencesOfReason(heard)
  // Of a message that also asks or bids, only the sentence that tells a named reason is kept.
  if (isOther) return need ? { need, ...(words && { needText: words }) } : {}
  return { need: need ?? ['other'], needText: words ?? text.trim() }
}

/** The message leans a little to one reason, and to some of them together. */
const soundsLikeAReason = (heard: TurnContext): boolean => {
  const { reading } = heard
  if (isYesOrNo(heard)) return false
  return reading.by === 'terms' || insists(heard) || leansToReasons(heard) || tellsAStory(heard)
}

/** Somebody who is asked why, and surely tells a whole story, tells why. */
const tellsAStory = (heard: TurnContext): boolean =>
  isStoryLong(heard.text) && share(heard.reading.acts, 'tell') >= bounds.certain && !isOfOthers(heard)

/** Each of its sentences tells another field, or nothing surely. */
const isOfOthers = (heard: TurnContext): boolean => {
  const { facts, clauses } = heard.reading
  const told = facts.filter(({ field, mode }) => isField(field) && mode !== 'denied')
  const isReason = ({ field }: FactRead): boolean => isA('reason', field as FieldName)
  const isAny = told.some(fact => isReason(fact) && fact.probability >= bounds.undoable)
  const isOther = told.some(fact => !isReason(fact) && fact.probability >= bounds.fact)
  return isOther && !isAny && (clauses.length === 0 || sentencesOfReason(heard) === undefined)
}

const leansToReasons = ({ reading: { leanings = [] } }: TurnContext): boolean =>
  leanings.some(({ probability }) => probability >= bounds.leaning) &&
  shareTogether(leanings) >= bounds.leaningTogether

const stands = ({ span }: FactRead, clause: Clause): boolean =>
  span[0] < clause.span[1] && clause.span[0] < span[1]

/** What the sentence tells of a reason, and of anything else: another field, or the name of the writer. */
const factsIn = (clause: Clause, { reading }: TurnContext) => {
  const found = reading.facts.filter(fact => stands(fact, clause))
  const isReason = ({ field }: FactRead): boolean => isField(field) && isA('reason', field)
  return {
    reason: found.some(fact => isReason(fact) && fact.probability >= bounds.undoable),
    other: found.some(fact => !isReason(fact) && fact.probability >= bounds.fact),
  }
}

const isForUs = ({ acts }: Clause): boolean => notAnswers.some(act => share(acts, act) >= bounds.act)

/** A sentence names a reason, or surely tells something that nothing else explains. */
const tellsWhy = (clause: Clause, heard: TurnContext): boolean => {
  const { reason, other } = factsIn(clause, heard)
  return reason || (!other && !isForUs(clause) && share(clause.acts, 'tell') >= bounds.certain)
}

/** Nothing ends a sentence between them. */
export const areOneSentence = (one: Clause, next: Clause, text: string): boolean =>
  !/[.!?\n]/.test(text.slice(one.span[1] - 1, next.span[0]))

/** It goes on from a part that tells why, and is about nothing else. */
const goesOn = (clause: Clause, heard: TurnContext): boolean =>
  !factsIn(clause, heard).other && !isForUs(clause) && share(clause.acts, 'tell') >= bounds.freeWords

/** The parts of a message that tell the reason, with what goes on in the same sentence on either side of them. */
const partsOfReason = (heard: TurnContext): Clause[] => {
  const { clauses } = heard.reading
  const kept = clauses.map(clause => tellsWhy(clause, heard))
  const joins = (at: number, beside: number): boolean => {
    const [one, next] = [clauses[Math.min(at, beside)], clauses[Math.max(at, beside)]]
    return one !== undefined && next !== undefined && areOneSentence(one, next, heard.text)
  }
  const spread = (at: number, beside: number): void => {
    const clause = clauses[at]
    if (clause && !kept[at] && kept[beside] && joins(at, beside) && goesOn(clause, heard)) kept[at] = true
  }
  for (let at = 1; at < clauses.length; at++) spread(at, at - 1)
  for (let at = clauses.length - 2; at >= 0; at--) spread(at, at + 1)
  return clauses.filter((_, at) => kept[at])
}

/**
 * The sentences of a message that tell the reason, whole. None where the message is one sentence, or none tells it.
 */
export const sentencesOfReason = (heard: TurnContext): string | undefined => {
  const { clauses } = heard.reading
  const stretches: TextSpan[] = []
  let before: Clause | undefined
  for (const clause of partsOfReason(heard)) {
    const last = stretches.at(-1)
    // The small words between two parts belong to the sentence.
    if (last && before === clauses[clauses.indexOf(clause) - 1]) last[1] = clause.span[1]
    else stretches.push([...clause.span])
    before = clause
  }
  const sentences = stretches.map(span => heard.text.slice(...span).trim())
  return sentences.length === 0 ? undefined : capital(sentences.join(' '))
}

/** Their own words for a reason stand with it. Where they fit none that has a name, it is another. */
const withItsReason = (said: NoticeFields, { conversation }: TurnContext): NoticeFields =>
  said.needText === undefined ||
  isBare(said.needText) ||
  (said.need ?? conversation.fields.need) !== undefined ||
  ['need', 'needText'].includes(askedFor(conversation) ?? '')
    ? said
    : { ...said, need: ['other'] }

/** One word out of a sentence is no reason of their own, except where why was asked. */
const withoutBareWords = (
  { needText, ...others }: NoticeFields,
  { conversation, text }: TurnContext,
): NoticeFields => {
  const isAsked = ['need', 'needText'].includes(askedFor(conversation) ?? '')
  const isCutOut = needText !== undefined && isBare(needText) && !isBare(text)
  return needText === undefined || (isCutOut && !isAsked) ? others : { ...others, needText }
}

/** All that stands with these words between two stops. */
const textBetweenStops = ([from, to]: readonly [number, number], text: string): string => {
  const before = /[^,.;:!?\n]*$/.exec(text.slice(0, from))?.[0] ?? ''
  const after = /^[^,.;:!?\n]*/.exec(text.slice(to))?.[0] ?? ''
  return `${before}${text.slice(from, to)}${after}`.trim()
}

/**
 * Words that may be a reason, where a notice is written or wished for and none is known: they are kept as they stand,
 * under no name.
 */
const mayBeReason = (said: NoticeFields, { reading, text, conversation }: TurnContext): NoticeFields => {
  const isOfNotice = isInNotice(conversation) || share(reading.acts, 'wish_notice') >= bounds.wish
  const isKnown = [said.need, said.needText, conversation.fields.need].some(each => each !== undefined)
  const isSure = share(reading.acts, 'tell') >= bounds.certain && !does(reading, 'ask')
  if (!isOfNotice || isKnown || !isSure) return {}
  const found = reading.facts.find(
    ({ field, value, mode, probability }) =>
      field === 'need' &&
      value !== 'prefer_not_to_say' &&
      mode === 'said' &&
      probability >= bounds.undoable &&
      probability < bounds.fact,
  )
  const words = found === undefined ? '' : textBetweenStops(found.span, text)
  const holdsOther = reading.facts.some(
    ({ field, span, probability }) =>
      !(isField(field) && isA('reason', field)) &&
      probability >= bounds.fact &&
      words.includes(text.slice(...span)),
  )
  return isBare(words) || holdsOther ? {} : fieldFromText('needText', capital(words))
}

/** Beside a wish for a notice, a sentence that declines, and is about nothing else, is about the reason. */
const declinesWhy = ({ reading, conversation }: TurnContext): boolean =>
  !isInNotice(conversation) &&
  does(reading, 'wish_notice') &&
  reading.clauses.some(
    ({ acts, topics: [first] }) =>
      share(acts, 'decline') >= bounds.ownSentence && (first === undefined || first.name === why),
  )

const why = 'need_reason'

/** A reason in their own words is one, known by a name or not; and so is that they will not say. */
export const withOwnReason = (said: NoticeFields, heard: TurnContext): NoticeFields => {
  const kept = withoutBareWords(said, heard)
  const isTold = said.need !== undefined || said.needText !== undefined
  if (!isTold && declinesWhy(heard)) return { ...kept, need: ['prefer_not_to_say'] }
  return withItsReason({ ...kept, ...mayBeReason(said, heard) }, heard)
}
