import { saidIn } from './actors.ts'
import { wholeCommands } from './commands.ts'
import type { Model } from './model.ts'
import { otherReadings } from './other-readings.ts'
import type { Match } from './patterns.ts'
import { type Part, partsRead, type Ranked, rankWith } from './ranking.ts'
import { type Word, wordsOf } from './words.ts'

/** A message as the other stages see it: words, what they say, and how topics score on the whole and in part. */
export type Message = {
  text: string
  words: Word[]
  matches: Match[]
  concepts: ReadonlySet<string>
  /** Commands that are all the message says. */
  whole: string[]
  isQuestion: boolean
  ranking: Ranked[]
  parts: Part[]
}

export const messageOf = (text: string, model: Model): Message => {
  const words = wordsOf(text, model.spelling)
  const matches = saidIn(words, model.patterns)
  const rank = rankWith(model)({ words, matches, others: otherReadings(words, model) })
  return {
    text,
    words,
    matches,
    concepts: new Set(matches.map(match => match.concept)),
    whole: wholeCommands(words, matches),
    isQuestion: text.includes('?'),
    ranking: rank({ from: 0, to: words.length }),
    parts: partsRead({ words, matches, text }, rank),
  }
}
