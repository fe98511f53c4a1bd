import {
  compareDays,
  dayExists,
  instantAt,
  isoAt,
  type Occurrence,
  type WallClock,
  wallClock,
} from '../../calendar/copenhagen.ts'
import type { When } from '../../time-expressions/index.ts'

/** A time that was said, and the one that is known of the meeting. */
export type SpokenTime = { when: When | undefined; known: string | undefined; now: Date; corrects: boolean }

const hourOf = (moment: string) => {
  const { hour, minute } = wallClock(new Date(moment))
  return { hour, minute }
}

const opens = 7
const closes = 20
const noon = 12
const usualSteps = [10, 15]

/**
 * A time of day goes with the meeting to another day where somebody may be called in then: not the one that "om en
 * time" gave, nor ten in the morning where it is said to be in the afternoon.
 */
const hourKept = (meetingAt: string, { part }: When) => {
  const known = hourOf(meetingAt)
  const isOffice =
    known.hour >= opens && known.hour <= closes && usualSteps.some(step => known.minute % step === 0)
  const fits = part === undefined || (part === 'before') === known.hour < noon
  return isOffice && fits ? known : { hour: 0, minute: 0 }
}

/** "kl. 10" said after the day is known: the known day with the new time. "Nej, fredag" after "torsdag kl. 10": Friday at ten. */
const joined = (meetingAt: string, when: When, now: Date): WallClock =>
  when.hasDate
    ? { ...dayIn(meetingAt, when, now), ...hourKept(meetingAt, when) }
    : { ...wallClock(new Date(meetingAt)), ...hourOf(when.at) }

/** "The 15th" of a meeting in January is in January, unless that is over. */
const dayIn = (meetingAt: string, when: When, now: Date): WallClock => {
  const said = wallClock(new Date(when.at))
  const { year, month } = wallClock(new Date(meetingAt))
  const there = { ...said, year, month }
  return when.anyMonth && dayExists(there) && compareDays(there, wallClock(now)) >= 0 ? there : said
}

const joinedClock = ({ when, known, now }: SpokenTime): WallClock | undefined => {
  if (!when || when.past || known === undefined) return undefined
  if (when.hasDate && when.hasTime) return when.anyMonth ? dayIn(known, when, now) : undefined
  return when.hasDate === when.hasTime ? undefined : joined(known, when, now)
}

/** A day or a time of day said alone, joined with what is known of the other; undefined when it is whole. */
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

/** "Nej, i dag" at nine, when the time known was eight: the joined moment, if it lies in the past. */
export const passedMoment = (spoken: SpokenTime): string | undefined => {
  const moment = joinedMoment(spoken)
  if (moment === undefined || isMidnight(moment)) return undefined
  return new Date(moment) < spoken.now ? moment : undefined
}
