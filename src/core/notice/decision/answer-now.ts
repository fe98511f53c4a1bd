import type { Notice } from '../lifecycle/notice.ts'
import { limitsAnything, type MeetingHeld, type Mix, meetingsIn, mixIn } from './meetings.ts'

/** What an answer is besides its outcome. */
export type AnswerNow = {
  /** How the meetings differ in what was answered. */
  mix?: Mix
  isLimited: boolean
  /** Each meeting and what holds for it, where they were answered one by one. */
  meetings: MeetingHeld[]
}

/** Of the answer that stands; undefined while there is none. */
export const answerNow = (notice: Notice): AnswerNow | undefined => {
  if (notice.status !== 'answered') return undefined
  const { decision, fields, receivedAt } = notice
  const about = { ...fields, receivedAt }
  const mix = mixIn(decision, about)
  return {
    ...(mix && { mix }),
    isLimited: limitsAnything(decision),
    meetings: meetingsIn(decision, about),
  }
}
