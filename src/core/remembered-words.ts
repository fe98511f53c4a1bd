import type { Language, Translate, TranslateIn } from './language.ts'

/**
 * The same words, each looked up once: a sentence without variables never changes while the program runs.
 * Only keys from the program come here, so there are only as many as the locales have.
 */
export const rememberedWords = (translateIn: TranslateIn): TranslateIn => {
  const remembering = (language: Language): Translate => {
    const translate = translateIn(language)
    const known = new Map<string, string>()
    return (key, parameters) => {
      if (parameters !== undefined) return translate(key, parameters)
      const words = known.get(key) ?? translate(key)
      known.set(key, words)
      return words
    }
  }
  const inLanguage: Record<Language, Translate> = { da: remembering('da'), en: remembering('en') }
  return language => inLanguage[language]
}
