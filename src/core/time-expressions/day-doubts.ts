import type { DayRead } from './day-read.ts'
import { keyAt, type Piece } from './pieces.ts'
import type { DayDoubt } from './time-read.ts'
import { words } from './time-words.ts'

const isLinking = ({ kind, key }: Piece): boolean =>
  kind === 'mark' ? [',', '.', '/', ':', '-'].includes(key) : kind === 'number' || words.betweenDays.has(key)

/** The text between two days, when it holds nothing but times and small words. */
const linkOf = (pieces: readonly Piece[], one: DayRead, next: DayRead): readonly Piece[] | undefined => {
  const link = pieces.slice(one.to, next.from)
  return link.length > 0 && link.every(isLinking) ? link : undefined
}

const isSame = (one: DayRead, other: DayRead): boolean =>
  JSON.stringify(one.day) === JSON.stringify(other.day)

type Listed = { from: DayRead; to: DayRead; isEither: boolean }

/** Days told one after the other. */
const listed = (days: readonly DayRead[], pieces: readonly Piece[]): Listed | undefined => {
  let found: Listed | undefined
  for (const [at, next] of days.entries()) {
    const one = days[at - 1]
    if (one?.day === undefined || next.day === undefined || isSame(one, next)) continue
    const link = linkOf(pieces, one, next)
    if (link === undefined) continue
    const isEither = link.some(({ key }) => words.either.has(key))
    found = { from: found?.from ?? one, to: next, isEither: isEither || found?.isEither === true }
  }
  return found
}

/** Where in the text several days are told, none of them instead of another. */
export const severalDays = (
  days: readonly DayRead[],
  pieces: readonly Piece[],
): { start: number; end: number } | undefined => {
  const list = listed(days, pieces)
  if (list === undefined || list.isEither) return undefined
  const { from } = list.from
  const isLed = keyAt(pieces, from - 1) === '.' && keyAt(pieces, from - 2) === 'd'
  return {
    start: pieces[isLed ? from - 2 : from]?.start ?? 0,
    end: pieces.at(-1)?.end ?? 0,
  }
}

/** A correction names one day, which may contradict itself as well; or only a week, which is none. */
export const doubtInOne = (day: DayRead | undefined): DayDoubt | undefined => {
  if (day?.vague) return 'no_day'
  return day?.contradicts ? 'weekday' : undefined
}

/** Why one would ask which day is meant: none was said, two were, or what was said contradicts itself. */
export const doubtOf = (
  day: DayRead | undefined,
  days: readonly DayRead[],
  pieces: readonly Piece[],
): DayDoubt | undefined => {
  const inOne = doubtInOne(day)
  if (inOne !== undefined) return inOne
  if (day?.rolled) return 'last_year'
  return listed(days, pieces)?.isEither ? 'which_day' : undefined
}
