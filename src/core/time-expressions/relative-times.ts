import { addDays, type Day, isoAt, wallClock, weekdayOf } from '../calendar/copenhagen.ts'
import { countAt } from './day-read.ts'
import { keyAt, type Piece, piecesOf, weekdayNamed } from './pieces.ts'
import type { When } from './time-read.ts'
import { shifts, units, wholesAfter, words } from './time-words.ts'

type Shift = { minutes?: number; days?: number; weekday?: number; from: number; to: number }

/** A counted shift from the known time: "to dage tidligere". */
const countedShift = (pieces: readonly Piece[], at: number): Shift | undefined => {
  const way = shifts.get(keyAt(pieces, at))
  const unit = units.get(keyAt(pieces, at - 1))
  if (way === undefined || unit === undefined) return undefined
  const isHalf = words.half.has(keyAt(pieces, at - 2)) || keyAt(pieces, at - 3) === 'half'
  const count = isHalf ? 0.5 : countAt(pieces, at - 2)
  if (count === undefined) return undefined
  const from = at - (isHalf ? 3 : 2)
  const span = { from: Math.max(0, from), to: at + 1 }
  switch (unit) {
    case 'minute':
      return { minutes: way * count, ...span }
    case 'hour':
      return { minutes: way * count * 60, ...span }
    case 'day':
      return { days: way * count, ...span }
    case 'week':
      return { days: way * count * 7, ...span }
    default:
      return undefined
  }
}

const endsHere = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at] === undefined || pieces[at]?.kind === 'mark'

/** A weekday, or a whole unit, after the known time: "the week after". */
const shiftAfter = (pieces: readonly Piece[], at: number): Shift | undefined => {
  if (!words.afterThat.has(keyAt(pieces, at)) || !endsHere(pieces, at + 1)) return undefined
  const key = keyAt(pieces, at - 1)
  const weekday = weekdayNamed(key)
  const span = { from: at - 1, to: at + 1 }
  if (weekday !== undefined) return { weekday, ...span }
  const days = wholesAfter.get(key)
  return days === undefined ? undefined : { days, ...span }
}

const dayAfter = (day: Day, weekday: number): Day => addDays(day, (weekday - weekdayOf(day) + 7) % 7 || 7)

const moved = (known: Date, { minutes = 0, days = 0, weekday }: Shift): string => {
  const clock = wallClock(new Date(known.getTime() + minutes * 60_000))
  const day = weekday === undefined ? addDays(clock, days) : dayAfter(clock, weekday)
  return isoAt({ ...clock, ...day }).iso
}

/** A time that is counted from the one that is known. */
export const relativeTime = (
  text: string,
  { meetingAt, now }: { meetingAt?: string; now: Date },
): When | undefined => {
  if (meetingAt === undefined) return undefined
  const known = new Date(meetingAt)
  const { hour, minute } = wallClock(known)
  const pieces = piecesOf(text)
  for (let at = 1; at < pieces.length; at++) {
    const shift = countedShift(pieces, at) ?? shiftAfter(pieces, at)
    if (shift === undefined) continue
    const hasTime = hour + minute > 0
    if (!hasTime && shift.minutes !== undefined) return undefined
    const iso = moved(known, shift)
    return {
      at: iso,
      hasTime,
      hasDate: true,
      sure: true,
      past: new Date(iso) < now,
      start: pieces[shift.from]?.start ?? 0,
      end: pieces[shift.to - 1]?.end ?? text.length,
    }
  }
  return undefined
}
