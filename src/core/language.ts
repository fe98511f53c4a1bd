export type Language = 'da' | 'en'

export const languages: readonly Language[] = ['da', 'en']

export const isLanguage = (value: unknown): value is Language => value === 'da' || value === 'en'

export type Parameters = Record<string, string | number>

/**
 * The words for a key such as `notice:field.medium` or `answers/audio_office:short.request`, in one language.
 * Throws when the key or one of its variables is missing: no page is ever shown with a hole in it.
 */
export type Translate = (key: string, parameters?: Parameters) => string

export type TranslateIn = (language: Language) => Translate
