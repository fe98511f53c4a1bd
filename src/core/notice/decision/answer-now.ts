import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { Notice } from '../lifecycle/notice.ts'
import { type Holds, isMixed, limitsAnything, meetingsIn } from './meetings.ts'

/** What an answer is besides its outcome. */
export type AnswerNow = {
  /** A yes to some meetings and a no to others. */
  isMixed: boolean
  isLimited: boolean
  /** Each meeting and what holds for it, where they were answered one by one. `words` absent: the one in the notice. */
  meetings: { words?: string; holds: Holds }[]
}

/** Of the answer that stands; undefined while there is none. */
export const answerNow = (notice: Notice): AnswerNow | undefined => {
  if (notice.status !== 'answered') return undefined
  const { decision, fields } = notice
  const { stance, isOnTheMatter } = outcomeRow(decision.outcome)
  const others = isOnTheMatter ? meetingsIn(decision, fields) : []
  const first = fields.meetingAt === undefined ? [] : [{ holds: stance }]
  return {
    isMixed: isMixed(decision),
    isLimited: limitsAnything(decision),
    meetings:
      others.length === 0
        ? []
        : [...first, ...others.map(({ meeting, holds }) => ({ words: meeting.words, holds }))],
  }
}
