import { addDays, type Day } from '../calendar/copenhagen.ts'
import { addMonths, countAt, type DayRead, type Reader, read } from './day-read.ts'
import { keyAt, type Piece } from './pieces.ts'
import { units } from './time-words.ts'

const ahead = (
  count: number,
  unit: string,
  { from, to, today }: { from: number; to: number; today: Day },
): DayRead | undefined => {
  switch (units.get(unit)) {
    case 'day':
      return read(addDays(today, count), from, to)
    case 'week':
      return read(addDays(today, count * 7), from, to)
    case 'month':
      return read(addMonths(today, count), from, to, false)
    case 'year':
      return read(addMonths(today, count * 12), from, to, false)
    case 'hour':
      return { from, to, sure: true, minutesAhead: count * 60 }
    case 'minute':
      return { from, to, sure: true, minutesAhead: count }
    default:
      return undefined
  }
}

const partsOfHours: [string[], number][] = [
  [['en', 'halv', 'time'], 30],
  [['halv', 'time'], 30],
  [['half', 'an', 'hour'], 30],
  [['a', 'half', 'hour'], 30],
  [['et', 'kvarter'], 15],
  [['et', 'kvarters', 'tid'], 15],
  [['a', 'quarter', 'of', 'an', 'hour'], 15],
  [['halvanden', 'time'], 90],
  [['tre', 'kvarter'], 45],
]

/** "Om en halv time", "in a quarter of an hour". */
const partOfHour = (pieces: readonly Piece[], at: number): { minutes: number; to: number } | undefined => {
  const found = partsOfHours.find(([words]) => words.every((word, step) => keyAt(pieces, at + step) === word))
  return found && { minutes: found[1], to: at + found[0].length }
}

/** "om to uger", "in 3 days", "two weeks from today", "om 14 dage". */
export const countedAhead: Reader = (pieces, at, today) => {
  const lead = keyAt(pieces, at)
  if (lead === 'om' || lead === 'in' || lead === 'within') {
    const part = partOfHour(pieces, at + 1)
    if (part !== undefined) return { from: at, to: part.to, sure: true, minutesAhead: part.minutes }
    const count = countAt(pieces, at + 1)
    if (count === undefined || count > 400) return undefined
    return ahead(count, keyAt(pieces, at + 2), { from: at, to: at + 3, today })
  }
  const count = countAt(pieces, at)
  if (count === undefined || count > 400) return undefined
  const tail = keyAt(pieces, at + 2)
  const isAhead = tail === 'from' && ['now', 'today'].includes(keyAt(pieces, at + 3))
  const isAgo = tail === 'siden' || tail === 'ago'
  if (!isAhead && !isAgo) return undefined
  return ahead(isAgo ? -count : count, keyAt(pieces, at + 1), { from: at, to: at + (isAgo ? 3 : 4), today })
}
