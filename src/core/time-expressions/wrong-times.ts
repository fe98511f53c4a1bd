import { goesOnAfterTime } from './after-time.ts'
import { type ClockRead, isFollowedByUnit, isPart } from './clocks/clock-digits.ts'
import { keyAt, numberAt, type Piece } from './pieces.ts'
import { mayBeClass } from './school-class.ts'

/** Pieces `from`..`to`. */
export type Span = { from: number; to: number }

/** From this hour on a pair of numbers is a ratio. A smaller one was meant as a time. */
const leastRatio = 30

const isTwoDigits = (key: string): boolean => /^\d\d$/.test(key)

type IsTaken = (at: number) => boolean

/** One digit, and what it counts. */
const isCounting = (pieces: readonly Piece[], at: number, taken: IsTaken): boolean =>
  keyAt(pieces, at).length === 1 &&
  pieces[at + 1]?.kind === 'word' &&
  !taken(at + 1) &&
  !goesOnAfterTime(keyAt(pieces, at + 1))

/** Minutes that no hour has, right after a time that was read. Seconds are let go. */
const isCutShort = (pieces: readonly Piece[], { to }: ClockRead, taken: IsTaken): boolean =>
  isPart(pieces, to) &&
  !taken(to + 1) &&
  !isCounting(pieces, to + 1, taken) &&
  !(isTwoDigits(keyAt(pieces, to + 1)) && hasMinutes(pieces, to))

const hasMinutes = (pieces: readonly Piece[], to: number): boolean =>
  isPart(pieces, to - 2) && numberAt(pieces, to - 3) !== undefined

const isClock = (key: string): boolean => key === 'kl' || key.startsWith('klok')

/** A number after a lead that is no time of day. */
const ledNumber = (pieces: readonly Piece[], at: number, taken: IsTaken): Span | undefined => {
  if (!isClock(keyAt(pieces, at)) || mayBeClass(pieces, at, taken)) return undefined
  const start = keyAt(pieces, at + 1) === '.' || keyAt(pieces, at + 1) === ':' ? at + 2 : at + 1
  if (pieces[start]?.kind !== 'number' || isFollowedByUnit(pieces, start + 1)) return undefined
  return { from: at, to: isPart(pieces, start + 1) ? start + 3 : start + 1 }
}

/** A pair with a colon that is no time of day; right after a day, one with a full stop too. */
const writtenTime = (pieces: readonly Piece[], at: number, isAfterDay: boolean): Span | undefined => {
  const hour = numberAt(pieces, at)
  if (hour === undefined || keyAt(pieces, at).length > 2 || !isPart(pieces, at + 1)) return undefined
  if (!isTwoDigits(keyAt(pieces, at + 2)) || isPart(pieces, at + 3)) return undefined
  const isMeant = isAfterDay || (keyAt(pieces, at + 1) === ':' && hour < leastRatio)
  return isMeant ? { from: at, to: at + 3 } : undefined
}

type DayTimes = { times: readonly ClockRead[]; takesLast: boolean; taken: IsTaken }

/**
 * A time of day that was meant and is none. It has to be asked about, never left out or cut down to what can be read
 * of it. A time that can be read counts instead, unless the message corrects it.
 */
export const wrongTimeIn = (pieces: readonly Piece[], around: DayTimes): Span | undefined => {
  if (!pieces.some(({ kind }) => kind === 'number')) return undefined
  const { times, takesLast, taken } = around
  const isRead = (at: number) => times.some(({ from, to }) => at >= from && at < to)
  const wrong: Span[] = times
    .filter(time => isCutShort(pieces, time, taken))
    .map(({ from, to }) => ({ from, to: to + 2 }))
  const good = times.filter(time => !isCutShort(pieces, time, taken))
  for (let at = 0; at < pieces.length; at++) {
    if (taken(at) || isRead(at)) continue
    const span = ledNumber(pieces, at, taken) ?? writtenTime(pieces, at, at > 0 && taken(at - 1))
    if (span !== undefined && !taken(span.to - 1)) wrong.push(span)
  }
  const last = Math.max(...good.map(({ from }) => from))
  const counts = good.length === 0 ? wrong : takesLast ? wrong.filter(({ from }) => from > last) : []
  return takesLast ? counts.at(-1) : counts[0]
}
