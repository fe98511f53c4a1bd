import { fieldNames, fieldRow, isA } from '../../../../flows/fields.ts'
import { fieldNamed } from '../../lexicon/field-names.ts'
import { functionWords } from '../../lexicon/small-words.ts'
import { isOnlyValueOf, valuesNamed } from '../../lexicon/value-names.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { wordsOf } from '../../text/fold.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { answerTo } from '../hearing/answer-to-field.ts'
import { newIn, type ToldFacts, tellsNothing } from '../hearing/facts-told.ts'
import { fieldFromText } from '../hearing/field-text.ts'
import { isOwnNumber } from '../hearing/value-meant.ts'
import { bounds, share } from '../policy/bounds.ts'
import { isLabelLong, isStoryLong } from '../policy/message-length.ts'
import { does, isChecking, isEmpty, isInNotice, type TurnContext } from '../policy/turn-context.ts'
import { wasBefore } from './facts-meaning.ts'
import type { TurnReading } from './turn-reading.ts'

/** The one field of these that a few words name, when they name no other. */
const onlyCalled = (heard: TurnContext, fields: readonly FieldName[]): NoticeFields | undefined => {
  const { text } = heard
  if (isStoryLong(text)) return undefined
  const [only, ...others] = fields
    .map(field => ({ field, values: valuesNamed(field, text) }))
    .filter(({ field, values }) => !values.some(value => isOwnNumber(field, value, heard)))
    .filter(
      ({ field, values }) => values.length === 1 || (values.length > 1 && fieldRow(field).kind === 'list'),
    )
  return only === undefined || others.length > 0
    ? undefined
    : fieldFromText(only.field, only.values.join(','))
}

/** Nothing else is understood, and the words name a value of one other field: they answer that field. */
const toldOfAnother = ({ heard, told }: TurnReading): FlowEvent | undefined => {
  const { conversation } = heard
  const isNone = does(heard.reading, 'deny') || does(heard.reading, 'wish_notice')
  if (isNone || !isInNotice(conversation)) return undefined
  const open = fieldNames.filter(
    field =>
      field !== conversation.asking && conversation.fields[field] === undefined && !(field in told.denied),
  )
  const fields = onlyCalled(heard, open)
  return fields && { type: 'field', fields, corrects: true }
}

const correctedField = (
  fields: NoticeFields,
  conversation: TurnContext['conversation'],
): FlowEvent | undefined =>
  isEmpty(fields)
    ? undefined
    : { type: 'field', fields, corrects: true, was: wasBefore(fields, conversation) }

/** Naming another value than the noted one corrects the field. */
const mended = (heard: TurnContext): FlowEvent | undefined => {
  const { conversation } = heard
  const choices = fieldNames.filter(
    field => fieldRow(field).kind === 'one' && conversation.fields[field] !== undefined,
  )
  return correctedField(newIn(onlyCalled(heard, choices) ?? {}, conversation), conversation)
}

/** At the check, a message that only names another value corrects the field. */
const toldAtCheck = (heard: TurnContext): FlowEvent | undefined =>
  isChecking(heard.conversation) && fieldNames.some(field => isOnlyValueOf(field, heard.text))
    ? mended(heard)
    : undefined

/** Another value than the noted one is denied: what is noted stands, and is said to. */
export const standing = ({ heard, told }: TurnReading): FlowEvent | undefined => {
  const { fields: noted } = heard.conversation
  const other = (Object.entries(told.denied) as [FieldName, string[]][]).filter(
    ([field, values]) =>
      fieldRow(field).kind === 'one' && field in noted && !values.includes(String(noted[field])),
  )
  if (!isInNotice(heard.conversation) || other.length === 0 || isStoryLong(heard.text)) return undefined
  const fields = Object.fromEntries(other.map(([field]) => [field, noted[field]]))
  return { type: 'field', fields, corrects: true }
}

/** Nothing else is understood, and a few words name a field: it is to be changed. */
export const namedAlone = (meant: TurnReading): FlowEvent | undefined => {
  const { heard } = meant
  const other = toldOfAnother(meant) ?? toldAtCheck(heard)
  if (other !== undefined) return other
  // Their own address was hidden. It does not name the place of the meeting.
  const field = heard.hidden.length > 0 ? undefined : fieldNamed(heard.text)
  return isInNotice(heard.conversation) &&
    isLabelLong(heard.text) &&
    field !== undefined &&
    field !== heard.conversation.asking &&
    !(field in meant.told.denied)
    ? { type: 'change', field }
    : undefined
}

const enoughToKnow = 2

/** The field whose noted own words the message repeats in part. */
const calledByItsWords = ({ text, conversation: { fields } }: TurnContext): FieldName | undefined => {
  const said = wordsOf(text)
  const shared = (value: unknown): number =>
    wordsOf(String(value)).filter(word => !functionWords.has(word) && said.includes(word)).length
  return fieldNames.find(field => isA('told', field) && shared(fields[field] ?? '') >= enoughToKnow)
}

/** A correction of own words tells the new words in the same breath. */
const retold = (field: FieldName, { heard, told }: TurnReading): FlowEvent | undefined => {
  const { conversation, reading, text } = heard
  const isTold = does(reading, 'tell') || isStoryLong(text)
  return correctedField(isTold && isA('told', field) ? answerTo(field, heard, told) : {}, conversation)
}

/** An inferred fact tells nothing where something is noted. */
const withoutKnown = (told: ToldFacts, { conversation: { fields } }: TurnContext): ToldFacts => ({
  ...told,
  inferred: Object.fromEntries(Object.entries(told.inferred).filter(([field]) => !(field in fields))),
})

/**
 * The question of the field to change comes again. Nothing is lost until it is answered, and the new value may be
 * told at once.
 */
export const changeEvent = (meant: TurnReading): FlowEvent | undefined => {
  const { heard, told, answer, commands } = meant
  if (commands.includes('delete')) return undefined
  const corrects = share(heard.reading.acts, 'correct') >= bounds.undoable
  const onlyAsks = does(heard.reading, 'ask') && !does(heard.reading, 'correct')
  if (!heard.conversation.noticeOpen || !corrects || onlyAsks) return undefined
  if (!tellsNothing(withoutKnown(told, heard)) || !isEmpty(answer)) return undefined
  const field = fieldNamed(heard.text) ?? calledByItsWords(heard)
  if (field === undefined) return mended(heard)
  return mended(heard) ?? retold(field, meant) ?? { type: 'change', field }
}
