import type { Heard } from './heard.ts'

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** Half of all their words are the same. */
const mostlySame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const shared = [...one].filter(word => other.has(word)).length
  return 2 * shared >= one.size + other.size - shared
}

/** Whether the citizen puts what they put before: other words that get the same answer may have been misread. */
export const isAskedAgain = ({ text, conversation }: Heard): boolean => {
  const now = wordsOf(text)
  return conversation.transcript.some(entry => entry.by === 'citizen' && mostlySame(now, wordsOf(entry.text)))
}
