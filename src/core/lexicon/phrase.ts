import { wordsOf } from '../text/fold.ts'

/**
 * The words of a text in one spelling each, with a space around every word, so that a phrase can be found as it is.
 */
export const phraseOf = (text: string): string => ` ${wordsOf(text).join(' ')} `
