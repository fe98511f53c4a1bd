import { canonicalJson } from '../canonical-json.ts'
import { fold } from '../fold.ts'
import { fieldKinds } from '../notice/field-kinds.ts'
import type { FieldName, NoticeFields } from '../notice/fields.ts'
import { introducesSomebody, smallWords } from '../understanding/small-words.ts'
import { givenFields } from './given-fields.ts'
import { type Heard, isAskedBack, isEmpty, isPlainQuestion, type Meaning } from './heard.ts'
import { joinedMoment } from './joined-moment.ts'
import { wishesLeft } from './removal-meaning.ts'
import { saysOnlyATime, type TimeFault, timeFault } from './time-fault.ts'

/**
 * "nej, fredag", "så er det video": says other fields than the one asked for anew. What it would say to that
 * one is not meant.
 */
export const correctionMeaning = (heard: Heard): Meaning | undefined => {
  const { noticeOpen, asking } = heard.conversation
  if (!noticeOpen) return undefined
  const { answer, others } = answerAndOthers(asking, correctedFields(heard))
  const again = isEmpty(others) && onlyTells(heard) ? toldAgain(heard) : undefined
  if (again) return again
  const fault = faultOfMoving(heard)
  if (fault === undefined && isEmpty(others)) return undefined
  const tells = answer === undefined && (onlyTells(heard) || namesTheEmployee(heard) || introduces(heard))
  if (!isCorrecting(heard) && !tells) return undefined
  return fault === undefined
    ? { event: { type: 'field', fields: others, corrects: true }, action: 'notice' }
    : { event: { type: 'invalid', ...fault, ...unsettling(heard) }, action: 'notice' }
}

const unsettling = ({ conversation: { fields } }: Heard) =>
  fields.meetingAt === undefined ? {} : ({ unsettles: true } as const)

/**
 * What is wrong with the time the meeting is moved to. A date told in passing moves nothing: only one said alone,
 * or joined with what is known, does.
 */
const faultOfMoving = (heard: Heard): TimeFault | undefined => {
  const fault = timeFault(heard)
  if (heard.conversation.asking === 'meetingAt' && fault?.moment === undefined) return undefined
  // A week or a month alone is no day to move the meeting to, and takes none away.
  if (fault?.reason === 'no_day') return undefined
  return fault?.moment !== undefined || saysOnlyATime(heard) ? fault : undefined
}

/** What is said of the field asked for, and of others. That the time is not known is an answer to when it is. */
const answerAndOthers = (asking: FieldName | undefined, fields: NoticeFields) => {
  const { [asking ?? 'needText']: answer, ...others } = fields
  if (asking !== 'meetingAt' || fields.meetingUnknown !== true)
    return { answer, others: others as NoticeFields }
  return { answer: fields.meetingUnknown, others: {} as NoticeFields }
}

/** "Lyd" once more, where the setting is asked for: it is known, and the question stands. */
const toldAgain = (heard: Heard): Meaning | undefined => {
  const { asking, fields } = heard.conversation
  const { [asking ?? 'needText']: answer, ...same } = givenFields(heard)
  if (answer !== undefined || isEmpty(same) || timeFault(heard) !== undefined) return undefined
  const isKnown = Object.keys(same).every(field => fields[field as FieldName] !== undefined)
  return isKnown ? { event: { type: 'field', fields: same, corrects: true }, action: 'notice' } : undefined
}

const isCorrecting = (heard: Heard): boolean =>
  heard.reading.corrects || movesTheMeeting(heard) || isSaidAtTheCheck(heard) || tellsMore(heard)

/** "Hun hedder Lone", whatever is asked for; "og jeg vil gerne have en bisidder med", at the check. */
const tellsMore = ({ reading, text, conversation: { asking, reviewing } }: Heard): boolean =>
  reading.slots.caseNumber !== undefined ||
  reading.slots.scope !== undefined ||
  reading.slots.othersPresent !== undefined ||
  reading.isElsewhere ||
  (isNoTime(asking) && isAllOf(reading.slots.severalMeetings, text)) ||
  (reviewing && asking === undefined && reading.slots.alternatives !== undefined)

const namesTheEmployee = ({ reading }: Heard): boolean => reading.slots.employee !== undefined

/** "Jeg er partsrepræsentant for min bror": who writes, whatever is asked for. */
const introduces = ({ reading, text }: Heard): boolean =>
  reading.slots.onBehalfOf !== undefined && introducesSomebody(text) && !text.includes('?')

const isAllOf = (value: string | undefined, text: string): boolean =>
  value?.toLowerCase() === text.trim().toLowerCase()

/** Tells something else than what is asked for, and asks nothing: "jeg er hans mor" where the time is asked for. */
const onlyTells = (heard: Heard): boolean =>
  heard.conversation.asking !== undefined &&
  (!takesWords(heard.conversation.asking) || mayBeSaidElse.includes(heard.conversation.asking)) &&
  !heard.text.includes('?') &&
  !isAskedBack(heard) &&
  !isPlainQuestion(heard)

/** Asked for in words, and yet what is told of another field is meant for that one. */
const mayBeSaidElse: readonly FieldName[] = ['department', 'authority']

const takesWords = (asking: FieldName | undefined): boolean =>
  asking !== undefined && (fieldKinds[asking].kind === 'words' || asking === 'need')

/** Nothing but a time, where a name is asked for: "torsdag kl. 11" is no department, and "kl. 25" none either. */
const movesTheMeeting = (heard: Heard): boolean => isNoTime(heard.conversation.asking) && saysOnlyATime(heard)

/** Which part is recorded, and which meetings it is for, may be told as times. */
export const isNoTime = (asking: FieldName | undefined): boolean =>
  takesWords(asking) && asking !== 'scope' && asking !== 'severalMeetings'

/** On the check page nothing is asked for: a sentence that gives a field, and is no question, changes it. */
const isSaidAtTheCheck = (heard: Heard): boolean =>
  heard.conversation.reviewing &&
  !heard.conversation.asking &&
  !heard.text.includes('?') &&
  !isPlainQuestion(heard)

/** "Mødet er fredag kl. 9" says that there is one, and not that it is no longer on the phone. */
const onlySpeaksOfMeeting = ({ reading }: Heard): boolean =>
  reading.mentions
    .filter(({ concept }) => concept === 'setting.office')
    .every(({ text }) => text.split(/\s+/).some(word => smallWords.meetings.has(fold(word))))

/** What becomes another value than before. A day alone keeps the time; an office named by the way moves nothing. */
const correctedFields = (heard: Heard): NoticeFields => {
  const known = heard.conversation.fields
  const { setting, ...given } = { ...givenFields(heard), ...movedTo(heard), ...addedWishes(heard) }
  const isByTheWay =
    setting === 'office' &&
    known.setting !== undefined &&
    (given.department !== undefined || onlySpeaksOfMeeting(heard))
  const all = setting === undefined || isByTheWay ? given : { ...given, setting }
  // Which meetings it is for moves none of them.
  if (all.severalMeetings !== undefined && known.meetingAt !== undefined) delete all.meetingAt
  const isNew = ([name, value]: [string, unknown]) =>
    canonicalJson(value) !== canonicalJson(known[name as FieldName] ?? null)
  return Object.fromEntries(Object.entries(all).filter(isNew))
}

/** One wish more takes none of the others away; and one reason more none, unless it is said instead of them. */
const addedWishes = (heard: Heard): NoticeFields => {
  const { alternatives, need } = givenFields(heard)
  const known = heard.conversation.fields
  const adds = need !== undefined && !heard.reading.corrects && !need.includes('prefer_not_to_say')
  return {
    ...(alternatives && { alternatives: together(wishesLeft(heard), alternatives) }),
    ...(adds && { need: together(known.need, need) }),
  }
}

const together = <T extends string>(earlier: readonly T[] = [], more: readonly T[]): T[] => [
  ...new Set([...earlier.filter(one => one !== 'prefer_not_to_say'), ...more]),
]

/** A day alone keeps the time of day that is known. */
const movedTo = (heard: Heard): NoticeFields => {
  const meetingAt = timeFault(heard) === undefined ? joinedMoment(heard) : undefined
  return meetingAt === undefined ? {} : { meetingAt }
}
