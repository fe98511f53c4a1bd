import { createInstance } from 'i18next'
import { da } from '../../../locales/da/index.ts'
import { en } from '../../../locales/en/index.ts'
import type { Language, Translate } from '../../core/language.ts'

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

/** The words as the product speaks them, without the trained model: a hole in a text is an error. */
export const translateIn = (language: Language): Translate => {
  const speak = instance.getFixedT(language)
  return (key, parameters) => {
    const words: unknown = speak(key, { ...parameters })
    return typeof words === 'string' ? words : missing(key)
  }
}

type Written = { key: string; text: string }

const leaves = (value: unknown, path: string[] = []): Written[] => {
  if (typeof value === 'string') return [{ key: path.join('.'), text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
}

/** Every text of the answers as it is written, by its whole key: `answers/audio_office:main.lead.ask`. */
export const answerTexts = (language: Language): Written[] =>
  Object.entries<unknown>(language === 'da' ? da : en)
    .filter(([namespace]) => namespace.startsWith('answers/'))
    .flatMap(([namespace, value]) =>
      leaves(value).map(({ key, text }) => ({ key: `${namespace}:${key}`, text })),
    )
