import { fold } from '../../text/fold.ts'
import { clocksIn } from '../clocks/clock-expressions.ts'
import { type Piece, piecesOf, weekdayNamed } from '../pieces.ts'
import type { Span } from '../time-read.ts'
import { months, weekdays, words } from '../time-words.ts'
import { isEachWeek } from './weekly-days.ts'

/** Where a series says which weekday, in which month and at what time. */
type Parts = { weekday?: Span; month?: Span; clock?: Span; isEach: boolean; isDate: boolean }

const spanOf = (pieces: readonly Piece[], from: number, to: number): Span => ({
  start: pieces[from]?.start ?? 0,
  end: pieces[to - 1]?.end ?? 0,
})

const mostBefore = 2

const partsOf = (text: string): Parts => {
  const pieces = piecesOf(text)
  const day = pieces.findIndex(({ kind, key }) => kind === 'word' && weekdayNamed(key) !== undefined)
  const isEach = day >= 0 && isEachWeek(pieces, day)
  const lead = pieces.findIndex(
    ({ key }, at) => at < day && at >= day - mostBefore && words.eachLeads.has(key),
  )
  const month = pieces.findIndex(({ key }) => months.has(key))
  const monthFrom = words.inOf.has(pieces[month - 1]?.key ?? '') ? month - 1 : month
  const clock = clocksIn(pieces, () => false).at(-1)
  return {
    ...(day >= 0 && { weekday: spanOf(pieces, isEach && lead >= 0 ? lead : day, day + 1) }),
    ...(month >= 0 && { month: spanOf(pieces, monthFrom, month + 1) }),
    ...(clock && { clock: spanOf(pieces, withLead(pieces, clock.from), clock.to) }),
    isEach,
    isDate: pieces[month - 1]?.kind === 'number' || pieces[month - 2]?.kind === 'number',
  }
}

const withLead = (pieces: readonly Piece[], from: number): number => {
  const isDot = pieces[from - 1]?.key === '.'
  const lead = from - (isDot ? 2 : 1)
  return words.clockLeads.has(pieces[lead]?.key ?? '') ? lead : from
}

const wordsIn = (text: string, span: Span): string => text.slice(span.start, span.end)

/** A weekday takes the place of another after the same words: "every". */
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

type Part = 'weekday' | 'month' | 'clock'
const inOrder: readonly Part[] = ['weekday', 'month', 'clock']

/** A noted series with what was said anew of it in its place; what was not said stays. None where it is no such series. */
export const seriesJoined = (noted: string, said: string): string | undefined => {
  const [old, now] = [partsOf(noted), partsOf(said)]
  const told = inOrder.filter(part => now[part] !== undefined)
  if (!old.isEach || now.isDate || told.length === 0) return undefined
  const part = (name: Part): string | undefined => {
    const [before, after] = [old[name], now[name]]
    if (after === undefined) return before && wordsIn(noted, before)
    const anew = wordsIn(said, after)
    return name === 'weekday' && before ? weekdayFor(wordsIn(noted, before), anew, now.isEach) : anew
  }
  const kept = inOrder.flatMap(name => old[name] ?? [])
  const start = Math.min(...kept.map(span => span.start))
  const end = Math.max(...kept.map(span => span.end))
  // A bare number right after a month would be its day.
  const series = inOrder
    .flatMap(name => part(name) ?? [])
    .join(' ')
    .replace(/(\p{L}) (?=\d)/u, clockStartsBare(part('clock')) ? '$1, ' : '$1 ')
  return `${noted.slice(0, start)}${series}${noted.slice(end)}`
}
