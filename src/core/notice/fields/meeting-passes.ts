import { instantAt, wallClock } from '../../calendar/copenhagen.ts'
import { hasTimeOfDay } from './field-text.ts'

/** When a meeting is no longer ahead: at its time, or at the end of its day if no time of day is known. */
export const meetingPasses = (meetingAt: string): Date =>
  hasTimeOfDay(meetingAt)
    ? new Date(meetingAt)
    : instantAt({ ...wallClock(new Date(meetingAt)), hour: 23, minute: 59 }).at
