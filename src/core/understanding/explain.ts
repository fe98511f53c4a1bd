import type { Match } from './patterns.ts'
import type { Word } from './words.ts'

export type Because = { text: string; concept: string }[]

/** Commands, everyday words and what is danger only together are no reasons to show. */
const unsaid = ['command.', 'g.', 'hint.', 'actor.']
const most = 6

const spanText = (text: string, words: readonly Word[], { from, to }: Match): string =>
  text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0)

/** Concepts that led to a reading, with the very words they were found in. */
export const conceptReasons = (text: string, words: readonly Word[], matches: readonly Match[]): Because => {
  const reasons: Because = []
  for (const match of matches) {
    if (unsaid.some(prefix => match.concept.startsWith(prefix))) continue
    if (reasons.some(({ concept }) => concept === match.concept)) continue
    reasons.push({ text: spanText(text, words, match).slice(0, 80), concept: match.concept })
    if (reasons.length === most) break
  }
  return reasons
}
