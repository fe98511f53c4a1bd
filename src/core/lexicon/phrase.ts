import { wordsOf } from '../text/fold.ts'

const mask = /\[[^[\]\n]{1,40}\]/gu

/**
 * The words of a text in one spelling each, with a space around every word, so that a phrase can be found as it is.
 * A mask such as [telefonnummer] is no word of theirs.
 */
export const phraseOf = (text: string): string => ` ${wordsOf(text.replace(mask, ' ')).join(' ')} `
