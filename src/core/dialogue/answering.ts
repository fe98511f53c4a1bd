import type { Polarity } from '../../../flows/answers/answer.ts'
import { channelOf } from '../policy/channel-of.ts'
import type { Say } from './conversation.ts'
import type { AnswerRef } from './event.ts'
import type { Facets } from './facets.ts'

type AnswerSay = Extract<Say, { say: 'answer' }>

/** The same answer about another channel is another text. */
export const answerGiven = (answer: string, facets: Facets): string =>
  `${answer} ${channelOf(facets as Parameters<typeof channelOf>[0])}`

export type Answering = {
  given: Record<string, number>
  facets: Facets
  /** Put in other words than before. */
  isNew?: boolean
  /** One of two: the short form. */
  isOneOfTwo: boolean
  /** Its offers were made a moment ago. */
  isOffered: boolean
  polarity?: Polarity | undefined
}

const timesGiven = (answer: string, { given, facets }: Answering): number =>
  given[answerGiven(answer, facets)] ?? 0

const text = (kind: 'info' | 'handover', key: string): Say => ({ say: 'text', kind, key })

const plain = (
  { topic, answer }: AnswerRef,
  { facets, isOneOfTwo, isOffered, polarity }: Answering,
): AnswerSay => ({
  say: 'answer',
  topic,
  answer,
  facets,
  ...(polarity && { polarity }),
  ...(isOffered && { offered: true }),
  ...(isOneOfTwo && { length: 'short' }),
})

/** One answer, never the same text twice: the second time its first line, the third time a person with a number. */
export const saidOf = (ref: AnswerRef, answering: Answering): Say[] => {
  const times = timesGiven(ref.answer, answering)
  if (times === 0) return [plain(ref, answering)]
  if (times > 1) return [text('handover', 'chat:saidTwice')]
  return [
    text('info', answering.isNew ? 'chat:saidInOtherWords' : 'chat:saidBefore'),
    { ...plain(ref, { ...answering, isOffered: true }), length: 'line' },
  ]
}

/** How often each has been given, after these are. */
export const givenAfter = (given: Record<string, number>, said: readonly Say[]): Record<string, number> => {
  const after = { ...given }
  for (const each of said) {
    if (each.say !== 'answer' || each.topic === 'crisis') continue
    const key = answerGiven(each.answer, each.facets)
    after[key] = (after[key] ?? 0) + 1
  }
  return after
}
