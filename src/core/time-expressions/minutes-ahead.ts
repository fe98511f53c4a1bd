import { type Day, wallClock } from '../calendar/copenhagen.ts'
import type { ClockRead } from './clocks/clock-digits.ts'

const oneMinute = 60_000

/** A time counted from now, at the next five minutes. One would ask. */
export const minutesFromNow = (now: Date, minutes: number): ClockRead & { day: Day } => {
  const clock = wallClock(
    new Date(Math.ceil((now.getTime() + minutes * oneMinute) / (5 * oneMinute)) * 5 * oneMinute),
  )
  return { hour: clock.hour, minute: clock.minute, day: clock, from: 0, to: 0, sure: false }
}
