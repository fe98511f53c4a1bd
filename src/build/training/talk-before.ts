import { createHash } from 'node:crypto'
import type { Situation } from '../../core/reader/reading.ts'

/** Characters; a shorter message may mean something else inside a talk. */
const leastOfATalk = 25
const offers = ['notice', 'bisidder', 'minutes', 'person']
const askedFor = [
  'medium',
  'setting',
  'meetingAt',
  'department',
  'employee',
  'place',
  'need',
  'othersPresent',
  'listeners',
]

type Message = { text: string; topics: readonly string[] }

const among = (names: readonly string[], byte: number): string => names[byte % names.length] ?? ''

/**
 * A situation for three single messages in ten, as if they came in the middle of a talk: strangers ask there too.
 * Chosen by a hash of file and line, so that a build repeats itself; training/encoder/lines.py chooses the same.
 */
export const talkBefore = (
  at: { file: string; number: number },
  message: Message,
  topics: readonly string[],
): Situation => {
  const [chosen = 0, own = 0, topic = 0, kind = 0, what = 0] = createHash('sha256')
    .update(`${at.file}:${at.number}:talk`)
    .digest()
  const [first] = message.topics
  const meansOtherwise = message.text.length < leastOfATalk || first === 'ambiguous'
  if (chosen % 10 >= 3 || meansOtherwise) return { noticeOpen: false }
  const lastTopic = own % 2 === 0 && first !== undefined ? first : among(topics, topic)
  switch (kind % 4) {
    case 0:
      return { noticeOpen: false, lastTopic, offered: 'notice' }
    case 1:
      return { noticeOpen: false, lastTopic, offered: among(offers, what) }
    case 2:
      return { noticeOpen: true, lastTopic, asked: among(askedFor, what) }
    default:
      return { noticeOpen: false, lastTopic }
  }
}
