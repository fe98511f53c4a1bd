import { forgettingWords, linkingWords, memoryWords, notWords } from './number-words.ts'
import { wordsIn } from './words.ts'

const reach = 40
const mostBetween = 3

/** "Don't" and "can't" end in a word of one letter. */
const isNot = (word: string): boolean => notWords.has(word) || word === 't'

/** "I do not remember the last four", "jeg har glemt de sidste fire": what comes behind is not them. */
export const isForgotten = (text: string, start: number): boolean => {
  const clause =
    text
      .slice(Math.max(0, start - reach), start)
      .split(/[,.:;?!\n]/)
      .at(-1) ?? ''
  const words = wordsIn(clause).map(({ word }) => word)
  const at = words.findLastIndex(word => memoryWords.has(word) || forgettingWords.has(word))
  if (at < 0 || !words.slice(at + 1).every(word => isNot(word) || linkingWords.has(word))) return false
  return words.slice(Math.max(0, at - mostBetween)).some(isNot) !== forgettingWords.has(words[at] ?? '')
}
