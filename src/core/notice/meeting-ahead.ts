import { instantAt, wallClock } from '../calendar/copenhagen.ts'

const mostYears = 2

/** So far ahead no meeting is called: most likely it is the year that was mistyped, and it is asked about. */
export const isTooFarAhead = (meetingAt: string, now: Date): boolean => {
  const clock = wallClock(now)
  return new Date(meetingAt) > instantAt({ ...clock, year: clock.year + mostYears }).at
}
