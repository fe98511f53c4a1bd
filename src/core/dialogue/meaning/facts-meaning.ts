import { fieldNames, fieldRow, isA } from '../../../../flows/fields.ts'
import { fieldNamed } from '../../lexicon/field-names.ts'
import { functionWords } from '../../lexicon/small-words.ts'
import { isOnlyValueOf, valuesNamed } from '../../lexicon/value-names.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/fields.ts'
import { listsJoined } from '../../notice/fields/lists-joined.ts'
import { fold, wordsOf } from '../../text/fold.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { answerTo } from '../hearing/answer-to-field.ts'
import { facetsFor } from '../hearing/facets-asked.ts'
import { newIn, type ToldFacts, tellsNothing } from '../hearing/facts-told.ts'
import { fieldFromText } from '../hearing/field-text.ts'
import { bounds, share } from '../policy/bounds.ts'
import { isLabelLong, isStoryLong } from '../policy/message-length.ts'
import {
  askedFor,
  does,
  isChecking,
  isEmpty,
  isInNotice,
  prefaces,
  type TurnContext,
} from '../policy/turn-context.ts'
import { removalIn } from './removals.ts'
import type { TurnReading } from './turn-reading.ts'

const isAboutTime = ({ heard, told }: TurnReading): boolean =>
  !told.time.inferred &&
  (askedFor(heard.conversation) === 'meetingAt' || !told.time.needsDay) &&
  (told.time.fault !== undefined || told.time.needsDay === true)

/** A time that cannot be: nothing of it is kept, and it is asked for again. */
export const timeEvent = (meant: TurnReading): FlowEvent | undefined => {
  const { heard, told } = meant
  const { asking, fields } = heard.conversation
  if (!isInNotice(heard.conversation) || !isAboutTime(meant)) return undefined
  const { fault } = told.time
  if (fault === undefined)
    return fields.meetingAt === undefined ? { type: 'invalid', reason: 'needs_date' } : undefined
  if (fault.reason === 'no_day' && told.said.severalMeetings !== undefined) return undefined
  // A week or a month alone is no day to move the meeting to, and takes none away.
  if (asking !== 'meetingAt' && fault.reason === 'no_day') return undefined
  const unsettles = asking !== 'meetingAt' && fields.meetingAt !== undefined
  return { type: 'invalid', ...fault, ...(unsettles && { unsettles: true as const }) }
}

export const whose = (heard: TurnContext) => {
  const { about } = facetsFor(heard)
  return about === undefined ? {} : { facets: { ...heard.conversation.facets, about } }
}

/** What changes: told anew where something else stood, so that it is said what it was. */
const wasBefore = (
  fields: NoticeFields,
  { fields: noted, came = {} }: TurnContext['conversation'],
): NoticeFields =>
  Object.fromEntries(
    Object.entries(noted).filter(
      ([field]) => field in fields && came[field as keyof NoticeFields] !== 'inferred',
    ),
  )

/** What is put right is a reason in place of the others. */
const added = (fields: NoticeFields, { heard: { reading, conversation } }: TurnReading): NoticeFields => {
  const { need } = fields
  return { ...listsJoined(conversation.fields, fields), ...(need && does(reading, 'correct') && { need }) }
}

/** A yes, a no or a refusal beside what is known already goes with it, and bids nothing. */
const answersAlone = ['affirm', 'deny', 'decline', 'unknown']

/** "Lyd" once more, where something else is asked for or all is checked: it is known, and the question stands. */
const toldAgain = ({ heard, told, commands, asked }: TurnReading): FlowEvent | undefined => {
  const isOpen = askedFor(heard.conversation) !== undefined || isChecking(heard.conversation)
  const bids = commands.some(act => !answersAlone.includes(act))
  if (!isOpen || bids || asked !== undefined) return undefined
  const { [askedFor(heard.conversation) ?? 'needText']: _asked, ...known } = told.said
  if (!isEmpty(known)) return { type: 'field', fields: known, corrects: true }
  // What is said not to be so stands nowhere: what does is shown.
  return Object.keys(told.denied).length > 0 && does(heard.reading, 'correct')
    ? { type: 'command.summary' }
    : undefined
}

/** What a few words call by name of one of these fields, and of no other. */
const calledIn = (text: string, fields: readonly FieldName[]): NoticeFields | undefined => {
  if (isStoryLong(text)) return undefined
  const [only, ...others] = fields
    .map(field => ({ field, values: valuesNamed(field, text) }))
    .filter(
      ({ field, values }) => values.length === 1 || (values.length > 1 && fieldRow(field).kind === 'list'),
    )
  return only === undefined || others.length > 0
    ? undefined
    : fieldFromText(only.field, only.values.join(','))
}

/** Nothing else is understood, and what is said is called as a value of one other field: it answers that one. */
const toldOfAnother = ({ heard }: TurnReading): FlowEvent | undefined => {
  const { conversation, text } = heard
  const isNone = does(heard.reading, 'deny') || does(heard.reading, 'wish_notice')
  if (isNone || !isInNotice(conversation)) return undefined
  const open = fieldNames.filter(
    field => field !== conversation.asking && conversation.fields[field] === undefined,
  )
  const fields = calledIn(text, open)
  return fields && { type: 'field', fields, corrects: true }
}

/** "Det er telefon i stedet": another value than the noted one, called by its name, is the correction itself. */
const mended = ({ conversation, text }: TurnContext): FlowEvent | undefined => {
  const choices = fieldNames.filter(
    field => fieldRow(field).kind === 'one' && conversation.fields[field] !== undefined,
  )
  const fields = newIn(calledIn(text, choices) ?? {}, conversation)
  return isEmpty(fields)
    ? undefined
    : { type: 'field', fields, corrects: true, was: wasBefore(fields, conversation) }
}

/** "På kontoret", at the check: nothing but another value is said, and that is how it is. */
const toldAtCheck = (heard: TurnContext): FlowEvent | undefined =>
  isChecking(heard.conversation) && fieldNames.some(field => isOnlyValueOf(field, heard.text))
    ? mended(heard)
    : undefined

/** Nothing else is understood, and a field is named in a few words: it is to be changed. */
export const namedAlone = (meant: TurnReading): FlowEvent | undefined => {
  const { heard } = meant
  const other = toldOfAnother(meant) ?? toldAtCheck(heard)
  if (other !== undefined) return other
  // An address of theirs was hidden: that is no word for the place of the meeting.
  const field = heard.hidden.length > 0 ? undefined : fieldNamed(heard.text)
  return isInNotice(heard.conversation) &&
    isLabelLong(heard.text) &&
    field !== undefined &&
    field !== heard.conversation.asking &&
    !(field in meant.told.denied)
    ? { type: 'change', field }
    : undefined
}

/** "Kontoret" answers what was asked, and the very same words are not the name of an office too. */
const withoutItself = (others: NoticeFields, { heard, answer }: TurnReading): NoticeFields =>
  isEmpty(answer)
    ? others
    : (Object.fromEntries(
        Object.entries(others).filter(
          ([field, value]) =>
            !isA('name', field as FieldName) || fold(String(value)) !== fold(heard.text.trim()),
        ),
      ) as NoticeFields)

const forgetting = (forgets: FieldName[]) => (forgets.length > 0 ? { forgets } : {})

/** Whoever will not say why takes back the words that were kept for it. */
const withoutReason = ({ need }: NoticeFields, { fields }: TurnContext['conversation']): FieldName[] =>
  need?.includes('prefer_not_to_say') && fields.needText !== undefined ? ['needText'] : []

/** Facts for the ledger: what was answered, what was told besides, and what no longer holds. */
export const factsEvent = (meant: TurnReading): FlowEvent | undefined => {
  const { heard, told, answer } = meant
  const { conversation } = heard
  const asking = askedFor(conversation)
  const { [asking ?? 'needText']: _asked, ...others } = told.said
  const removal = removalIn(heard, told)
  const isDeleting = meant.commands.includes('delete')
  const besides = isDeleting
    ? {}
    : added(newIn(asking ? withoutItself(others, meant) : told.said, conversation), meant)
  if (isDeleting && removal === undefined) return tellsNothing(told) ? undefined : { type: 'command.summary' }
  const fields = { ...besides, ...removal?.fields, ...(isDeleting ? {} : answer) }
  const about = whose(heard)
  const isNew = !isEmpty(fields) || !isEmpty(told.inferred) || removal !== undefined
  if (!isNew && (about.facets === undefined || conversation.facets.about !== undefined))
    return toldAgain(meant)
  return {
    type: 'field',
    fields,
    inferred: told.inferred,
    ...about,
    ...(isEmpty(answer) ? { corrects: true as const } : {}),
    ...forgetting([...(removal?.forgets ?? []), ...withoutReason(fields, conversation)]),
    was: wasBefore({ ...besides, ...removal?.fields }, conversation),
    preface: prefaces(heard),
  }
}

const enoughToKnow = 2

/** "Not above the door": what was noted in their own words, by some of those words. */
const calledByItsWords = ({ text, conversation: { fields } }: TurnContext): FieldName | undefined => {
  const said = wordsOf(text)
  const shared = (value: unknown): number =>
    wordsOf(String(value)).filter(word => !functionWords.has(word) && said.includes(word)).length
  return fieldNames.find(field => isA('told', field) && shared(fields[field] ?? '') >= enoughToKnow)
}

/** "Kameraet er flyttet ud i stuen": what is put right in their own words is told in the same breath. */
const retold = (field: FieldName, { heard, told }: TurnReading): FlowEvent | undefined => {
  const { conversation, reading, text } = heard
  const isTold = does(reading, 'tell') || isStoryLong(text)
  const fields = isTold && isA('told', field) ? answerTo(field, heard, told) : {}
  return isEmpty(fields)
    ? undefined
    : { type: 'field', fields, corrects: true, was: wasBefore(fields, conversation) }
}

/** What only follows stands over nothing that is noted: there it tells nothing. */
const withoutKnown = (told: ToldFacts, { conversation: { fields } }: TurnContext): ToldFacts => ({
  ...told,
  inferred: Object.fromEntries(Object.entries(told.inferred).filter(([field]) => !(field in fields))),
})

/** "Ret datoen": that question again; nothing is lost till it is answered. What it is to be may be said at once. */
export const changeEvent = (meant: TurnReading): FlowEvent | undefined => {
  const { heard, told, answer, commands } = meant
  if (commands.includes('delete')) return undefined
  const corrects = share(heard.reading.acts, 'correct') >= bounds.cheap
  if (!heard.conversation.noticeOpen || !corrects || does(heard.reading, 'ask')) return undefined
  if (!tellsNothing(withoutKnown(told, heard)) || !isEmpty(answer)) return undefined
  const field = fieldNamed(heard.text) ?? calledByItsWords(heard)
  if (field === undefined) return mended(heard)
  return mended(heard) ?? retold(field, meant) ?? { type: 'change', field }
}
