import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FieldName, fieldNames, fieldRow } from '../../flows/fields.ts'
import { languages } from '../../src/core/language.ts'

type Words = { [name: string]: Words | string }

const found = (words: Words, key: string): unknown =>
  key.split('.').reduce<unknown>((inner, name) => (inner as Words | undefined)?.[name], words)

/** What a field with a question of its own is asked by, asked by again, explained by and called. */
const needed = (field: FieldName): string[] => {
  const { answers, ...row } = fieldRow(field)
  const own = answers === undefined ? ['ask', 'again', 'help'].map(kind => `${kind}.${field}`) : []
  const values = 'values' in row ? row.values.map(value => `option.${field}.${value}`) : []
  return [`field.${field}`, ...own, ...values]
}

describe('the words of a field', () => {
  it.each(languages)('stand in locales/%s/notice.json for every field', language => {
    const words = JSON.parse(readFileSync(`locales/${language}/notice.json`, 'utf8')) as Words
    const missing = fieldNames.flatMap(needed).filter(key => typeof found(words, key) !== 'string')
    expect(missing).toEqual([])
  })
})
