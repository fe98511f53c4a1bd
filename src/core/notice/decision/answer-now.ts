import type { Notice } from '../lifecycle/notice.ts'
import { limitsAnything, type MeetingHeld, type Mix, meetingsIn, mixIn } from './meetings.ts'
import { type WishesAnswered, wishOf } from './wishes.ts'

/** What was answered to the other wishes, where it is not all yes. */
export type WishesNotYes = 'no' | 'later' | 'noAndLater'

/** What an answer is besides its outcome. */
export type AnswerNow = {
  /** How the meetings differ in what was answered. */
  mix?: Mix
  /** Its outcome speaks of the recording alone. */
  wishes?: WishesNotYes
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
  const wishes = wishesNotYes(decision.wishes)
  return {
    ...(mix && { mix }),
    ...(wishes && { wishes }),
    isLimited: limitsAnything(decision),
    meetings: meetingsIn(decision, about),
  }
}

/** Of all but the other meetings, which `mix` and `meetings` tell of. */
const wishesNotYes = (answered: WishesAnswered = {}): WishesNotYes | undefined => {
  const answers = Object.entries(answered).flatMap(([id, answer]) =>
    wishOf(id) === 'other_meetings' ? [] : [answer],
  )
  const [isNo, isLater] = [answers.includes('no'), answers.includes('later')]
  if (isNo && isLater) return 'noAndLater'
  return isNo ? 'no' : isLater ? 'later' : undefined
}
