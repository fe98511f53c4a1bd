import type { TextSpan } from './reading.ts'

const fewestLetters = 2
const mostSentences = 24

const sentence = /[^.!?…\n]+(?:[.!?…]+(?=\s|$)|\n|$|[.!?…](?=\S))*/gu

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** Where the sentences of a text stand; a scrap of a sentence belongs to the one before. */
export const sentencesOf = (text: string): TextSpan[] => {
  const spans: TextSpan[] = []
  for (const match of text.matchAll(sentence)) {
    const span: TextSpan = [match.index, match.index + match[0].length]
    const last = spans.at(-1)
    if (last !== undefined && (letters(match[0]) < fewestLetters || spans.length === mostSentences))
      last[1] = span[1]
    else if (letters(match[0]) >= fewestLetters) spans.push(span)
  }
  return spans
}
