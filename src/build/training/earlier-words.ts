import { createHash } from 'node:crypto'
import type { ConversationSituation } from '../../core/reader/reading.ts'
import { earlierWords, mostEarlier } from '../../core/text/earlier-words.ts'

type Message = {
  text: string
  topics: readonly string[]
  answer: string | undefined
  danger: string
  isHeldOut: boolean
}

/**
 * Short calm messages by the topic, and by the answer, that they ask for: what somebody may have written before. What is
 * kept out of all learning is kept out here.
 */
export type EarlierTexts = ReadonlyMap<string, readonly string[]>

export const earlierTexts = (messages: readonly Message[]): EarlierTexts => {
  const texts = new Map<string, string[]>()
  for (const { text, topics, answer, danger, isHeldOut } of messages) {
    if (isHeldOut || danger !== 'none' || [...text].length > mostEarlier) continue
    for (const name of new Set([topics[0], answer])) {
      if (name === undefined) continue
      const own = texts.get(name) ?? []
      own.push(earlierWords(text))
      texts.set(name, own)
    }
  }
  return texts
}

/** One in so many has a button pressed before it, and no words. */
const pressed = 3

/**
 * A made-up place in a talk, with words that may have led there. Nothing is kept of what was written in danger.
 * training/encoder/lines.py chooses the same.
 */
export const withEarlier = (
  situation: ConversationSituation,
  { text, ...at }: { text: string; file: string; number: number },
  texts: EarlierTexts,
): ConversationSituation => {
  const { lastTopic, lastAnswer } = situation
  const all = texts.get(lastAnswer ?? '') ?? texts.get(lastTopic ?? '') ?? []
  const itself = earlierWords(text)
  const own = all.filter(each => each !== itself)
  const digest = createHash('sha256').update(`${at.file}:${at.number}:earlier`).digest()
  if (lastTopic === 'crisis' || own.length === 0 || digest.readUInt8(0) % pressed === 0) return situation
  return { ...situation, earlier: own[digest.readUInt16BE(1) % own.length] ?? '' }
}
