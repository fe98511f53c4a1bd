import { fieldRow, isA, isField } from '../../../../flows/fields.ts'
import { departmentNamed } from '../../lexicon/departments.ts'
import { fieldNamed } from '../../lexicon/field-names.ts'
import { fillers, joints } from '../../lexicon/small-words.ts'
import { unknownDepartment } from '../../notice/fields/field-kinds.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { listsJoined, wishBeside, wordsJoined } from '../../notice/fields/lists-joined.ts'
import { capital } from '../../text/capital.ts'
import { wordsOf } from '../../text/fold.ts'
import { timesIn } from '../../time-expressions/index.ts'
import { bounds, share } from '../policy/bounds.ts'
import { isNameLong } from '../policy/message-length.ts'
import { does, type TurnContext } from '../policy/turn-context.ts'
import { isAskedAgain } from './asked-again.ts'
import type { ToldFacts } from './facts-told.ts'
import { fieldFromText } from './field-text.ts'
import { insists, isForTheProgram, isYesOrNo } from './not-an-answer.ts'
import { reasonIn, sentencesOfReason } from './reason-told.ts'
import { firstOf, meantOf } from './value-meant.ts'

const longestOf = (field: FieldName): number => {
  const row = fieldRow(field === 'need' ? 'needText' : field)
  return row.kind === 'words' ? row.longest : Number.POSITIVE_INFINITY
}

export const isTooLong = (field: FieldName, text: string): boolean => text.trim().length > longestOf(field)

const yesOrNo = (field: FieldName, { reading }: TurnContext): NoticeFields => {
  if (fieldRow(field).kind !== 'yesNo') return {}
  if (does(reading, 'affirm')) return fieldFromText(field, 'yes')
  return does(reading, 'deny') || does(reading, 'decline') ? fieldFromText(field, 'no') : {}
}

/** A list that was begun goes on with the next message. At the check it is told anew. */
const withEarlier = (
  answer: NoticeFields,
  { fields, reviewing }: TurnContext['conversation'],
): NoticeFields => (reviewing ? answer : listsJoined(fields, answer))

/** One more reason takes nothing of the words for another, unless it corrects them. */
const withEarlierReason = (answer: NoticeFields, { conversation, reading }: TurnContext): NoticeFields => {
  const told = withEarlier(answer, conversation)
  const isAnew = conversation.reviewing || does(reading, 'correct')
  return isAnew ? told : { ...told, ...wordsJoined('needText', conversation.fields, told) }
}

/** A free field takes only words that nothing else explains: no question, no command, no fact of another field. */
const ownWords = (field: FieldName, heard: TurnContext, told: ToldFacts): NoticeFields => {
  const { text } = heard
  const isPlain =
    !isForTheProgram(heard) &&
    !isOfAnother(field, heard) &&
    !tellsAnother(field, heard, told) &&
    !(does(heard.reading, 'unknown') && isOfOther(field, text, told.said)) &&
    told.time.meetingAt === undefined
  const mayBe = !isA('name', field) || isNameLong(text)
  const hasWords = wordsOf(text).length > 0 && !(isA('name', field) && speaksOfATime(heard))
  const yesAlone = does(heard.reading, 'affirm') || does(heard.reading, 'deny')
  return isPlain && mayBe && hasWords && !(isA('name', field) && (yesAlone || isUnknownName(heard)))
    ? fieldFromText(field, capital(text.trim().replace(/[.!]+$/, '')))
    : {}
}

/** Words that tell of another field, even unsurely, do not answer this one. */
const tellsAnother = (field: FieldName, { reading }: TurnContext, { said, inferred }: ToldFacts): boolean =>
  Object.keys({ ...said, ...inferred }).some(each => each !== field) ||
  reading.facts.some(fact => fact.field !== field && isField(fact.field) && fact.probability >= bounds.fact)

/** A wish to change another field does not answer this one. */
const isOfAnother = (field: FieldName, { reading, text }: TurnContext): boolean => {
  const called = share(reading.acts, 'correct') >= bounds.undoable ? fieldNamed(text) : undefined
  return called !== undefined && called !== field
}

/** Several words in which the reader finds no name are asked for again. Said a second time, they stand. */
const isUnknownName = (heard: TurnContext): boolean =>
  heard.reading.by === 'encoder' && wordsOf(heard.text).length > 1 && !(insists(heard) && isAskedAgain(heard))

/** A time, possible or not, is no name of a department. */
const speaksOfATime = ({ text, now }: TurnContext): boolean => {
  const { when, impossibleDate, wrongTime } = timesIn(text, now)
  return when !== undefined || impossibleDate || wrongTime !== undefined
}

/** In a field where every word counts, a sentence that asks nothing is kept whole. */
export const whole = (field: FieldName, found: string, heard: TurnContext): string => {
  const { text, reading } = heard
  const isOnlyThis = reading.facts.every(fact => fact.field === field || fact.mode === 'denied')
  return isA('told', field) && isOnlyThis && !isForTheProgram(heard) ? capital(text.trim()) : found
}

/** What stands between two stops. The stop in a time of day is none. */
const clausesIn = (text: string): string[] => text.split(/(?<=[,;:.!?])\s+|\n+/).filter(part => part !== '')

const tellsNothing = (words: string): boolean =>
  wordsOf(words).every(word => fillers.has(word) || joints.has(word))

/** It tells another field, or a time, or nothing at all. */
const isTaken = (clause: string, field: FieldName, { reading, text, now }: TurnContext): boolean => {
  const from = text.indexOf(clause)
  return (
    tellsNothing(clause) ||
    timesIn(clause, now).when !== undefined ||
    reading.facts.some(
      fact =>
        fact.field !== field &&
        fact.probability >= bounds.fact &&
        fact.span[0] < from + clause.length &&
        from < fact.span[1],
    )
  )
}

/** Of an answer that tells another field too, the clauses that do not are the answer, as they were written. */
const clausesLeft = (field: FieldName, heard: TurnContext): NoticeFields => {
  const { reading, text } = heard
  const clauses = clausesIn(text)
  const left = clauses.filter(clause => !isTaken(clause, field, heard))
  const isNone = does(reading, 'deny') || isForTheProgram(heard) || isOfAnother(field, heard)
  return !isA('told', field) || isNone || left.length === 0 || left.length === clauses.length
    ? {}
    : fieldFromText(field, capital(left.join(' ').replace(/[,.!;:]+$/, '')))
}

const factOf = (field: FieldName, heard: TurnContext, { said, inferred }: ToldFacts): NoticeFields => {
  const value = said[field] ?? inferred[field]
  if (value === undefined || (isA('told', field) && tellsNothing(String(value)))) return {}
  return typeof value === 'string' && fieldRow(field).kind === 'words'
    ? fieldFromText(field, whole(field, value, heard))
    : { [field]: value }
}

const departmentIn = (heard: TurnContext, told: ToldFacts): NoticeFields => {
  const isOfAnother = does(heard.reading, 'deny') || tellsAnother('department', heard, told)
  if (does(heard.reading, 'ask') || isOfAnother) return {}
  const named = departmentNamed(heard.text, heard.conversation.language)
  return named === undefined ? {} : { department: named }
}

const timeIn = ({ time, said }: ToldFacts): NoticeFields => ({
  ...(time.meetingAt && !time.inferred && { meetingAt: time.meetingAt }),
  ...(time.meetingEnd && !time.inferred && { meetingEnd: time.meetingEnd }),
  ...(time.meetingAt === undefined && said.severalMeetings && { meetingUnknown: true }),
})

const toldOf = (field: FieldName, heard: TurnContext, told: ToldFacts): NoticeFields =>
  firstOf(
    () => (field === 'needText' ? fieldFromText(field, sentencesOfReason(heard) ?? '') : {}),
    // A bare yes is no name of an office, whatever was read in it.
    () => (isA('name', field) && isYesOrNo(heard) ? {} : factOf(field, heard, told)),
    () => meantOf(field, heard),
    () => (field === 'department' ? departmentIn(heard, told) : {}),
    () => ownWords(field, heard, told),
    () => clausesLeft(field, heard),
  )

const chosenOf = (field: FieldName, heard: TurnContext, told: ToldFacts): NoticeFields =>
  firstOf(
    () => factOf(field, heard, told),
    // Words that tell another field do not lean to a value of this one.
    () => (tellsAnother(field, heard, told) ? {} : meantOf(field, heard)),
    () => ofPeople(field, heard, told),
    () => yesOrNo(field, heard),
  )

/** Asked who will hear it, naming somebody is an answer. */
const ofPeople = (field: FieldName, { reading }: TurnContext, { said }: ToldFacts): NoticeFields => {
  const value = fieldRow(field).ofPeople
  const isNamed = [said.represented, said.relation].some(each => each !== undefined)
  return value !== undefined && isNamed && !does(reading, 'ask') ? fieldFromText(field, value) : {}
}

/** What they do not know is another thing, which they name and do not tell. */
export const isOfOther = (field: FieldName | undefined, text: string, said: NoticeFields): boolean => {
  const named = fieldNamed(text)
  return named !== undefined && named !== field && !(named in said)
}

/** A named value with a doubt beside it tells more than not knowing. */
const isUnknown = (field: FieldName, { reading, text }: TurnContext, { said }: ToldFacts): boolean =>
  does(reading, 'unknown') &&
  !isOfOther(field, text, said) &&
  share(reading.acts, 'unknown') > share(reading.acts, 'pick') &&
  (share(reading.acts, 'unknown') > share(reading.acts, 'tell') ||
    (said[field] === undefined && reading.facts.every(({ probability }) => probability < bounds.fact)))

/** All of it was hidden: an address to be reached at names no department and is no reason. */
const isAllHidden = ({ hidden, text }: TurnContext): boolean =>
  hidden.length > 0 && !/\p{L}/u.test(text.replace(/\[[^\]]*\]/g, ''))

/** What a message answers to the field that is asked for; empty when it is no answer to it. */
export const answerTo = (field: FieldName, heard: TurnContext, told: ToldFacts): NoticeFields => {
  if (isAllHidden(heard)) return {}
  const nearly = field === 'meetingAt' ? unknownDay(heard, told) : undefined
  const unknown = nearly ?? (isUnknown(field, heard, told) ? unknownIn(field, heard) : undefined)
  if (unknown !== undefined && told.time.meetingAt === undefined) return unknown
  if (field === 'meetingAt') return timeIn(told)
  if (field === 'need') return withEarlierReason(reasonIn(heard, told), heard)
  const found = fieldRow(field).kind === 'words' ? toldOf(field, heard, told) : chosenOf(field, heard, told)
  return withEarlier(found, heard.conversation)
}

/** They do not know the day, and tell the week or the month. */
const unknownDay = ({ text, reading, conversation }: TurnContext, { time }: ToldFacts) => {
  if (time.fault?.reason !== 'no_day' || !does(reading, 'unknown')) return undefined
  return { meetingUnknown: true, ...wishBeside(conversation.fields, text) }
}

const unknownIn = (field: FieldName, { text }: TurnContext): NoticeFields | undefined =>
  fieldRow(field).unknown === 'words' ? fieldFromText(field, capital(text.trim())) : unknownOf(field)

/** The value that stands for not knowing, when the field has one. */
export const unknownOf = (field: FieldName): NoticeFields | undefined => {
  if (fieldRow(field).unknown !== 'value') return undefined
  return field === 'meetingAt' ? { meetingUnknown: true } : { [field]: unknownDepartment }
}
