import { fieldRow, isA } from '../../../../flows/fields.ts'
import { valuesNamed } from '../../lexicon/value-names.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { bounds, share } from '../policy/bounds.ts'
import { asksRather, does, isEmpty, type TurnContext } from '../policy/turn-context.ts'
import { fieldFromText, widestOf } from './field-text.ts'
import { namedButton } from './named-button.ts'

/** The value is named and denied. */
const isDenied = (field: FieldName, value: string, { reading }: TurnContext): boolean =>
  reading.facts.some(
    fact =>
      fact.field === field &&
      fact.value === value &&
      fact.mode === 'denied' &&
      fact.probability >= bounds.fact,
  )

const fromButton = (field: FieldName, heard: TurnContext): NoticeFields => {
  const value = namedButton(heard, `field.${field}.`)?.slice(`field.${field}.`.length)
  const isNone = value === undefined || value === 'done'
  return isNone || isDenied(field, value, heard) || isOwnNumber(field, value, heard)
    ? {}
    : fieldFromText(field, value)
}

/** The value of the field asked for that the words clearly lean to. */
const leaningTo = (field: FieldName, heard: TurnContext): NoticeFields => {
  const leanings = (heard.reading.leanings ?? []).filter(({ name }) => !isDenied(field, name, heard))
  if (isA('inclusive', field)) {
    const most = leanings[0]?.probability ?? 0
    const meant = leanings
      .filter(({ probability }) => probability >= Math.max(bounds.leaning, most / bounds.aheadOfNext))
      .map(({ name }) => name)
    return fieldFromText(field, widestOf(field, meant) ?? '')
  }
  const [first, second] = leanings
  const isClear =
    first !== undefined &&
    first.probability >= bounds.meant &&
    first.probability >= bounds.aheadOfNext * (second?.probability ?? 0)
  return isClear && first.name !== 'other' && !isOwnNumber(field, first.name, heard)
    ? fieldFromText(field, first.name)
    : {}
}

const called = (field: FieldName, heard: TurnContext): NoticeFields => {
  const values = valuesNamed(field, heard.text).filter(value => !isDenied(field, value, heard))
  const isList = fieldRow(field).kind === 'list'
  if (values.some(value => isOwnNumber(field, value, heard))) return {}
  return values.length === 1 || (isList && values.length > 0) ? fieldFromText(field, values.join(',')) : {}
}

/** Two values of a single choice were found, so neither is taken. */
export const areTwoValuesMeant = (field: FieldName, { reading }: Pick<TurnContext, 'reading'>): boolean => {
  const found = reading.facts.filter(
    fact => fact.field === field && fact.mode === 'said' && fact.probability >= bounds.fact,
  )
  return fieldRow(field).kind === 'one' && new Set(found.map(({ value }) => value)).size > 1
}

/** Words of a language that nothing was learned from lean to nothing. */
const isSurelyForeign = ({ reading: { language } }: TurnContext): boolean =>
  share(language, 'other') >= bounds.language

/** The word before a number of their own names no meeting. */
export const isOwnNumber = (field: string, value: string, { hidden }: TurnContext): boolean =>
  field === 'setting' && value === 'phone' && hidden.includes('phone')

/** An answer in which no value was found: by a button's words, by leaning to one value, or by another name of it. */
export const meantOf = (field: FieldName, heard: TurnContext): NoticeFields =>
  does(heard.reading, 'ask') ||
  asksRather(heard.reading) ||
  does(heard.reading, 'deny') ||
  does(heard.reading, 'explain') ||
  isSurelyForeign(heard) ||
  areTwoValuesMeant(field, heard)
    ? {}
    : firstOf(
        () => (isA('told', field) ? {} : fromButton(field, heard)),
        () => (isA('claim', field) ? {} : leaningTo(field, heard)),
        () => called(field, heard),
      )

/** The first of these ways that gives anything. */
export const firstOf = (...ways: (() => NoticeFields)[]): NoticeFields => {
  for (const way of ways) {
    const found = way()
    if (!isEmpty(found)) return found
  }
  return {}
}
