import { withoutMasks } from '../text/end-of-mask.ts'
import { wordsOf } from '../text/fold.ts'

/**
 * The words of a text in one spelling each, with a space around every word, so that a phrase can be found as it is.
 * Masks are no words.
 */
export const phraseOf = (text: string): string => ` ${wordsOf(withoutMasks(text)).join(' ')} `
