import type { ConversationSituation } from './reading.ts'

const asWords = (name: string): string =>
  name
    .replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
    .replace(/[^a-z]+/g, ' ')
    .trim()

/**
 * The situation in plain words, as the encoder learned it: training/encoder/lines.py says the same, and a test
 * holds the two together. Empty where nothing came before.
 */
export const situationText = ({
  asked,
  offered,
  noticeOpen,
  lastTopic,
  lastAnswer,
}: ConversationSituation): string =>
  [
    asked && `asked ${asWords(asked)}`,
    offered && `offered ${asWords(offered)}`,
    noticeOpen && 'notice open',
    lastTopic && `about ${asWords(lastAnswer ?? lastTopic)}`,
  ]
    .filter(part => part)
    .join('; ')

/** Characters of what was said before: its end, where a question mostly stands. */
export const mostEarlier = 120

/** The end of an earlier message, from a word on. */
export const earlierWords = (text: string): string => {
  const plain = [...text.replace(/\s+/g, ' ').trim()]
  if (plain.length <= mostEarlier) return plain.join('')
  return plain
    .slice(-mostEarlier)
    .join('')
    .replace(/^\S*\s/, '')
}

/**
 * What the encoder reads beside a message: the situation, and the citizen's own words before it, since whom "he" is
 * and what "that" asks for stands there. The terms read the situation alone.
 */
export const textBefore = (situation: ConversationSituation): string =>
  [situationText(situation), situation.earlier && `before ${situation.earlier}`]
    .filter(part => part)
    .join('; ')
