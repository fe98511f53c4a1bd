import da from '../../../locales/da/lexicon/field-names.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/field-names.json' with { type: 'json' }
import type { FieldName } from '../notice/fields/field-schema.ts'
import { phraseOf } from './phrase.ts'

const names = [da, en].flatMap(({ note: _note, ...fields }) =>
  Object.entries(fields).flatMap(([field, called]) =>
    called.map(name => ({ field: field as FieldName, name: phraseOf(name).trimEnd() })),
  ),
)

/** The field that the text names. Where several names fit, the longest wins. */
export const fieldNamed = (text: string): FieldName | undefined => {
  const said = phraseOf(text)
  const found = names.filter(({ name }) => said.includes(name))
  return found.sort((one, other) => other.name.length - one.name.length)[0]?.field
}
