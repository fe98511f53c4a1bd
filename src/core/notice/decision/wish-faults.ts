import type { FieldErrors } from '../../errors.ts'
import type { Notice } from '../lifecycle/notice.ts'
import { isNoUnexplained } from './promises.ts'
import type { Proposed } from './proposed.ts'
import { wishRows } from './wish-rows.ts'
import { wishAnswersFor } from './wishes.ts'

/** A no to another wish needs a reason, and a wish they did not have is not answered. */
export const wishFaults = (notice: Notice, { wishes = {}, message, movedTo }: Proposed): FieldErrors => {
  const { fields, status, decisions } = notice
  const asked = wishRows(notice, status === 'answered')
  const fits = Object.entries(wishes).every(([id, answer]) => {
    const row = asked.find(one => one.id === id)
    return row !== undefined && wishAnswersFor(row.wish).some(one => one === answer)
  })
  if (!fits) return { wishes: 'not_asked' }
  // Without a time no meeting is the one the answer is for, and none are the others.
  const isUntimed = (movedTo ?? fields.meetingAt) === undefined
  if (isUntimed && (wishes.other_meetings ?? 'yes') !== 'yes') return { wishes: 'without_time' }
  const isUnsaid = Object.values(wishes).includes('no') && message === undefined
  return isUnsaid || isNoUnexplained(decisions, { wishes, message }, asked) ? { message: 'why_no' } : {}
}
