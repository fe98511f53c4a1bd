import da from '../../../locales/da/lexicon/small-words.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/small-words.json' with { type: 'json' }
import type { Language } from '../language.ts'
import { fold, wordsOf } from '../text/fold.ts'

const named = { da: Object.values(da.departments), en: Object.values(en.departments) }

const stemLetters = 7

/** The part of a name that its forms share. */
const stemOf = (name: string): string => fold(name.split(' ')[0] ?? name).slice(0, stemLetters)

const endingLetters = 2

/** Whether a word is a form of the name. An ending may differ; a longer compound is another name. */
const isFormOf = (word: string | undefined, name: string): boolean => {
  const shared = name.length <= endingLetters * 2 ? name.length : name.length - endingLetters
  return (
    word !== undefined &&
    word.length >= shared &&
    word.startsWith(name.slice(0, Math.min(stemLetters, shared)))
  )
}

/** The names in this language, and then in Danish: whoever writes English has them from a Danish letter. */
const onlyOne = (language: Language, isNamed: (name: string) => boolean): string | undefined => {
  const own = named[language].filter(isNamed)
  const found = own.length > 0 ? own : named.da.filter(isNamed)
  return found.length === 1 ? found[0] : undefined
}

/**
 * A department whose full name stands in a text that may be about anything. Undefined unless there is exactly one.
 */
export const departmentIn = (text: string, language: Language): string | undefined => {
  const words = wordsOf(text)
  return onlyOne(language, name =>
    words.some((_, at) => wordsOf(name).every((part, place) => isFormOf(words[at + place], part))),
  )
}

/** A department that is called by one of the names we know. Undefined unless there is exactly one. */
export const departmentNamed = (text: string, language: Language): string | undefined => {
  const words = wordsOf(text)
  return onlyOne(language, name => words.some(word => word.startsWith(stemOf(name))))
}
