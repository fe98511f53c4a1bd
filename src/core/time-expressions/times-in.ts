import {
  addDays,
  compareDays,
  type Day,
  instantAt,
  isoAt,
  type WallClock,
  wallClock,
  weekdayOf,
} from '../calendar/copenhagen.ts'
import type { ClockRead } from './clocks/clock-digits.ts'
import { clocksIn } from './clocks/clock-expressions.ts'
import { isOnlyAnEnd } from './clocks/time-ranges.ts'
import { doubtInOne, doubtOf, severalDays } from './day-doubts.ts'
import { daysIn } from './day-expressions.ts'
import type { DayRead } from './day-read.ts'
import { minutesFromNow } from './minutes-ahead.ts'
import { type Correction, inNotedMonth, newDays, newTimes } from './old-times.ts'
import { isWithin, type Piece, piecesOf } from './pieces.ts'
import { withBareDays } from './series/bare-days.ts'
import { isDenied, isLeft, saysOneAfter } from './spoken-days.ts'
import type { TimesRead, When } from './time-read.ts'
import { partsOfDay } from './time-words.ts'
import { wrongTimeIn } from './wrong-times.ts'

/** "The 9th, Wednesday": the weekday that follows a day of its own says it again. */
const saysItAgain = (before: DayRead, read: DayRead, pieces: readonly Piece[]): boolean =>
  before.weekday === undefined &&
  before.day !== undefined &&
  read.weekday !== undefined &&
  weekdayOf(before.day) === read.weekday &&
  isNextTo(before, read, pieces)

/** Where weekday and date disagree, the date holds, and one would ask. */
const joinedWeekdays = (days: readonly DayRead[], pieces: readonly Piece[], of?: Correction): DayRead[] => {
  const joined: DayRead[] = []
  for (const found of days) {
    const before = joined.at(-1)
    const read = inNotedMonth(found, before?.weekday, of)
    if (before?.weekday !== undefined && read.weekday === undefined && isNextTo(before, read, pieces)) {
      const agrees =
        before.day !== undefined && read.day !== undefined && weekdayOf(read.day) === before.weekday
      joined[joined.length - 1] = {
        ...read,
        from: before.from,
        sure: read.sure && agrees,
        ...(!agrees && read.day !== undefined && { contradicts: true }),
      }
    } else if (before !== undefined && saysItAgain(before, read, pieces))
      joined[joined.length - 1] = { ...before, to: read.to, sure: true }
    else joined.push(read)
  }
  return joined
}

const isNextTo = (before: DayRead, read: DayRead, pieces: readonly Piece[]): boolean => {
  const between = pieces.slice(before.to, read.from)
  return (
    between.length <= 3 &&
    between.every(piece => piece.kind === 'mark' || ['d', 'den', 'the'].includes(piece.key))
  )
}

type Chosen = { read: DayRead; isOneOfMany: boolean }

/**
 * Days that are denied or left are out when others stand. A weekday that is denied for the one after it is a week later,
 * if one is not sure of it; one that is only denied is asked about.
 */
const standing = (days: readonly DayRead[], pieces: readonly Piece[]): readonly DayRead[] => {
  const kept = days.filter(read => !isLeft(pieces, read.from))
  const denied = days.filter(({ from }) => isDenied(pieces, from))
  const isDeniedDay = ({ day }: DayRead) =>
    day !== undefined && denied.some(other => other.day && compareDays(other.day, day) === 0)
  return (kept.length > 0 ? kept : days).map(read => {
    if (isDeniedDay(read) && isWeekday(read) && saysOneAfter(pieces, read.to)) return weekAfter(read)
    return denied.includes(read) ? { ...read, sure: false } : read
  })
}

const isWeekday = ({ weekday }: DayRead): boolean => weekday !== undefined

const weekAfter = ({ anyWeek: _week, ...read }: DayRead): DayRead => ({
  ...read,
  ...(read.day && { day: addDays(read.day, 7) }),
  sure: false,
})

/** Times are out too. With a denied time goes the end of its span. */
const standingTimes = (times: readonly ClockRead[], pieces: readonly Piece[]): readonly ClockRead[] => {
  const kept = times.filter((one, at) => {
    const begin = one.ends ? times[at - 1] : undefined
    return !isLeft(pieces, one.from) && !(begin && isDenied(pieces, begin.from))
  })
  return kept.length > 0 ? kept : times
}

/** The time said with the day: the first after it, else the last before it. One that ends a span is no other time. */
const chosenTime = (
  times: readonly ClockRead[],
  day: DayRead | undefined,
  takesLast: boolean,
): ClockRead | undefined => {
  const starts = times.filter(time => !time.ends)
  const said = starts.length > 0 ? starts : times
  if (day === undefined || said.length < 2) return takesLast ? said.at(-1) : said[0]
  const after = said.filter(time => time.from >= day.to)
  return (takesLast ? after.at(-1) : after[0]) ?? said.filter(time => time.to <= day.from).at(-1) ?? said[0]
}

const dayParts = (pieces: readonly Piece[], { from, to }: DayRead): string[] =>
  pieces.slice(from, Math.min(pieces.length, to + 1)).map(piece => piece.key)

const partIn = (pieces: readonly Piece[], day: DayRead): 'before' | 'after' | undefined =>
  dayParts(pieces, day)
    .map(key => partsOfDay.get(key))
    .find(part => part !== undefined)

const noon = 12

/** The part of the day that is said with the day holds for the hour. */
const withDayPart = (
  time: ClockRead | undefined,
  day: DayRead | undefined,
  pieces: readonly Piece[],
): ClockRead | undefined => {
  if (time === undefined || day === undefined || time.hour >= noon || time.hour === 0) return time
  const isLater = dayParts(pieces, day).some(key => partsOfDay.get(key) === 'after')
  if (!isLater) return time
  const { until } = time
  return {
    ...time,
    hour: time.hour + noon,
    sure: true,
    ...(until && { until: until.hour < noon ? { ...until, hour: until.hour + noon } : until }),
  }
}

/** The day that is meant: the last when something is corrected, else the first that is not over. */
const chosenDay = (days: readonly DayRead[], today: Day, takesLast: boolean): Chosen | undefined => {
  const existing = days.filter(read => read.day !== undefined || read.minutesAhead !== undefined)
  const coming = existing.filter(read => read.day === undefined || compareDays(read.day, today) >= 0)
  const near = coming.filter(read => !read.rolled)
  const ahead = near.length > 0 ? near : coming
  const pool = ahead.length > 0 ? ahead : existing
  const read = takesLast ? pool.at(-1) : pool[0]
  if (read === undefined) return undefined
  const different = new Set(ahead.map(one => JSON.stringify(one.day)))
  return { read, isOneOfMany: !takesLast && different.size > 1 }
}

const spanOf = (pieces: readonly Piece[], reads: readonly { from: number; to: number }[]) => ({
  start: Math.min(...reads.map(read => pieces[read.from]?.start ?? 0)),
  end: Math.max(...reads.map(read => pieces[read.to - 1]?.end ?? 0)),
})

const whenOf = (
  clock: WallClock,
  now: Date,
  found: { day: Chosen | undefined; time: ClockRead | undefined },
): Omit<When, 'start' | 'end'> => {
  const { day, time } = found
  const { iso, occurrence } = isoAt(clock)
  const isPast =
    time === undefined
      ? compareDays(clock, wallClock(now)) < 0
      : instantAt(clock).at.getTime() < now.getTime()
  const sure =
    (day?.read.sure ?? true) &&
    !day?.isOneOfMany &&
    (time?.sure ?? true) &&
    (time === undefined || occurrence === 'once')
  return {
    at: iso,
    hasTime: time !== undefined,
    hasDate: day !== undefined,
    sure,
    past: day !== undefined && isPast,
    ...(day?.read.anyMonth && { anyMonth: true as const }),
    ...(day?.read.anyWeek && { anyWeek: true as const }),
    ...(day?.read.vague && { within: day.read.vague }),
  }
}

/**
 * The time a text speaks of, in Copenhagen. Day before month always; a year that is not said is the coming
 * one; a day that does not exist is reported, never moved. With a correction the last one counts.
 */
export const timesIn = (text: string, now: Date, correction?: Correction): TimesRead => {
  const pieces = piecesOf(text)
  const takesLast = correction !== undefined
  const today = wallClock(now)
  const dated = daysIn(pieces, today)
  const isOfOther = (at: number) =>
    isWithin([...dated, ...clocksIn(pieces, place => isWithin(dated, place))], at)
  const days = joinedWeekdays(withBareDays(dated, pieces, isOfOther), pieces, correction)
  const told = days.filter(({ minutesAhead }) => minutesAhead === undefined)
  const taken = (at: number) => isWithin(told, at)
  const read = clocksIn(pieces, taken)
  const wrong = wrongTimeIn(pieces, { times: read, takesLast, taken })
  const times = wrong === undefined ? read : []
  const coming = newDays(standing(days, pieces), correction)
  const day = chosenDay(coming, today, takesLast)
  const impossibleDate =
    day === undefined && days.some(one => one.day === undefined && one.minutesAhead === undefined)
  const soon = day?.read.minutesAhead === undefined ? undefined : minutesFromNow(now, day.read.minutesAhead)
  const kept = newTimes(standingTimes(times, pieces), correction)
  const time = soon ?? withDayPart(chosenTime(kept, day?.read, takesLast), day?.read, pieces)
  const noTime = wrong && { wrongTime: { kind: 'impossible', ...spanOf(pieces, [wrong]) } as const }
  if (impossibleDate || (day === undefined && time === undefined))
    return { when: undefined, impossibleDate, ...noTime }
  const clock = {
    ...today,
    ...(soon?.day ?? day?.read.day),
    hour: time?.hour ?? 0,
    minute: time?.minute ?? 0,
  }
  const span = spanOf(pieces, [...(day ? [day.read] : []), ...(time && !soon ? [time] : [])])
  const doubt = takesLast ? doubtInOne(day?.read) : doubtOf(day?.read, coming, pieces)
  const several = takesLast ? undefined : severalDays(coming, pieces)
  const part = day && time === undefined ? partIn(pieces, day.read) : undefined
  const until = time?.until && isoAt({ ...clock, ...time.until }).iso
  const besides = { ...(until && { until }), ...(doubt && { doubt }), ...(part && { part }) }
  const isSkipped = day !== undefined && time !== undefined && isoAt(clock).occurrence === 'gap'
  return {
    when: { ...whenOf(clock, now, { day, time }), ...span, ...besides },
    timeSpans: [...days, ...times].map(one => spanOf(pieces, [one])),
    ...(several && { severalDays: several }),
    impossibleDate: false,
    ...noTime,
    ...(isSkipped && { wrongTime: { kind: 'skipped', ...span } }),
  }
}

/** The time of day that only ends a meeting, on the day it is held. */
export const endIn = (text: string, meetingAt: string): string | undefined => {
  const pieces = piecesOf(text)
  const held = wallClock(new Date(meetingAt))
  const days = daysIn(pieces, held)
  const times = standingTimes(
    clocksIn(pieces, at => days.some(read => at >= read.from && at < read.to)),
    pieces,
  )
  const [time] = times
  if (time === undefined || !isOnlyAnEnd(pieces, times)) return undefined
  const isAfternoon = time.hour < noon && time.hour <= held.hour
  return isoAt({ ...held, hour: time.hour + (isAfternoon ? noon : 0), minute: time.minute }).iso
}
