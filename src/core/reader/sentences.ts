import { joints } from '../lexicon/small-words.ts'
import type { TextSpan } from './reading.ts'

const fewestLetters = 2
const mostSentences = 24

const sentence = /[^.!?…\n]+(?:[.!?…]+(?=\s|$)|\n|$|[.!?…](?=\S))*/gu

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

const fewestWords = 3
const betweenWords = /,?\s+(?<word>\p{L}+)\s+/giu

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** A sentence that joins two of some length is read as both: two questions are often put in one. */
export const halvesOf = (text: string, [from, to]: TextSpan): TextSpan[] => {
  for (const match of text.slice(from, to).matchAll(betweenWords)) {
    if (!joints.has((match.groups?.word ?? '').toLowerCase())) continue
    const [end, start] = [from + match.index, from + match.index + match[0].length]
    if (wordsIn(text.slice(from, end)) >= fewestWords && wordsIn(text.slice(start, to)) >= fewestWords)
      return [
        [from, end],
        [start, to],
      ]
  }
  return [[from, to]]
}

/** A full stop within a date or before an hour ends no sentence. Before the number of a list it does. */
const isInANumber = (before: string, after: string): boolean =>
  /\.\s*$/u.test(before) &&
  (/^\s*\p{N}+(?!\p{N}|\)|\.\s)/u.test(after) || (/\p{N}\.\s*$/u.test(before) && /^\s*\p{Ll}/u.test(after)))

/** Where the sentences of a text stand; a scrap of a sentence belongs to the one before. */
export const sentencesOf = (text: string): TextSpan[] => {
  const spans: TextSpan[] = []
  for (const match of text.matchAll(sentence)) {
    const span: TextSpan = [match.index, match.index + match[0].length]
    const last = spans.at(-1)
    const isScrap = letters(match[0]) < fewestLetters || spans.length === mostSentences
    if (last !== undefined && (isScrap || isInANumber(text.slice(...last), match[0]))) last[1] = span[1]
    else if (letters(match[0]) >= fewestLetters) spans.push(span)
  }
  return spans
}
