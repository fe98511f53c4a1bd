import { compareDays, type Day, isoAt, wallClock } from '../../calendar/copenhagen.ts'
import { spokenClock, spokenWeekday } from '../../calendar/spoken.ts'
import type { Language } from '../../language.ts'
import type { ClockRead } from '../clocks/clock-digits.ts'
import { clocksIn } from '../clocks/clock-expressions.ts'
import { daysIn } from '../day-expressions.ts'
import type { DayRead } from '../day-read.ts'
import { isWithin, type Piece, piecesOf } from '../pieces.ts'
import { words } from '../time-words.ts'
import { daysAfter, isBetweenDays, numbersBefore } from './bare-days.ts'
import { isEachWeek } from './weekly-days.ts'

/** One of several meetings: how it is called, and when it is where a day was told. */
export type MeetingNamed = { words: string; at?: string; hasTime: boolean }

/** A day of the list. `joins`: nothing but small words stands between it and the next one. */
type Listed = { day: Day; from: number; to: number; joins: boolean }

type Text = {
  pieces: readonly Piece[]
  days: readonly (DayRead & { day: Day })[]
  clocks: readonly ClockRead[]
}

const mostBetween = 2

const isJoin = (key: string): boolean => words.betweenDays.has(key)
const isDate = ({ weekday, anyMonth }: DayRead): boolean => weekday === undefined && anyMonth !== true

const readIn = (text: string, now: Date): Text => {
  const pieces = piecesOf(text)
  const days = daysIn(pieces, wallClock(now)).flatMap(({ day, ...read }) => (day ? [{ ...read, day }] : []))
  return { pieces, days, clocks: clocksIn(pieces, at => isWithin(days, at)) }
}

/** A weekday said with a date is that date, and one of every week is none beside dates. */
const standsAlone = (read: DayRead, at: number, { pieces, days }: Text): boolean => {
  if (read.weekday === undefined) return true
  if (isEachWeek(pieces, read.from)) return !days.some(isDate)
  const next = days[at + 1]
  const between =
    next && (isDate(next) || next.anyMonth === true) ? pieces.slice(read.to, next.from) : undefined
  return between === undefined || between.length > mostBetween || !between.every(isBetweenDays)
}

const asListed = ({ day, from, to }: DayRead): Listed[] => (day ? [{ day, from, to, joins: true }] : [])

/** The days told, in order. A day without a month, right before a date, is in the month of that date. */
const listedIn = (text: Text): Listed[] => {
  const { pieces, days, clocks } = text
  const isTaken = (at: number) => isWithin(days, at) || isWithin(clocks, at)
  const listed = days
    .filter((read, at) => standsAlone(read, at, text))
    .flatMap(read => [
      ...(isDate(read) ? numbersBefore(read, pieces, isTaken).flatMap(asListed) : []),
      { ...read, joins: false, isOpen: read.anyMonth === true },
      ...(isDate(read) ? daysAfter(read, pieces, isTaken).flatMap(asListed) : []),
    ])
  const weekdays = days.filter(({ weekday }) => weekday !== undefined)
  return listed.map((one, at): Listed => {
    const next = listed[at + 1]
    const between = next === undefined ? [] : pieces.slice(one.to, next.from)
    const joins =
      next !== undefined &&
      between.every((piece, step) => isBetweenDays(piece) || isWithin(weekdays, one.to + step))
    const isOpen = joins && 'isOpen' in one && one.isOpen
    return { ...one, joins, day: isOpen ? { ...next.day, day: one.day.day } : one.day }
  })
}

/** The time told after a day; days that are joined share it, and one before the list is for all of it. */
const clockOf = (
  listed: readonly Listed[],
  at: number,
  clocks: readonly ClockRead[],
): ClockRead | undefined => {
  const [one, next] = [listed[at], listed[at + 1]]
  if (one === undefined) return undefined
  const starts = clocks.filter(({ ends }) => !ends)
  const own = starts.find(({ from }) => from >= one.to && (next === undefined || from < next.from))
  if (own !== undefined) return own
  if (one.joins) return clockOf(listed, at + 1, clocks)
  return starts.find(({ to }) => to <= (listed[0]?.from ?? 0))
}

/** What a meeting is called: the words right before its day. */
const calledBefore = (day: number, text: string, { pieces, days, clocks }: Text): string => {
  let to = day
  for (
    let piece = pieces[to - 1];
    piece && (isBetweenDays(piece) || isWithin(days, to - 1));
    piece = pieces[to - 1]
  )
    to -= 1
  let from = to
  while (from > 0) {
    const piece = pieces[from - 1]
    const isTime = isWithin(days, from - 1) || isWithin(clocks, from - 1)
    if (piece?.kind !== 'word' || isTime || isJoin(piece.key)) break
    from -= 1
  }
  return from === to ? '' : text.slice(pieces[from]?.start, pieces[to - 1]?.end)
}

/**
 * The meetings of a list, each with its day in full, for somebody to look over. Where no day is told they are one, in
 * the words they were told in.
 */
export const meetingsNamed = (text: string, telling: { now: Date; language: Language }): MeetingNamed[] => {
  const [list = '', ...changes] = text.split(changesApart)
  // What was said later of one of them is no meeting more: it stands in its own words, for somebody to look over.
  return [...listNamed(list, telling), ...changes.map(words => ({ words: words.trim(), hasTime: false }))]
}

/** Stands before what was said later of one meeting in a list. */
export const changesApart = ' · '

const listNamed = (text: string, { now, language }: { now: Date; language: Language }): MeetingNamed[] => {
  const read = readIn(text, now)
  const listed = listedIn(read)
  if (listed.every(({ from }) => isEachWeek(read.pieces, from)))
    return text.trim() === '' ? [] : [{ words: text.trim(), hasTime: false }]
  const found = listed.map(({ day, from }, at) => {
    const clock = clockOf(listed, at, read.clocks)
    const when = { ...wallClock(now), ...day, hour: clock?.hour ?? 0, minute: clock?.minute ?? 0 }
    const spoken = [spokenWeekday(day, language), ...(clock ? [spokenClock(when, language)] : [])].join(' ')
    const called = listed[at - 1]?.joins ? '' : calledBefore(from, text, read)
    const words = called === '' ? spoken : `${called}, ${spoken}`
    return { words, at: isoAt(when).iso, hasTime: clock !== undefined, day }
  })
  return found
    .filter((one, at) => found.findIndex(other => isSame(one, other)) === at)
    .map(({ day: _day, ...one }) => one)
}

type Found = { words: string; day: Day }
const isSame = (one: Found, other: Found): boolean =>
  compareDays(one.day, other.day) === 0 && one.words === other.words
