import da from '../../../locales/da/lexicon/value-names.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/value-names.json' with { type: 'json' }
import type { FieldName } from '../notice/fields.ts'
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

/** The values of a field that are called by one of their names: as the buttons are, where the reader finds nothing. */
export const valuesNamed = (field: FieldName, text: string): string[] => {
  const said = phraseOf(text)
  const found = (names.get(field) ?? []).filter(({ name }) => said.includes(name))
  return [...new Set(found.map(({ value }) => value))]
}
