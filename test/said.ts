import { translateIn } from '../src/build/content/words.ts'
import type { Translate } from '../src/core/language.ts'

/** The words of a key as the product says them; an unknown key or a missing value throws. */
export const da = translateIn('da')
export const en = translateIn('en')

/** The same on one line, as `wordsOf` reads a page. */
export const flat = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** The first sentence, where no more is shown. */
export const firstSentence = (words: string): string => /^[^.!?]*[.!?]?/.exec(words)?.[0] ?? words

/** The longest part without a value, where the test cannot know the values. */
export const fixedPart = (say: Translate, key: string, ...values: string[]): string => {
  const parts = say(key, Object.fromEntries(values.map(name => [name, '|']))).split('|')
  return parts.reduce((longest, part) => (part.trim().length > longest.length ? part.trim() : longest), '')
}
