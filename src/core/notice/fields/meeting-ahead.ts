import { instantAt, wallClock } from '../../calendar/copenhagen.ts'
import { meetingPasses } from './meeting-passes.ts'

const mostYears = 2

/** No meeting is called so far ahead. Most likely the year was mistyped, so it is asked about. */
export const isTooFarAhead = (meetingAt: string, now: Date): boolean => {
  const clock = wallClock(now)
  return new Date(meetingAt) > instantAt({ ...clock, year: clock.year + mostYears }).at
}

/** Why a meeting cannot be at that time: it is over, or so far ahead that the year is doubted. */
export const meetingFault = (meetingAt: string, now: Date): 'past' | 'far' | undefined => {
  if (meetingPasses(meetingAt) <= now) return 'past'
  return isTooFarAhead(meetingAt, now) ? 'far' : undefined
}
