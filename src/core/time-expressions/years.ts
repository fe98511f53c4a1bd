import type { Day } from '../calendar/copenhagen.ts'
import { editDistance } from '../text/edit-distance.ts'
import { isFollowedByUnit } from './clocks/clock-digits.ts'
import { isLead } from './clocks/clock-expressions.ts'
import { keyAt, type Piece, touches } from './pieces.ts'

/** A year, and the piece after it. */
type YearRead = { year: number; to: number }

const firstOfOurs = 1900
const afterOurs = 2200

/** One slip of the finger from this year or the next. */
const isMistyped = (key: string, today: Day): boolean =>
  [today.year, today.year + 1].some(year => editDistance(key, String(year), 1) <= 1)

/** A number that belongs to the word after it, unless it can have been meant as a year. */
const belongsToNext = (pieces: readonly Piece[], at: number, today: Day): boolean => {
  const key = keyAt(pieces, at)
  const year = Number(key)
  if ((year >= firstOfOurs && year < afterOurs) || isMistyped(key, today)) return false
  const isBeforeWord = pieces[at + 1]?.kind === 'word' && !isLead(keyAt(pieces, at + 1))
  return isBeforeWord || isFollowedByUnit(pieces, at + 1)
}

/** Four digits that can be a time of day, from before the years anybody means. */
const isClock = (key: string): boolean =>
  key.length === 4 && Number(key) < firstOfOurs && Number(key) % 100 < 60

/** Four digits or five. Also a year nobody means: left out, the date would be that of another year. */
const isYear = (key: string): boolean => (key.length === 4 || key.length === 5) && !isClock(key)

const startsTime = (pieces: readonly Piece[], at: number): boolean =>
  keyAt(pieces, at + 1) === ':' && touches(pieces, at)

/** The year after a day and a month: "3. december 2026", "December 3rd, 2026". */
export const yearAt = (pieces: readonly Piece[], at: number, today: Day): YearRead | undefined => {
  const place = [',', '-', '/'].includes(keyAt(pieces, at)) ? at + 1 : at
  const key = keyAt(pieces, place)
  if (pieces[place]?.kind !== 'number' || !isYear(key)) return undefined
  if (startsTime(pieces, place) || belongsToNext(pieces, place, today)) return undefined
  return { year: Number(key), to: place + 1 }
}

/** No year stands after the mark: a time of day does, or another date. */
const startsOther = (pieces: readonly Piece[], at: number): boolean =>
  Number(keyAt(pieces, at)) < 24 &&
  ['.', ':'].includes(keyAt(pieces, at + 1)) &&
  touches(pieces, at) &&
  touches(pieces, at + 1) &&
  /^\d\d$/.test(keyAt(pieces, at + 2))

/** The year of a date in numbers, its mark at `at`: "3.12.2026", "3/12-26". */
export const numericYear = (pieces: readonly Piece[], at: number, today: Day): YearRead | undefined => {
  const isJoined = ['/', '.', '-'].includes(keyAt(pieces, at)) && touches(pieces, at)
  const key = keyAt(pieces, at + 1)
  if (!isJoined || pieces[at + 1]?.kind !== 'number') return yearAt(pieces, at, today)
  if (key.length === 2)
    return startsOther(pieces, at + 1) ? undefined : { year: 2000 + Number(key), to: at + 2 }
  if (key.length < 4 || isClock(key) || belongsToNext(pieces, at + 1, today)) return undefined
  return { year: Number(key), to: at + 2 }
}
