import type { Span } from './cpr.ts'
import {
  correctingWords,
  endingWords,
  hesitatingWords,
  linkingWords,
  namesAnother,
  numberWords,
  sumWords,
} from './number-words.ts'
import { type Word, wordsIn } from './words.ts'

const reach = 60
const mostUnknown = 3
/** Whole parts of a number, with a few words of any kind in front. */
const parts: readonly number[] = [4, 6]
const longest = 6

/** Words that may stand between a wrong part and its correction, and say nothing else. */
const saysNothingElse = ({ word }: Word): boolean =>
  [correctingWords, linkingWords, endingWords, hesitatingWords].some(list => list.has(word))

/** Digits that correct part of a number that was told before. */
export const correctionsAfter = (text: string, numbers: readonly Span[]): Span[] =>
  numbers.flatMap(({ end }) => correctedFrom(text, end))

const correctedFrom = (text: string, end: number): Span[] => {
  const found: Span[] = []
  let corrects = false
  let unknown = 0
  const after = text.slice(end, end + reach).split(/[?!\n]/, 1)[0] ?? ''
  const words = wordsIn(after)
  for (const [at, word] of words.entries()) {
    corrects ||= correctingWords.has(word.word)
    if (namesAnother(word.word) || (found.length > 0 && unknown > 0)) break
    if (isPart(word)) {
      const isSum = sumWords.has(words[at + 1]?.word ?? '')
      if (!corrects || isSum || word.word.length > longest) break
      if (unknown > (parts.includes(word.word.length) ? mostUnknown : 0)) break
      found.push({ start: end + word.start, end: end + word.end })
    } else if (!saysNothingElse(word)) unknown += 1
  }
  return found
}

/** Digits; or a number in words that is no article. */
const isPart = ({ word, isDigits }: Word): boolean => isDigits || (numberWords.get(word)?.length ?? 0) > 1
