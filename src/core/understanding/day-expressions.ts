import type { Day } from '../calendar/copenhagen.ts'
import {
  dayAlone,
  dayInMonthNumber,
  dayThenMonth,
  isoDate,
  monthThenDay,
  numericDate,
} from './date-expressions.ts'
import { beginsNothing, type Piece } from './date-pieces.ts'
import type { DayRead, Reader } from './day-read.ts'
import { countedFrom, feastDay, placedWeekday, weekdayEightDays, weekOnWeekday } from './spoken-days.ts'
import {
  countedAhead,
  simpleDay,
  weekdayAlone,
  weeksThenWeekday,
  weekThenWeekday,
  wholeWeek,
} from './weekday-expressions.ts'

const readers: Reader[] = [
  isoDate,
  weeksThenWeekday,
  weekOnWeekday,
  countedFrom,
  simpleDay,
  feastDay,
  placedWeekday,
  weekdayEightDays,
  countedAhead,
  dayThenMonth,
  monthThenDay,
  dayInMonthNumber,
  numericDate,
  weekdayAlone,
  weekThenWeekday,
  wholeWeek,
  dayAlone,
]

/** Every day said in the text, in reading order. */
export const daysIn = (pieces: readonly Piece[], today: Day): DayRead[] => {
  const found: DayRead[] = []
  let at = 0
  while (at < pieces.length) {
    const next = beginsNothing(pieces[at]) ? undefined : firstRead(pieces, at, today)
    if (next !== undefined) found.push(next)
    at = next?.to ?? at + 1
  }
  return found
}

const firstRead = (pieces: readonly Piece[], at: number, today: Day): DayRead | undefined => {
  for (const reader of readers) {
    const found = reader(pieces, at, today)
    if (found !== undefined) return found
  }
  return undefined
}
