import { wordsOf } from '../../text/fold.ts'
import type { TurnContext } from '../policy/turn-context.ts'

/** At least half of all their words are the same. */
const mostlySame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const shared = [...one].filter(word => other.has(word)).length
  return 2 * shared >= one.size + other.size - shared
}

/** Whether the citizen repeats a question. Other words that get the same answer may have been misread. */
export const isAskedAgain = ({ text, conversation }: TurnContext): boolean => {
  const now = new Set(wordsOf(text))
  return conversation.transcript.some(
    entry => entry.by === 'citizen' && mostlySame(now, new Set(wordsOf(entry.text))),
  )
}
