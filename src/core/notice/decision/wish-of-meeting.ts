import { joints, letterWords } from '../../lexicon/small-words.ts'
import { capital } from '../../text/capital.ts'
import { fold, wordsOf } from '../../text/fold.ts'

/** What stands between stops and joining words. */
const partsOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .map(word => (joints.has(fold(word)) ? '\n' : word))
    .join(' ')
    .split(/[.,;!?\n]+/)
    .map(part => part.trim())
    .filter(part => part !== '')

/** How the letter is to be is nothing to see to at the meeting. */
const isOfLetter = (part: string): boolean => wordsOf(part).some(word => letterWords.has(word))

/** What of a wish in their own words belongs to the meeting; undefined where all of it is about the letter. */
export const wishOfMeeting = (words: string): string | undefined => {
  const parts = partsOf(words)
  const rest = parts.filter(part => !isOfLetter(part))
  if (rest.length === parts.length) return words
  return rest.length === 0 ? undefined : capital(rest.join(', '))
}
