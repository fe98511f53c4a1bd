import { createInstance } from 'i18next'
import { da } from '../../locales/da/index.ts'
import { en } from '../../locales/en/index.ts'
import type { Language, Translate } from '../../src/core/language.ts'

const missing = (what: string): never => {
  throw new Error(`no words for ${what}`)
}

const instance = createInstance()
await instance.init({
  resources: { da, en },
  lng: 'da',
  fallbackLng: false,
  initAsync: false,
  returnEmptyString: false,
  interpolation: { escapeValue: false },
  parseMissingKeyHandler: missing,
  missingInterpolationHandler: (text, match) => missing(`${match[0]} in "${text}"`),
})

/** The words as the product speaks them: strict, so that a hole in a text is an error. */
export const translateIn = (language: Language): Translate => {
  const speak = instance.getFixedT(language)
  return (key, parameters) => {
    const words: unknown = speak(key, { ...parameters })
    return typeof words === 'string' ? words : missing(key)
  }
}

/** Every namespace as written, for tests that read the words themselves. */
export const written: Record<Language, Record<string, unknown>> = { da, en }

export type Leaf = { key: string; text: string }

/** Every text of a namespace with its key, `main.lead.ask`. */
export const leaves = (value: unknown, path: string[] = []): Leaf[] => {
  if (typeof value === 'string') return [{ key: path.join('.'), text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
}
