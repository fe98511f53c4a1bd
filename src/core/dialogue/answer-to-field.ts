import { fieldRow, isA } from '../../../flows/fields.ts'
import { departmentNamed } from '../lexicon/departments.ts'
import { valuesNamed } from '../lexicon/value-names.ts'
import { unknownDepartment } from '../notice/field-kinds.ts'
import type { FieldName, NoticeFields } from '../notice/fields.ts'
import { timesIn } from '../time-expressions/index.ts'
import { bounds, share } from './bounds.ts'
import type { Told } from './facts-heard.ts'
import { fieldFromText } from './field-text.ts'
import { does, type Heard, isEmpty } from './heard.ts'
import { namedButton, words } from './named-button.ts'
import { commandsIn } from './policy.ts'

/** Acts of a message that is meant for the program, and is no answer to what it asked. */
const notAnswers = [
  'ask',
  'wish_notice',
  'skip',
  'back',
  'cancel',
  'take_back',
  'undo',
  'go_on',
  'summary',
  'send',
  'restart',
  'delete',
  'repeat',
  'explain',
  'shorter',
  'person',
  'language.da',
  'language.en',
  'help',
  'decline',
  'unknown',
  'greet',
  'thanks',
  'bye',
  'adversarial',
  'noise',
]

const longestOf = (field: FieldName): number => {
  const row = fieldRow(field === 'need' ? 'needText' : field)
  return row.kind === 'words' ? row.longest : Number.POSITIVE_INFINITY
}

export const isTooLong = (field: FieldName, text: string): boolean => text.trim().length > longestOf(field)

const fromButton = (field: FieldName, heard: Heard): NoticeFields => {
  const id = namedButton(heard, `field.${field}.`)
  return id === undefined || id.endsWith('.done')
    ? {}
    : fieldFromText(field, id.slice(`field.${field}.`.length))
}

/** Asked for this field, one of its values is meant: the one the words lean to clearly. */
const leaningTo = (field: FieldName, { reading }: Heard): NoticeFields => {
  const [first, second] = reading.leanings ?? []
  const isClear =
    first !== undefined &&
    first.probability >= bounds.leaning &&
    first.probability >= bounds.farAhead * (second?.probability ?? 0)
  return isClear && first.name !== 'other' ? fieldFromText(field, first.name) : {}
}

const called = (field: FieldName, heard: Heard): NoticeFields => {
  const values = valuesNamed(field, heard.text)
  const isList = fieldRow(field).kind === 'list'
  return values.length === 1 || (isList && values.length > 0) ? fieldFromText(field, values.join(',')) : {}
}

/** Nothing was found, and yet it answers: by a button's words, by leaning to one value, by another name of it. */
const meantOf = (field: FieldName, heard: Heard): NoticeFields =>
  does(heard.reading, 'ask') || does(heard.reading, 'deny')
    ? {}
    : firstOf(
        () => (isA('told', field) ? {} : fromButton(field, heard)),
        () => leaningTo(field, heard),
        () => called(field, heard),
      )

const yesOrNo = (field: FieldName, { reading }: Heard): NoticeFields => {
  if (fieldRow(field).kind !== 'yesNo') return {}
  if (does(reading, 'affirm')) return fieldFromText(field, 'yes')
  return does(reading, 'deny') || does(reading, 'decline') ? fieldFromText(field, 'no') : {}
}

const joined = <T>(earlier: readonly T[] = [], more: readonly T[] = []): T[] => [
  ...new Set([...earlier, ...more]),
]

/** A list begun goes on: "tolk", then "og en bisidder". At the check it is said anew. */
const withEarlier = (answer: NoticeFields, { fields, reviewing }: Heard['conversation']): NoticeFields => {
  if (reviewing) return answer
  const { alternatives, need } = answer
  const isReason = need !== undefined && !need.includes('prefer_not_to_say')
  return {
    ...answer,
    ...(alternatives && { alternatives: joined(fields.alternatives, alternatives) }),
    ...(isReason && {
      need: joined(
        fields.need?.filter(one => one !== 'prefer_not_to_say'),
        need,
      ),
    }),
  }
}

const fewestWordsOfAnExplanation = 3

/** A short message that tells another field is about that one; a story may name anything. */
const tellsOtherwise = (text: string, { said }: Told): boolean =>
  words(text).length < mostWordsOfAFact && Object.keys(said).some(field => !isA('reason', field as FieldName))

const mostWordsOfAFact = 9

/** Why, in their own words: what it tells, and the words themselves where they are more than a reason's name. */
const reasonIn = (heard: Heard, told: Told): NoticeFields => {
  const { text } = heard
  const named = { ...meantOf('need', heard), ...(told.said.need && { need: told.said.need }) }
  const need = named.need ?? told.inferred.need
  if (need?.includes('prefer_not_to_say')) return { need: ['prefer_not_to_say'] }
  if (need !== undefined && words(text).length < fewestWordsOfAnExplanation) return { need }
  if (need === undefined && tellsOtherwise(text, told)) return {}
  return isForTheProgram(heard) ? (need ? { need } : {}) : { need: need ?? ['other'], needText: text.trim() }
}

const isForTheProgram = (heard: Heard): boolean =>
  commandsIn(heard).some(act => notAnswers.includes(act)) || !isToldAtAll(heard) || asksSomething(heard)

const isToldAtAll = ({ reading }: Heard): boolean =>
  reading.by === 'terms' ||
  share(reading.acts, 'tell') >= bounds.toldAtAll ||
  does(reading, 'correct') ||
  does(reading, 'affirm') ||
  does(reading, 'deny')

const asksSomething = ({ reading }: Heard): boolean =>
  notAnswers.some(act => share(reading.acts, act) >= bounds.act) ||
  (reading.topics[0]?.probability ?? 0) > Math.max(reading.asksNothing, bounds.act)

const mostWordsInAName = 4

/** A free field takes only what nothing else explains: no question, no command, no other field's fact. */
const ownWords = (field: FieldName, heard: Heard, told: Told): NoticeFields => {
  const { text } = heard
  const others = Object.keys({ ...told.said, ...told.inferred }).filter(each => each !== field)
  const isPlain = !isForTheProgram(heard) && others.length === 0 && told.time.meetingAt === undefined
  const mayBe = !isA('name', field) || words(text).length <= mostWordsInAName
  const hasWords = words(text).length > 0 && !(isA('name', field) && speaksOfATime(heard))
  const yesAlone = does(heard.reading, 'affirm') || does(heard.reading, 'deny')
  return isPlain && mayBe && hasWords && !(yesAlone && isA('name', field))
    ? fieldFromText(field, capital(text.trim().replace(/[.!]+$/, '')))
    : {}
}

/** "Torsdag kl. 11" is no department, and "kl. 25" none either. */
const speaksOfATime = ({ text, now }: Heard): boolean => {
  const { when, impossibleDate, wrongTime } = timesIn(text, now)
  return when !== undefined || impossibleDate || wrongTime !== undefined
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)

/** Where every word counts, what was found in a sentence that asks nothing is kept whole. */
export const whole = (field: FieldName, found: string, heard: Heard): string => {
  const { text, reading } = heard
  const isOnlyThis = reading.facts.every(fact => fact.field === field || fact.mode === 'denied')
  return isA('told', field) && isOnlyThis && !isForTheProgram(heard) ? capital(text.trim()) : found
}

const factOf = (field: FieldName, heard: Heard, { said, inferred }: Told): NoticeFields => {
  const value = said[field] ?? inferred[field]
  if (value === undefined) return {}
  return typeof value === 'string' && fieldRow(field).kind === 'words'
    ? fieldFromText(field, whole(field, value, heard))
    : { [field]: value }
}

const departmentIn = (heard: Heard): NoticeFields => {
  const named = departmentNamed(heard.text, heard.conversation.language)
  return named === undefined ? {} : { department: named }
}

const timeIn = ({ time, said }: Told): NoticeFields => ({
  ...(time.meetingAt && !time.inferred && { meetingAt: time.meetingAt }),
  ...(time.meetingAt === undefined && said.severalMeetings && { meetingUnknown: true }),
})

const firstOf = (...ways: (() => NoticeFields)[]): NoticeFields => {
  for (const way of ways) {
    const found = way()
    if (!isEmpty(found)) return found
  }
  return {}
}

const wordsOf = (field: FieldName, heard: Heard, told: Told): NoticeFields =>
  firstOf(
    () => factOf(field, heard, told),
    () => meantOf(field, heard),
    () => (field === 'department' && !does(heard.reading, 'ask') ? departmentIn(heard) : {}),
    () => ownWords(field, heard, told),
  )

const chosenOf = (field: FieldName, heard: Heard, told: Told): NoticeFields =>
  firstOf(
    () => factOf(field, heard, told),
    () => meantOf(field, heard),
    () => yesOrNo(field, heard),
  )

/** What a message answers to the field that is asked for; empty when it is no answer to it. */
export const answerTo = (field: FieldName, heard: Heard, told: Told): NoticeFields => {
  const unknown = does(heard.reading, 'unknown') ? unknownOf(field) : undefined
  if (unknown !== undefined && told.time.meetingAt === undefined) return unknown
  if (field === 'meetingAt') return timeIn(told)
  if (field === 'need') return withEarlier(reasonIn(heard, told), heard.conversation)
  const found = fieldRow(field).kind === 'words' ? wordsOf(field, heard, told) : chosenOf(field, heard, told)
  return withEarlier(found, heard.conversation)
}

/** "Ved ikke", where that is a value of the field. */
export const unknownOf = (field: FieldName): NoticeFields | undefined => {
  if (fieldRow(field).unknown !== 'value') return undefined
  return field === 'meetingAt' ? { meetingUnknown: true } : { [field]: unknownDepartment }
}
