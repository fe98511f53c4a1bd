import { addDays, type Day } from '../calendar/copenhagen.ts'
import { addMonths, countAt, type DayRead, type Reader, read } from './day-read.ts'
import { keyAt, type Piece } from './pieces.ts'
import { partsOfHours, units, words } from './time-words.ts'

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

/** Part of an hour from now: "om en halv time". */
const partOfHour = (pieces: readonly Piece[], at: number): { minutes: number; to: number } | undefined => {
  const found = partsOfHours.find(part => part.words.every((word, step) => keyAt(pieces, at + step) === word))
  return found && { minutes: Number(found.value), to: at + found.words.length }
}

/** Days or weeks counted from today: "om 14 dage", "in 3 days". */
export const countedAhead: Reader = (pieces, at, today) => {
  if (words.within.has(keyAt(pieces, at))) {
    const part = partOfHour(pieces, at + 1)
    if (part !== undefined) return { from: at, to: part.to, sure: true, minutesAhead: part.minutes }
    const count = countAt(pieces, at + 1)
    if (count === undefined || count > 400) return undefined
    return ahead(count, keyAt(pieces, at + 2), { from: at, to: at + 3, today })
  }
  const count = countAt(pieces, at)
  if (count === undefined || count > 400) return undefined
  const tail = keyAt(pieces, at + 2)
  const isAhead = tail === 'from' && words.fromNow.has(keyAt(pieces, at + 3))
  const isAgo = words.ago.has(tail)
  if (!isAhead && !isAgo) return undefined
  return ahead(isAgo ? -count : count, keyAt(pieces, at + 1), { from: at, to: at + (isAgo ? 3 : 4), today })
}
