import { foldNameOf, type Polarity } from '../../../../flows/answers/answer.ts'
import type { Say } from '../conversation/conversation.ts'
import type { AnswerRef } from '../conversation/event.ts'
import type { Facets } from '../conversation/facets.ts'
import { type AnswersGiven, answerGiven, foldGiven, foldsLeft } from '../policy/answers-given.ts'

type AnswerSay = Extract<Say, { say: 'answer' }>

export type Answering = AnswersGiven & {
  /** Put in other words than before. */
  isNew?: 'surely' | 'perhaps'
  /** One of two: the short form. */
  isOneOfTwo: boolean
  /** One of two that may be meant, and neither is likely alone: a line each. */
  isPerhaps?: boolean
  /** Its offers were made a moment ago. */
  isOffered: boolean
  /** What their reason counts for was said in a line before. */
  isWeighed?: boolean
  polarity?: Polarity | undefined
  /** A button was taken, which does the same each time. */
  isChosen?: true
}

const text = (kind: 'info' | 'handover', key: string): Say => ({ say: 'text', kind, key })

const plain = (
  { topic, answer }: AnswerRef,
  { facets, isOneOfTwo, isPerhaps, isOffered, isWeighed, polarity }: Answering,
): AnswerSay => ({
  say: 'answer',
  topic,
  answer,
  facets,
  ...(polarity && { polarity }),
  ...(isOffered && { offered: true }),
  ...(isWeighed && { weighed: true }),
  ...(isOneOfTwo && { length: 'short' }),
  ...(isPerhaps && { length: 'line', perhaps: true }),
})

/** One fold of an answer laid open, with the rest of it beneath. */
export const opened = ({ topic, answer }: AnswerRef, facets: Facets, fold: string): AnswerSay => ({
  say: 'answer',
  topic,
  answer,
  facets,
  offered: true,
  length: 'fold',
  fold,
})

/** The fold that was asked for, where this authority says it and it was not laid open before. */
const foldAsked = ({ answer, fold }: AnswerRef, answering: Answering): string | undefined =>
  fold === undefined ? undefined : foldsLeft(answer, answering).find(each => foldNameOf(each) === fold)

/**
 * One answer, and never the same text twice. The second time only its first line is said, or to another question the
 * lines after it. The third time it is a person with a number, unless a button was taken. What is folded away answers
 * other questions, and opens only when asked for: then the front, unless it was read before, is folded beneath.
 */
export const saidOf = (ref: AnswerRef, answering: Answering): Say[] => {
  const times = answering.given[answerGiven(ref.answer, answering.facets)] ?? 0
  const fold = foldAsked(ref, answering)
  if (fold !== undefined)
    return [{ ...opened(ref, answering.facets, fold), ...(times === 0 && { isFrontNew: true }) }]
  if (times === 0) return [plain(ref, answering)]
  if (times > 1 && !answering.isChosen)
    return [text('handover', ref.topic === 'staff_side' ? 'chat:saidTwiceStaff' : 'chat:saidTwice')]
  return [
    text('info', answering.isNew ? `chat:saidInOtherWords.${answering.isNew}` : 'chat:saidBefore'),
    { ...plain(ref, { ...answering, isOffered: true }), length: answering.isNew ? 'rest' : 'line' },
  ]
}

/** How often each has been given, after these are. */
export const givenAfter = (given: Record<string, number>, said: readonly Say[]): Record<string, number> => {
  const after = { ...given }
  for (const each of said) {
    if (each.say !== 'answer' || each.topic === 'crisis' || each.perhaps || each.stands) continue
    const key = answerGiven(each.answer, each.facets)
    if (!each.isFrontNew) after[key] = (after[key] ?? 0) + 1
    if (each.fold !== undefined) after[foldGiven(each.answer, each.facets, each.fold)] = 1
  }
  return after
}
