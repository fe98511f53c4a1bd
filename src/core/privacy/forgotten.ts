import { forgettingWords, linkingWords, memoryWords, notEndings, notWords } from './number-words.ts'
import { wordsIn } from './words.ts'

const reach = 40

const isNot = (word: string): boolean => notWords.has(word) || notEndings.has(word)

/** The words before a verb deny it when only linking words stand between. */
const endInNot = (words: readonly string[]): boolean =>
  isNot(words.findLast(word => isNot(word) || !linkingWords.has(word)) ?? '')

/** "I do not remember the last four", "jeg har glemt de sidste fire": what comes behind is not them. */
export const isForgotten = (text: string, start: number): boolean => {
  const clause =
    text
      .slice(Math.max(0, start - reach), start)
      .split(/[,.:;?!\n]/)
      .at(-1) ?? ''
  const words = wordsIn(clause).map(({ word }) => word)
  const at = words.findLastIndex(word => memoryWords.has(word) || forgettingWords.has(word))
  const behind = words.slice(at + 1)
  if (at < 0 || !behind.every(word => isNot(word) || linkingWords.has(word))) return false
  const isDenied = behind.some(isNot) || endInNot(words.slice(0, at))
  return isDenied !== forgettingWords.has(words[at] ?? '')
}
