import { translateIn } from '../src/build/content/words.ts'
import type { Translate } from '../src/core/language.ts'

/** The words of a key as the product says them; an unknown key or a missing value throws. */
export const da = translateIn('da')
export const en = translateIn('en')

/** The same on one line, as `wordsOf` reads a page. */
export const flat = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** The first sentence, where no more is shown. */
export const firstSentence = (words: string): string => /^[^.!?]*[.!?]?/.exec(words)?.[0] ?? words

const literally = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A text that begins with these words, as they stand. */
export const begins = (...words: string[]): RegExp => new RegExp(`^${literally(words.join(''))}`)

/** The whole text of a key, whatever is put in where these values go. */
export const withAny = (say: Translate, key: string, ...values: string[]): RegExp => {
  const parts = say(key, Object.fromEntries(values.map(name => [name, '\n\n\n']))).split('\n\n\n')
  // A value at the beginning is looked back at: to begin anywhere with it would read the text once a letter.
  return new RegExp(
    parts
      .map(literally)
      .join('.+?')
      .replace(/^\.\+\?/, '(?<=.)'),
    's',
  )
}
