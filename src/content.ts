import { createInstance, type i18n as Words } from 'i18next'
import { packIds, packs } from '../flows/policies/index.ts'
import { da } from '../locales/da/index.ts'
import { en } from '../locales/en/index.ts'
import { other } from '../locales/other/index.ts'
import type { Content } from './core/content.ts'
import { DomainError } from './core/errors.ts'
import type { Language, Translate } from './core/language.ts'
import { contentHash } from './core/policy/content-hash.ts'

/** A fault of ours (a missing translation key), not a page that does not exist: it is logged. */
const missing = (what: string): never => {
  throw new DomainError('unavailable', { cause: `no words for ${what}` })
}

const wordsOf = async () => {
  const instance = createInstance()
  await instance.init({
    resources: { da: { ...da, ...other }, en: { ...en, ...other } },
    lng: 'da',
    fallbackLng: false,
    initAsync: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: missing,
    missingInterpolationHandler: (_text, match) => missing(String(match[0])),
  })
  return instance
}

const translateIn = (instance: Words) => {
  const spoken: Record<Language, Translate> = { da: speaking(instance, 'da'), en: speaking(instance, 'en') }
  return (language: Language) => spoken[language]
}

/** A text into which nothing is to be put. */
const plainText = (words: unknown): string | undefined =>
  typeof words === 'string' && words !== '' && !/\{\{|\$t\(/.test(words) ? words : undefined

/** Most texts are plain, and looked up once: i18next takes some microseconds for each, at every turn and page. */
const speaking = (instance: Words, language: Language): Translate => {
  const t = instance.getFixedT(language)
  const plain = new Map<string, string | undefined>()
  return (key, parameters) => {
    if (!plain.has(key)) {
      const [file = '', ...path] = key.split(':')
      plain.set(key, plainText(instance.getResource(language, file, path.join(':'))))
    }
    const found = parameters?.count === undefined ? plain.get(key) : undefined
    if (found !== undefined) return found
    const words: unknown = t(key, { ...parameters })
    return typeof words === 'string' ? words : missing(key)
  }
}

/** Joins flows and words into the one value that everything else reads. Made once at start. */
export const createContent = async (): Promise<Content> => ({
  packs,
  packIds,
  translate: translateIn(await wordsOf()),
  version: contentHash(JSON.stringify([packs, da, en])),
})
