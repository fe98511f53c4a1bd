import type { BlockDefinition } from '../../../flows/answers/answer.ts'
import type { Translate } from '../language.ts'
import { answerDefinition, answerInForce, textOf, wordsIn } from './answer.ts'
import type { Fills } from './fills.ts'
import type { Ruling } from './ruling.ts'
import { type Speaking, saysNothing } from './spoken-block.ts'

const quotes = /^[»“"]|[«”"]$/gu

/** The words to say or write alone, ready to copy. None where this ruling has none, or the answer was withdrawn. */
export const spokenWords = (
  answerId: string,
  ruling: Ruling,
  speaker: { translate: Translate; fills: Fills },
): { words: string; isWritten: boolean } | undefined => {
  const say = wordsOf(answerId, ruling)
  if (say === undefined) return undefined
  const speaking: Speaking = { answerId, ruling, polarity: 'fact', words: wordsIn(ruling, speaker) }
  return { words: textOf(say, speaking).replace(quotes, ''), isWritten: say.write === true }
}

/** The words to say that an answer has under this ruling. */
export const wordsOf = (answerId: string, ruling: Ruling): BlockDefinition | undefined => {
  const { say } = answerDefinition(answerId)
  const isSaid =
    say !== undefined && answerInForce(answerId, ruling) === answerId && !saysNothing(say, ruling)
  return isSaid ? say : undefined
}
