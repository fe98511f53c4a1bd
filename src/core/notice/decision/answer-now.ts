import type { Notice } from '../lifecycle/notice.ts'
import { isMixed, limitsAnything, type MeetingHeld, meetingsIn } from './meetings.ts'

/** What an answer is besides its outcome. */
export type AnswerNow = {
  /** A yes to some meetings and a no to others. */
  isMixed: boolean
  isLimited: boolean
  /** Each meeting and what holds for it, where they were answered one by one. */
  meetings: MeetingHeld[]
}

/** Of the answer that stands; undefined while there is none. */
export const answerNow = (notice: Notice): AnswerNow | undefined => {
  if (notice.status !== 'answered') return undefined
  const { decision, fields, receivedAt } = notice
  return {
    isMixed: isMixed(decision),
    isLimited: limitsAnything(decision),
    meetings: meetingsIn(decision, { ...fields, receivedAt }),
  }
}
