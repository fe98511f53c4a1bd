import { fieldNames, fieldRow, isA } from '../../../../flows/fields.ts'
import { fieldNamed } from '../../lexicon/field-names.ts'
import { valuesNamed } from '../../lexicon/value-names.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { wordsOf } from '../../text/fold.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { toldLast } from '../conversation/told-last.ts'
import type { ToldFacts } from '../hearing/facts-told.ts'
import { commandsIn } from '../policy/act-table.ts'
import { bounds, share } from '../policy/bounds.ts'
import { askedFor, does, type TurnContext } from '../policy/turn-context.ts'

/** What a denial takes out of the notice: values of a list, or a whole field. */
export type Removal = { fields: NoticeFields; forgets: FieldName[] }

/** A field with those that go with it: taking a reason back takes its words too. Only noted fields. */
export const forgets = (field: FieldName, { fields }: Pick<Conversation, 'fields'>): FieldName[] =>
  [field, ...fieldNames.filter(each => fieldRow(each).goesWith === field)].filter(
    each => fields[each] !== undefined,
  )

const removalOf = (field: FieldName, values: readonly string[], noted: NoticeFields): Removal => {
  const value = noted[field]
  if (Array.isArray(value)) {
    const left = (value as string[]).filter(one => !values.includes(one))
    if (left.length === value.length) return { fields: {}, forgets: [] }
    return left.length > 0 ? { fields: { [field]: left }, forgets: [] } : { fields: {}, forgets: [field] }
  }
  // Where a no stands beside several values, the noted one is not what goes.
  if (typeof value !== 'string' || values.length !== 1) return { fields: {}, forgets: [] }
  return fieldRow(field).kind === 'words'
    ? withoutWords(field, values[0] ?? '', value)
    : { fields: {}, forgets: values.includes(value) ? [field] : [] }
}

/** Of several persons in one field, the one who goes. With the last of them the field goes. */
const withoutWords = (field: FieldName, gone: string, value: string): Removal => {
  const parts = value.split(', ')
  const left = parts.filter(part => !holds(part, gone))
  if (left.length === parts.length) return { fields: {}, forgets: [] }
  return left.length > 0
    ? { fields: { [field]: left.join(', ') }, forgets: [] }
    : { fields: {}, forgets: [field] }
}

const holds = (one: string, other: string): boolean => {
  const [own, said] = [wordsOf(one), wordsOf(other)]
  return said.length > 0 && (said.every(word => own.includes(word)) || own.every(word => said.includes(word)))
}

/** A denied wish leaves its list. A single value goes only where it is asked for, or by a plain no. */
const deniedIn = (heard: TurnContext, { denied, said }: ToldFacts): Removal[] => {
  const { fields, came = {} } = heard.conversation
  const asked = askedFor(heard.conversation)
  const isPlain = does(heard.reading, 'deny') || does(heard.reading, 'correct')
  return (Object.entries(denied) as [FieldName, string[]][])
    .filter(
      ([field]) =>
        !(field in said) &&
        (isPlain || field === asked || came[field] === 'inferred' || Array.isArray(fields[field])),
    )
    .map(([field, values]) =>
      field === asked && fields[field] === undefined
        ? { fields: {}, forgets: forgets(field, heard.conversation) }
        : removalOf(field, values, fields),
    )
}

/** Everything a message names of the notice, in whatever way it says it. */
const spokenOf = ({ said, inferred, denied }: ToldFacts): [FieldName, string[]][] => [
  ...([said, inferred].flatMap(fields => Object.entries(fields)) as [FieldName, unknown][]).map(
    ([field, value]): [FieldName, string[]] => [field, [value].flat().map(String)],
  ),
  ...(Object.entries(denied) as [FieldName, string[]][]),
]

/** What is noted and named in the words: a value by its name, or words that were told. */
const calledIn = (text: string, noted: NoticeFields): [FieldName, string[]][] =>
  (Object.keys(noted) as FieldName[]).flatMap((field): [FieldName, string[]][] => {
    if (fieldRow(field).kind !== 'words') return [[field, valuesNamed(field, text)]]
    const said = wordsOf(text)
    const parts = String(noted[field]).split(', ')
    return [[field, parts.filter(part => wordsOf(part).every(word => said.includes(word)))]]
  })

const changes = ({ fields, forgets: gone }: Removal): boolean =>
  gone.length > 0 || Object.keys(fields).length > 0

/** A noted wish that is named and cancelled. The whole notice is not meant. */
const cancelledIn = (heard: TurnContext, { said }: ToldFacts): Removal[] => {
  const { fields } = heard.conversation
  if (share(heard.reading.acts, 'cancel') < bounds.undoable) return []
  return calledIn(heard.text, fields)
    .filter(([field]) => fieldRow(field).kind === 'list' && !isA('reason', field) && !(field in said))
    .map(([field, values]) => removalOf(field, values, fields))
    .filter(changes)
}

/** It is about the whole conversation, whatever it names. */
const isAboutConversation = ({ reading: { topics } }: TurnContext): boolean =>
  share(topics, 'privacy_chat') >= bounds.act

/** A little likely, and likelier than anything else. */
const leansToDelete = ({ reading: { acts } }: TurnContext): boolean =>
  acts[0]?.name === 'delete' && acts[0].probability >= bounds.leaning

/** A field that is deleted by its name, or by what of it is to go. Its noted value alone makes the wish sure. */
const deletedIn = (heard: TurnContext, told: ToldFacts): Removal[] => {
  const { fields } = heard.conversation
  if (isAboutConversation(heard)) return []
  if (!commandsIn(heard).includes('delete'))
    return leansToDelete(heard)
      ? calledIn(heard.text, fields)
          .map(([field, values]) => removalOf(field, values, fields))
          .filter(changes)
      : []
  for (const spoken of [spokenOf(told), calledIn(heard.text, fields)]) {
    const found = spoken.map(([field, values]) => removalOf(field, values, fields)).filter(changes)
    if (found.length > 0) return found
  }
  const named = fieldNamed(heard.text)
  if (named !== undefined) return [{ fields: {}, forgets: forgets(named, heard.conversation) }]
  return isTakingBack(heard) ? [{ fields: {}, forgets: forgetsLast(heard.conversation) }] : []
}

/** What was noted a moment ago, with what goes with it. */
export const forgetsLast = (conversation: Conversation): FieldName[] => [
  ...new Set(toldLast(conversation).flatMap(field => forgets(field, conversation))),
]

const takingBack = ['take_back', 'undo', 'correct']
const isTakingBack = ({ reading: { acts } }: TurnContext): boolean =>
  takingBack.some(act => share(acts, act) >= bounds.perhapsMeant)

/** A part of what was told is to be deleted, noted or not: a field that is named, or a fact. */
export const asksToDeletePart = (heard: TurnContext): boolean =>
  !isAboutConversation(heard) &&
  (fieldNamed(heard.text) !== undefined ||
    heard.reading.facts.some(({ probability }) => probability >= bounds.fact))

export const removalIn = (heard: TurnContext, told: ToldFacts): Removal | undefined => {
  const all = [...deniedIn(heard, told), ...deletedIn(heard, told), ...cancelledIn(heard, told)]
  const removal = {
    fields: Object.assign({}, ...all.map(({ fields }) => fields)) as NoticeFields,
    forgets: [...new Set(all.flatMap(each => each.forgets))],
  }
  return changes(removal) ? removal : undefined
}
