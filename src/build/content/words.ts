import { da } from '../../../locales/da/index.ts'
import { en } from '../../../locales/en/index.ts'
import { createContent } from '../../content.ts'
import type { Language, TranslateIn } from '../../core/language.ts'

const { translate } = await createContent()

/** The words as the product uses them: a missing variable is an error. */
export const translateIn: TranslateIn = translate

type Written = { key: string; text: string }

const leaves = (value: unknown, path: string[] = []): Written[] => {
  if (typeof value === 'string') return [{ key: path.join('.'), text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
}

/** Every text of the answers as it is written, by its full key: `answers/audio_office:main.lead.ask`. */
export const answerTexts = (language: Language): Written[] =>
  Object.entries<unknown>(language === 'da' ? da : en)
    .filter(([namespace]) => namespace.startsWith('answers/'))
    .flatMap(([namespace, value]) =>
      leaves(value).map(({ key, text }) => ({ key: `${namespace}:${key}`, text })),
    )
