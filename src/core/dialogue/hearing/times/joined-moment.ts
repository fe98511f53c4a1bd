import {
  addDays,
  compareDays,
  dayExists,
  instantAt,
  isoAt,
  type Occurrence,
  type WallClock,
  wallClock,
  weekdayOf,
} from '../../../calendar/copenhagen.ts'
import type { When } from '../../../time-expressions/index.ts'

/** A time that was said, and the one that is known of the meeting. */
export type SpokenTime = { when: When | undefined; known: string | undefined; now: Date; corrects: boolean }

const hourOf = (moment: string) => {
  const { hour, minute } = wallClock(new Date(moment))
  return { hour, minute }
}

const openingHour = 7
const closingHour = 20
const noon = 12
const usualSteps = [10, 15]

/**
 * Whether a meeting that moves to another day keeps its hour. It keeps one at which somebody may be called in, unless
 * the hour was counted from now or contradicts the part of the day that was said.
 */
const hourKept = (meetingAt: string, { part }: When) => {
  const known = hourOf(meetingAt)
  const isOffice =
    known.hour >= openingHour &&
    known.hour <= closingHour &&
    usualSteps.some(step => known.minute % step === 0)
  const fits = part === undefined || (part === 'before') === known.hour < noon
  return isOffice && fits ? known : { hour: 0, minute: 0 }
}

/** An hour before offices open that may be of the afternoon is. */
const byDay = ({ hour, minute }: ReturnType<typeof hourOf>, { sure }: When) => ({
  hour: !sure && hour > 0 && hour < openingHour ? hour + noon : hour,
  minute,
})

/** A time of day keeps the known day, and a day keeps the known time. */
const joined = (meetingAt: string, when: When, spoken: SpokenTime): WallClock =>
  when.hasDate
    ? { ...dayIn(meetingAt, when, spoken), ...hourKept(meetingAt, when) }
    : { ...wallClock(new Date(meetingAt)), ...byDay(hourOf(when.at), when) }

/**
 * A day of the month alone is in the month of the meeting, and a weekday in its week, where it corrects the day or is
 * its own, unless that day is over.
 */
const dayIn = (meetingAt: string, when: When, { now, corrects }: SpokenTime): WallClock => {
  const said = wallClock(new Date(when.at))
  const held = wallClock(new Date(meetingAt))
  const inMonth = { ...said, year: held.year, month: held.month }
  const inWeek = { ...said, ...addDays(held, weekdayOf(said) - weekdayOf(held)) }
  const isItsOwn = weekdayOf(said) === weekdayOf(held)
  const there = when.anyMonth ? inMonth : when.anyWeek && (corrects || isItsOwn) ? inWeek : said
  return dayExists(there) && compareDays(there, wallClock(now)) >= 0 ? there : said
}

const joinedClock = (spoken: SpokenTime): WallClock | undefined => {
  const { when, known } = spoken
  if (!when || when.past || known === undefined) return undefined
  if (when.hasDate && when.hasTime)
    return when.anyMonth || when.anyWeek ? dayIn(known, when, spoken) : undefined
  return when.hasDate === when.hasTime ? undefined : joined(known, when, spoken)
}

/** A day or a time of day said alone, joined with the known other half. Undefined when it is whole. */
export const joinedMoment = (spoken: SpokenTime): string | undefined => {
  const clock = joinedClock(spoken)
  return clock && isoAt(clock).iso
}

/** Whether what was joined falls in an hour that is skipped or comes twice. */
export const joinedOccurrence = (spoken: SpokenTime): Occurrence => {
  const clock = joinedClock(spoken)
  return clock === undefined ? 'once' : instantAt(clock).occurrence
}

export const isMidnight = (moment: string): boolean => {
  const { hour, minute } = hourOf(moment)
  return hour === 0 && minute === 0
}

/** The joined moment, when it lies in the past. */
export const passedMoment = (spoken: SpokenTime): string | undefined => {
  const moment = joinedMoment(spoken)
  if (moment === undefined || isMidnight(moment)) return undefined
  return new Date(moment) < spoken.now ? moment : undefined
}
