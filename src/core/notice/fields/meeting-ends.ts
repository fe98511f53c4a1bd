import { isoAt, wallClock } from '../../calendar/copenhagen.ts'
import { typedClock } from '../../calendar/typed-clock.ts'
import { hasTimeOfDay } from './field-text.ts'

/** The moment a meeting ends, where its end is a time of day after its beginning. */
export const meetingEnds = (meetingAt: string, meetingEnd: string | undefined): string | undefined => {
  const end = typedClock(meetingEnd ?? '')
  if (end === undefined || !hasTimeOfDay(meetingAt)) return undefined
  const { iso } = isoAt({ ...wallClock(new Date(meetingAt)), ...end })
  return Date.parse(iso) > Date.parse(meetingAt) ? iso : undefined
}
