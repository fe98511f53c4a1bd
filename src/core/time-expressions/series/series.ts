import { wallClock } from '../../calendar/copenhagen.ts'
import { fold } from '../../text/fold.ts'
import { clocksIn } from '../clocks/clock-expressions.ts'
import { daysIn } from '../day-expressions.ts'
import { keyAt, type Piece, piecesOf, weekdayNamed } from '../pieces.ts'
import type { Span } from '../time-read.ts'
import { months, weekdays, words } from '../time-words.ts'
import { isEachWeek, stepsToEach } from './weekly-days.ts'

/** Where a series says which weekdays, in which months and at what time. */
type Parts = Partial<Record<Part, Span>> & { isEach: boolean; isDate: boolean; weekdays: number }
type Part = 'weekday' | 'month' | 'clock'

const spanOf = (pieces: readonly Piece[], from: number, to: number): Span => ({
  start: pieces[from]?.start ?? 0,
  end: pieces[to - 1]?.end ?? 0,
})

const placesOf = (pieces: readonly Piece[], is: (key: string, at: number) => boolean): number[] =>
  pieces.flatMap(({ kind, key }, at) => (kind === 'word' && is(key, at) ? [at] : []))

/** From the first of them to the last, with the word that leads to them. */
const stretchOf = (pieces: readonly Piece[], places: readonly number[], lead: number): Span | undefined => {
  const [first, last] = [places[0], places.at(-1)]
  return first === undefined || last === undefined ? undefined : spanOf(pieces, first - lead, last + 1)
}

/** The last time of day that begins something, and its end. */
const clockIn = (pieces: readonly Piece[]): Span | undefined => {
  const clocks = clocksIn(pieces, () => false)
  const at = clocks.findLastIndex(({ ends }) => !ends)
  const clock = clocks[at]
  return clock && spanOf(pieces, withLead(pieces, clock.from), (clocks[at + 1] ?? clock).to)
}

const partsOf = (text: string, now: Date): Parts => {
  const pieces = piecesOf(text)
  const named = placesOf(pieces, key => weekdayNamed(key) !== undefined)
  const day = named[0] ?? -1
  const isEach = day >= 0 && isEachWeek(pieces, day)
  const inMonths = placesOf(pieces, key => months.has(key))
  const isLed = words.inOf.has(keyAt(pieces, (inMonths[0] ?? 0) - 1))
  const [weekday, month] = [
    stretchOf(pieces, named, isEach ? stepsToEach(pieces, day) : 0),
    isLed || isEach ? stretchOf(pieces, inMonths, isLed ? 1 : 0) : undefined,
  ]
  const clock = clockIn(pieces)
  return {
    ...(weekday && { weekday }),
    ...(month && { month }),
    ...(clock && { clock }),
    isEach,
    weekdays: named.length,
    isDate: daysIn(pieces, wallClock(now)).some(read => read.weekday === undefined && !read.vague),
  }
}

const withLead = (pieces: readonly Piece[], from: number): number => {
  const isDot = pieces[from - 1]?.key === '.'
  const lead = from - (isDot ? 2 : 1)
  return words.clockLeads.has(pieces[lead]?.key ?? '') ? lead : from
}

const wordsIn = (text: string, span: Span): string => text.slice(span.start, span.end)

/** A weekday takes the place of another after the same words. */
const weekdayFor = (noted: string, said: string, isEach: boolean): string => {
  const before = noted.split(' ')
  const last = before.pop() ?? ''
  return isEach ? said : [...before, `${said}${endingOfEach(last)}`].join(' ')
}

/** What makes a weekday one of every week, after its name. */
const endingOfEach = (word: string): string => {
  if (!words.weekdaysEach.has(fold(word))) return ''
  const name = [...weekdays.keys()]
    .filter(key => fold(word).startsWith(key))
    .toSorted((a, b) => b.length - a.length)[0]
  return name === undefined ? '' : word.slice(name.length)
}

const clockStartsBare = (clock = ''): boolean => /^\d/.test(clock)

const inOrder: readonly Part[] = ['weekday', 'month', 'clock']

/** A bare number right after a month would be its day. */
const apart = (part: Part, words: string): string => (part === 'clock' && clockStartsBare(words) ? ', ' : ' ')

/**
 * A noted series with what was said anew of it in its place; what was not said stays. None where it is no such series.
 */
export const seriesJoined = (noted: string, said: string, now: Date): string | undefined => {
  const [old, anew] = [partsOf(noted, now), partsOf(said, now)]
  const told = inOrder.filter(part => anew[part] !== undefined)
  const isUnclear = anew.weekday !== undefined && old.weekdays > 1
  if (!old.isEach || old.isDate || anew.isDate || isUnclear || told.length === 0) return undefined
  return told.toReversed().reduce((series, part) => {
    const [before, after] = [old[part], anew[part]]
    if (after === undefined) return series
    const words = wordsIn(said, after)
    if (before === undefined) {
      const end = Math.max(...inOrder.slice(0, inOrder.indexOf(part)).map(one => old[one]?.end ?? 0))
      return `${series.slice(0, end)}${apart(part, words)}${words}${series.slice(end)}`
    }
    const put = part === 'weekday' ? weekdayFor(wordsIn(noted, before), words, anew.isEach) : words
    const lead = series.slice(0, before.start).trimEnd()
    return `${lead}${lead === '' ? '' : apart(part, put)}${put}${series.slice(before.end)}`
  }, noted)
}
