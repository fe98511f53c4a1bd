import { fieldRow, isA } from '../../../flows/fields.ts'
import { fieldKinds, readyValues } from '../notice/field-kinds.ts'
import type { FieldName, NoticeFields } from '../notice/fields.ts'
import { beginsASentence } from '../understanding/small-words.ts'
import { isNoTime } from './correction-meaning.ts'
import { fieldFromText, givenFields } from './given-fields.ts'
import { type Heard, isAskedBack, isEmpty, isPlainQuestion, type Meaning, missed, prefaces } from './heard.ts'
import { wishesLeft } from './removal-meaning.ts'
import { saysOnlyATime, timeFault } from './time-fault.ts'

const askedDate = (heard: Heard): Meaning | undefined => {
  const { reading, conversation } = heard
  const fault = timeFault(heard)
  const isOfSeveral = fault?.reason === 'no_day' && reading.slots.severalMeetings !== undefined
  if (fault !== undefined && !isOfSeveral) return { event: { type: 'invalid', ...fault }, action: 'notice' }
  if (reading.when && !reading.when.hasDate && conversation.fields.meetingAt === undefined) {
    return { event: { type: 'invalid', reason: 'needs_date' }, action: 'notice' }
  }
  return undefined
}

/** The need in the citizen's own words: what it tells in functional terms, and the words themselves. */
const needInOwnWords = ({ reading, text }: Heard): NoticeFields => {
  const read = fieldFromText('need', reading.slots.need ?? '')
  const need = read.need && read.need.length > 0 ? read.need : (['other'] as const).slice()
  if (need.length === 1 && need[0] === 'prefer_not_to_say') return { need }
  return { need, needText: text.trim() }
}

const ownWords = (field: FieldName, { reading, text }: Heard): NoticeFields => {
  if (fieldKinds[field].kind !== 'words') return {}
  const named = reading.slots[field]
  if (named !== undefined) return fieldFromText(field, named)
  // "Jeg kommer bare" is no name, but may tell or ask something else.
  return isA('name', field) && isSentence(text) ? {} : fieldFromText(field, text.trim())
}

const speaksOfThemselves = /(?:^|\s)(?:jeg|vi|mig|i|i'm|we|me)(?:\s|$)/i
const longestName = 5

const isSentence = (text: string): boolean => {
  const trimmed = text.trim()
  return (
    beginsASentence(trimmed) ||
    (trimmed.split(/\s+/).length > longestName && speaksOfThemselves.test(trimmed))
  )
}

/** A reason is written in their own words, whether it is chosen or told. */
const isTooLong = (field: FieldName, text: string): boolean => {
  const row = fieldRow(field === 'need' ? 'needText' : field)
  return row.kind === 'words' && text.trim().length > row.longest
}

/** In an explanation, other words are no facts: "inden jeg er hjemme" does not move the meeting home. */
const isExplanation = (field: FieldName): boolean => isA('reason', field)

/** "Jeg er hendes værge", where the right to act is asked for: it is not the writing help that was said before. */
const goesWith: Partial<Record<FieldName, FieldName>> = { authority: 'onBehalfOf' }

/** What an answer gives besides: only what is not known yet. To change what is known is to correct it. */
const besides = (asking: FieldName, given: NoticeFields, known: NoticeFields): NoticeFields => {
  if (isExplanation(asking)) return {}
  const isNew = ([field]: [string, unknown]) =>
    field !== asking && (known[field as FieldName] === undefined || goesWith[asking] === field)
  return Object.fromEntries(Object.entries(given).filter(isNew))
}

/** A message while a field is being asked for: its value, a fault in it, or undefined when it is something else. */
export const fieldMeaning = (asking: FieldName, heard: Heard): Meaning | undefined => {
  const { reading, conversation } = heard
  const given = givenFields(heard)
  if (asking === 'meetingAt' && given.meetingAt === undefined) {
    const fault = askedDate(heard)
    if (fault) return fault
  }
  if (asking !== 'meetingAt' && isAskedBack(heard)) return undefined
  if (reading.isElsewhere || (isNoTime(asking) && saysOnlyATime(heard))) return missed(heard)
  const answersIt = given[asking] !== undefined || (asking === 'meetingAt' && given.meetingUnknown === true)
  const tellsWhy = isExplanation(asking) && reading.tellsWhy
  if (!answersIt && !tellsWhy && isPlainQuestion(heard)) return undefined
  if (isTooLong(asking, heard.text))
    return { event: { type: 'invalid', reason: 'too_long' }, action: 'notice' }
  const answer = answerTo(asking, heard, given)
  if (isEmpty(answer)) return undefined
  const fields = { ...besides(asking, given, conversation.fields), ...answer }
  return { event: { type: 'field', fields, preface: prefaces(reading) }, action: 'notice' }
}

const answerTo = (asking: FieldName, heard: Heard, given: NoticeFields): NoticeFields => {
  if (asking === 'need') return withEarlier(needInOwnWords(heard), heard)
  const answer = answerAmong(asking, given)
  if (isEmpty(answer)) return ownWords(asking, heard)
  return withEarlier(asTold(asking, { answer, text: heard.text }), heard)
}

/** "No children" is not "Children", and "I forget" is not "Forget": what a name is read out of is kept whole. */
const asTold = (field: FieldName, { answer, text }: { answer: NoticeFields; text: string }): NoticeFields => {
  const value = answer[field]
  if (!isA('told', field) || typeof value !== 'string' || readyValues(field).includes(value)) return answer
  const told = text.trim()
  const isPart = told.toLowerCase().includes(value.toLowerCase())
  return isPart ? fieldFromText(field, told.charAt(0).toLocaleUpperCase('da') + told.slice(1)) : answer
}

/** A list begun with a button goes on in words: "tolk", then "og en bisidder". At the check it is said anew. */
const withEarlier = (answer: NoticeFields, heard: Heard): NoticeFields => {
  const { fields, reviewing } = heard.conversation
  if (reviewing) return answer
  const { alternatives, need } = answer
  const isNeed = need !== undefined && need[0] !== 'prefer_not_to_say'
  return {
    ...answer,
    ...(alternatives && { alternatives: joined(wishesLeft(heard), alternatives) }),
    ...(isNeed && {
      need: joined(
        fields.need?.filter(one => one !== 'prefer_not_to_say'),
        need,
      ),
    }),
  }
}

const joined = <T>(earlier: readonly T[] = [], more: readonly T[]): T[] => [...new Set([...earlier, ...more])]

const answerAmong = (asking: FieldName, { [asking]: value, meetingUnknown }: NoticeFields): NoticeFields => ({
  ...(value === undefined ? {} : { [asking]: value }),
  ...(asking === 'meetingAt' && meetingUnknown ? { meetingUnknown } : {}),
})
