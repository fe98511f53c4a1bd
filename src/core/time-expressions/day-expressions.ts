import type { Day } from '../calendar/copenhagen.ts'
import { countedAhead } from './counted-ahead.ts'
import {
  dayAlone,
  dayInMonthNumber,
  dayThenMonth,
  isoDate,
  monthThenDay,
  numericDate,
} from './date-expressions.ts'
import type { DayRead, Reader } from './day-read.ts'
import { keyAt, type Piece, weekdayNamed } from './pieces.ts'
import {
  countedFrom,
  feastDay,
  placedWeekday,
  spokenBeginnings,
  weekdayAfterNext,
  weekdayEightDays,
  weekOnWeekday,
} from './spoken-days.ts'
import { endOfTimeSpan } from './time-spans.ts'
import {
  cardinals,
  months,
  ordinals,
  pastWeekdays,
  shortWeekdays,
  tensOfOrdinals,
  words,
} from './time-words.ts'
import {
  isNearTomorrow,
  simpleBeginnings,
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
  weekdayAfterNext,
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

/**
 * Every word that one of the readers begins with. Weekdays in full and tomorrow are left out, since they may be
 * misspelled.
 */
const beginnings: ReadonlySet<string> = new Set([
  ...words.dayLeads,
  ...words.within,
  ...[cardinals, ordinals, tensOfOrdinals, months, pastWeekdays, shortWeekdays].flatMap(map => [
    ...map.keys(),
  ]),
  ...words.next,
  ...words.coming,
  ...words.last,
  ...simpleBeginnings,
  ...spokenBeginnings,
])

/** Most words begin no day. This is told before sixteen readers look at each. */
const mayBeginDay = ({ kind, key }: Piece): boolean =>
  kind === 'number' ||
  (kind === 'word' && (beginnings.has(key) || weekdayNamed(key) !== undefined || isNearTomorrow(key)))

/** Right after a bare weekday, what looks like a span of times may still be its date. */
const isRightAfter = (day: DayRead | undefined, pieces: readonly Piece[], at: number): boolean =>
  day !== undefined &&
  day.weekday === undefined &&
  (day.to === at || (day.to === at - 1 && [',', '.'].includes(keyAt(pieces, at - 1))))

/** Every day said in the text, in reading order. */
export const daysIn = (pieces: readonly Piece[], today: Day): DayRead[] => {
  const found: DayRead[] = []
  let at = 0
  while (at < pieces.length) {
    const piece = pieces[at]
    const span = endOfTimeSpan(pieces, at, isRightAfter(found.at(-1), pieces, at))
    if (span !== undefined) {
      at = span
      continue
    }
    const next = piece !== undefined && mayBeginDay(piece) ? firstRead(pieces, at, today) : undefined
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
