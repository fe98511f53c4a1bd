import { endOfRun, letter } from '../text/letters.ts'
import type { Span } from './cpr.ts'

/** A word in small letters, or a group of digits. */
export type Word = Span & { word: string; isDigits: boolean }

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'

export const endOfDigits = (text: string, at: number): number => {
  let end = at
  while (isDigit(text[end])) end += 1
  return end
}

/** Words and groups of digits, in reading order. */
export const wordsIn = (text: string): Word[] => {
  const words: Word[] = []
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = Math.max(endOfRun(text, start, letter), endOfDigits(text, start))
    if (end === start) end = start + 1
    else
      words.push({ word: text.slice(start, end).toLowerCase(), start, end, isDigits: isDigit(text[start]) })
  }
  return words
}
