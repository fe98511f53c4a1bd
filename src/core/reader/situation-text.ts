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

const leadsEarlier = 'before '

/** What it was about, without the words that were written before. */
export const namesIn = (text: string): string => {
  const parts = text.split('; ')
  const from = parts.findIndex(part => part.startsWith(leadsEarlier))
  return (from < 0 ? parts : parts.slice(0, from)).join('; ')
}

/**
 * What the encoder reads beside a message: the situation, and the citizen's own words before it, since whom "he" is
 * and what "that" asks for stands there. The terms read the situation alone.
 */
export const textBefore = (situation: ConversationSituation): string =>
  [situationText(situation), situation.earlier && `${leadsEarlier}${situation.earlier}`]
    .filter(part => part)
    .join('; ')
