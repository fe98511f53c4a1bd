import { wordsOf } from '../text/fold.ts'

/** The words of a text in one spelling each, with a space around every one: a phrase is found in it as it stands. */
export const phraseOf = (text: string): string => ` ${wordsOf(text).join(' ')} `
