import { createHash } from 'node:crypto'
import type { ConversationSituation } from '../../core/reader/reading.ts'
import type { Before } from './training-lines.ts'

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

/** One calm message, one calm turn in so many stands after danger was spoken of: what was said before is no danger now. */
const calm = 5
const toldCalmly = 8

type Message = { text: string; topics: readonly string[]; danger: string }

const digestOf = (what: string): Buffer => createHash('sha256').update(what).digest()

const among = (names: readonly string[], byte: number): string => names[byte % names.length] ?? ''

/**
 * A situation for three single messages in ten, as if they came in the middle of a talk: strangers ask there too.
 * Chosen by a hash of file and line, so that a build repeats itself; training/encoder/lines.py chooses the same.
 */
export const talkBefore = (
  at: { file: string; number: number },
  message: Message,
  topics: readonly string[],
): ConversationSituation => {
  const [chosen = 0, own = 0, topic = 0, kind = 0, what = 0, after = 0] = digestOf(
    `${at.file}:${at.number}:talk`,
  )
  const [first] = message.topics
  const meansOtherwise = message.text.length < leastOfATalk || first === 'ambiguous'
  if (chosen % 10 >= 3 || meansOtherwise) return { noticeOpen: false }
  const isAfterDanger = message.danger === 'none' && after % calm === 0
  const before = own % 2 === 0 && first !== undefined ? first : among(topics, topic)
  const lastTopic = isAfterDanger ? 'crisis' : before
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

type Told = { before: Before; acts: readonly string[]; danger?: string | null; facts: readonly unknown[] }

/** The situation before a turn, some as if danger had been spoken of; lines.py chooses the same. */
export const beforeTurn = (at: { file: string; talk: string; turn: number }, told: Told): Before => {
  const [chosen = 0, kind = 0] = digestOf(`${at.file}:${at.talk}:${at.turn}:danger`)
  const isCalm = told.facts.length > 0 && !told.acts.includes('ask') && !told.danger
  if (!isCalm || chosen % toldCalmly > 0) return told.before
  return kind % 2 === 1
    ? { offered: 'notice', noticeOpen: false, lastTopic: 'crisis' }
    : { ...told.before, lastTopic: 'crisis' }
}
