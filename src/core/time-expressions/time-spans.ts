import { joinsRange } from './clocks/clock-digits.ts'
import { keyAt, numberAt, type Piece, touches } from './pieces.ts'
import { words } from './time-words.ts'

const hoursInDay = 24
const lastMonth = 12
const firstOpen = 7

type Clock = { hour: number; minute: string; to: number }

/** A time of day, or the bare hour that ends a span. */
const clockAt = (pieces: readonly Piece[], at: number): Clock | undefined => {
  const hour = numberAt(pieces, at)
  if (hour === undefined || hour > hoursInDay || keyAt(pieces, at).length > 2) return undefined
  const isJoined = touches(pieces, at) && touches(pieces, at + 1) && numberAt(pieces, at + 2) !== undefined
  const mark = keyAt(pieces, at + 1)
  if (!isJoined || !['.', ':', '/', '-'].includes(mark)) return { hour, minute: '', to: at + 1 }
  const minute = keyAt(pieces, at + 2)
  return ['.', ':'].includes(mark) && /^[0-5]\d$/.test(minute) ? { hour, minute, to: at + 3 } : undefined
}

/** A date goes on where a time of day would end. */
const goesOn = (pieces: readonly Piece[], at: number): boolean =>
  ['.', '/', '-'].includes(keyAt(pieces, at)) &&
  touches(pieces, at - 1) &&
  touches(pieces, at) &&
  numberAt(pieces, at + 1) !== undefined

const noMonth = (minute: string): boolean => Number(minute) === 0 || Number(minute) > lastMonth

const lead = (pieces: readonly Piece[], at: number): string =>
  keyAt(pieces, keyAt(pieces, at - 1) === '.' ? at - 2 : at - 1)

/** Where a span of times ends that looks like dates. What can be both is a span only right after a day. */
export const endOfTimeSpan = (
  pieces: readonly Piece[],
  at: number,
  isAfterDay: boolean,
): number | undefined => {
  if (pieces[at]?.kind !== 'number') return undefined
  const start = clockAt(pieces, at)
  if (start === undefined || start.minute === '' || !joinsRange(keyAt(pieces, start.to))) return undefined
  const end = clockAt(pieces, start.to + 1)
  if (end === undefined || goesOn(pieces, end.to)) return undefined
  const before = lead(pieces, at)
  if (words.dayNumberLeads.has(before)) return undefined
  const isMeant = noMonth(start.minute) || words.beforeATime.has(before) || before.startsWith('klok')
  const mayBeMeant = isAfterDay && start.hour >= firstOpen && start.hour < end.hour
  return isMeant || mayBeMeant ? end.to : undefined
}
