import { isoAt, wallClock } from '../calendar/copenhagen.ts'
import { canonicalJson } from '../canonical-json.ts'
import { fieldKinds } from '../notice/field-kinds.ts'
import type { FieldName, NoticeFields } from '../notice/fields.ts'
import type { Reading, When } from '../understanding/reading.ts'
import { givenFields } from './given-fields.ts'
import { asksNothing, type Heard, isEmpty, isPlainQuestion, type Meaning } from './heard.ts'

/**
 * "nej, fredag", "så er det video": says other fields than the one asked for anew. What it would say to that
 * one is not meant.
 */
export const correctionMeaning = (heard: Heard): Meaning | undefined => {
  const { reading, conversation } = heard
  if (!conversation.noticeOpen) return undefined
  const { asking, fields: known } = conversation
  const { [asking ?? 'needText']: answer, ...others } = correctedFields(reading, known)
  if (isEmpty(others)) return undefined
  const onlyNamesThem = asksNothing(reading) && answer === undefined && !takesWords(asking)
  if (!reading.corrects && !onlyNamesThem && !movesTheMeeting(heard) && !isSaidAtTheCheck(heard))
    return undefined
  return { event: { type: 'field', fields: others, corrects: true }, action: 'notice' }
}

const takesWords = (asking: FieldName | undefined): boolean =>
  asking !== undefined && (fieldKinds[asking].kind === 'words' || asking === 'need')

/** Nothing but a time, where a name is asked for: "torsdag kl. 11" is no department. */
const movesTheMeeting = ({ reading, text, conversation }: Heard): boolean =>
  reading.when !== undefined && takesWords(conversation.asking) && saysNothingBeside(text, reading.when)

const aroundATime = new Set(
  'nej ja ok okay men så det er mødet i stedet for den på om kl klokken no yes but it is the meeting instead on at then rather'.split(
    ' ',
  ),
)

const saysNothingBeside = (text: string, { start, end }: When): boolean => {
  const words = `${text.slice(0, start)} ${text.slice(end)}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.every(word => aroundATime.has(word))
}

/** On the check page nothing is asked for: a sentence that gives a field, and is no question, changes it. */
const isSaidAtTheCheck = (heard: Heard): boolean =>
  heard.conversation.reviewing &&
  !heard.conversation.asking &&
  !heard.text.includes('?') &&
  !isPlainQuestion(heard)

/** What becomes another value than before. A day alone keeps the time; an office named by the way moves nothing. */
const correctedFields = (reading: Reading, known: NoticeFields): NoticeFields => {
  const { setting, ...given } = { ...givenFields(reading, known), ...onTheSameHour(reading, known) }
  const isByTheWay = setting === 'office' && given.department !== undefined && known.setting !== undefined
  const all = setting === undefined || isByTheWay ? given : { ...given, setting }
  const isNew = ([name, value]: [string, unknown]) =>
    canonicalJson(value) !== canonicalJson(known[name as FieldName] ?? null)
  return Object.fromEntries(Object.entries(all).filter(isNew))
}

/** "Nej, fredag" after "torsdag kl. 10": Friday at ten. */
const onTheSameHour = ({ when }: Reading, { meetingAt }: NoticeFields): NoticeFields => {
  if (!when?.hasDate || when.hasTime || when.past || meetingAt === undefined) return {}
  const { hour, minute } = wallClock(new Date(meetingAt))
  return { meetingAt: isoAt({ ...wallClock(new Date(when.at)), hour, minute }).iso }
}
