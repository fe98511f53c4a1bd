import da from '../../../locales/da/lexicon/value-names.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/value-names.json' with { type: 'json' }
import type { FieldName } from '../notice/fields/field-schema.ts'
import { phraseOf } from './phrase.ts'

type Called = { value: string; name: string }

const names = new Map<string, Called[]>()
for (const { note: _note, ...fields } of [da, en])
  for (const [field, values] of Object.entries(fields))
    for (const [value, called] of Object.entries(values))
      names.set(field, [
        ...(names.get(field) ?? []),
        ...called.map((name: string) => ({ value, name: phraseOf(name).trimEnd() })),
      ])

/**
 * The values of a field that a text calls by one of their names: what buttons are called, used where the reader finds
 * nothing.
 */
export const valuesNamed = (field: FieldName, text: string): string[] => {
  const said = phraseOf(text)
  const found = (names.get(field) ?? []).filter(({ name }) => said.includes(name))
  return [...new Set(found.map(({ value }) => value))]
}

const longestSmallWord = 3

/** The text names this value of the field, and no word beside it says anything else. */
export const isOnlyValueOf = (field: FieldName, text: string): boolean => {
  const starts = (names.get(field) ?? []).flatMap(({ name }) => name.trim().split(' '))
  const said = phraseOf(text).trim().split(' ')
  const isNamed = (word: string): boolean => starts.some(start => word.startsWith(start))
  return said.some(isNamed) && said.every(word => isNamed(word) || word.length <= longestSmallWord)
}

/** The one value, of any field, whose name is the whole message. */
export const valueAlone = (text: string): { field: FieldName; value: string } | undefined => {
  const said = phraseOf(text).trimEnd()
  const found = [...names].flatMap(([field, called]) => {
    const values = new Set(called.filter(({ name }) => name === said).map(({ value }) => value))
    return [...values].map(value => ({ field: field as FieldName, value }))
  })
  return found.length === 1 ? found[0] : undefined
}
