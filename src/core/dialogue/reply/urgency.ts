import { copenhagenIso } from '../../calendar/copenhagen.ts'
import { isAfterHoursBefore, leadTime } from '../../calendar/lead-time.ts'
import { meetingPasses } from '../../notice/fields/meeting-passes.ts'
import { rule } from '../../policy/rule.ts'
import type { FlowContext } from '../conversation/context.ts'
import type { Say } from '../conversation/conversation.ts'

/**
 * What to say when the meeting is near (duties 18): tell the employee yourself, call, and that nobody may
 * read the notice in time. The same lead time as in answers and in the staff queue.
 */
export const urgencySay = ({ fields, pack }: FlowContext, now: Date): Say[] => {
  if (fields.meetingAt === undefined || pack === undefined) return []
  const about = { meetingAt: meetingPasses(fields.meetingAt), now }
  const channel = pack.channels[rule(fields, pack).channel]
  const { status, sendBefore } = leadTime(about, channel)
  if (status === 'past') return []
  if (status === 'in_time') return channel.notice.minWorkingDays === null ? [] : deadline(sendBefore)
  const key = status === 'too_late' ? 'tooLate' : isAfterHoursBefore(about) ? 'afterHours' : 'short'
  return [{ say: 'text', kind: 'info', key: `chat:urgency.${key}` }]
}

/** The day on which a stated number of working days ends: nobody should have to count. */
const deadline = (sendBefore: Date): Say[] => [
  {
    say: 'text',
    kind: 'info',
    key: 'chat:urgency.sendBefore',
    parameters: { moment: copenhagenIso(new Date(sendBefore.getTime() - oneMinute)) },
  },
]

const oneMinute = 60_000
