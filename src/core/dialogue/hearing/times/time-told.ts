import type { TimeReason } from '../../conversation/event.ts'
import type { OpenTime } from '../../conversation/open-time.ts'

/** `moment`: the one that was joined from what was said and what was known. */
export type TimeFault = { reason: TimeReason; moment?: string; open?: OpenTime }

export type TimeHeard = {
  meetingAt?: string
  /** When the meeting ends: as it was told, or as it stands when only the day moves. Like "15.30". */
  meetingEnd?: string
  /** Several days, in the citizen's words. */
  several?: string
  fault?: TimeFault
  /** A time of day that has no day yet. */
  needsDay?: true
  /** It stands in a question, or only follows from what was said. */
  inferred: boolean
}
