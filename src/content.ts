import { createInstance, type TFunction } from 'i18next'
import { packs } from '../flows/policies/index.ts'
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

const translateIn = (instance: Awaited<ReturnType<typeof wordsOf>>) => {
  const fixed: Record<Language, Translate> = {
    da: speaking(instance.getFixedT('da')),
    en: speaking(instance.getFixedT('en')),
  }
  return (language: Language) => fixed[language]
}

const speaking =
  (t: TFunction): Translate =>
  (key, parameters) => {
    const words: unknown = t(key, { ...parameters })
    return typeof words === 'string' ? words : missing(key)
  }

/** Joins flows and words into the one value that everything else reads. Made once at start. */
export const createContent = async (): Promise<Content> => ({
  packs,
  packIds: Object.keys(packs),
  translate: translateIn(await wordsOf()),
  version: contentHash(JSON.stringify([packs, da, en])),
})
