import { keyAt, numberAt, type Piece, touches } from '../pieces.ts'
import { words } from '../time-words.ts'

/** A time of day read from pieces `from`..`to`. */
export type ClockRead = {
  hour: number
  minute: number
  from: number
  to: number
  sure: boolean
  /** It only ends the time before it. */
  ends?: true
  until?: { hour: number; minute: number }
}

/** What stands between the two ends of a time. */
export const joinsRange = (key: string): boolean => ['-', '–', '—'].includes(key) || words.rangeWords.has(key)

export const areMinutes = (key: string): boolean => /^[0-5]\d$/.test(key)

/** Two digits of minutes, with nothing that they count. */
const isMinutes = (pieces: readonly Piece[], at: number): boolean =>
  numberAt(pieces, at) !== undefined &&
  /^[0-5][05]$/.test(keyAt(pieces, at)) &&
  pieces[at + 1]?.kind !== 'word' &&
  keyAt(pieces, at + 1) !== '/'

/** A time of day in digits: "10:30", "kl. 10,30", "kl 14 30", "9h30". */
export const digits = (pieces: readonly Piece[], at: number, isLed: boolean): ClockRead | undefined => {
  const hour = numberAt(pieces, at)
  if (hour === undefined) return undefined
  const written = keyAt(pieces, at)
  const mark = keyAt(pieces, at + 1)
  const isJoined = touches(pieces, at) && touches(pieces, at + 1) && areMinutes(keyAt(pieces, at + 2))
  const isMark = [':', '.', 'h'].includes(mark) || (mark === ',' && isLed)
  if (written.length <= 2 && isMark && isJoined && hour < 24) {
    const sure = hour === 0 || hour > 6 || written.length === 2
    return { hour, minute: Number(keyAt(pieces, at + 2)), from: at, to: at + 3, sure }
  }
  if (isLed && written.length <= 2 && hour < 24 && isMinutes(pieces, at + 1))
    return { hour, minute: Number(mark), from: at, to: at + 2, sure: true }
  if (mark === 'h' && touches(pieces, at) && hour > 6 && hour < 24)
    return { hour, minute: 0, from: at, to: at + 2, sure: true }
  return isLed ? joinedDigits(pieces, at) : undefined
}

/** Hour and minutes in one number: "kl. 1430", "kl 930". */
export const joinedDigits = (pieces: readonly Piece[], at: number): ClockRead | undefined => {
  const number = numberAt(pieces, at)
  if (number === undefined || !/^\d{3,4}$/.test(keyAt(pieces, at))) return undefined
  if (number >= 2400 || number % 100 >= 60) return undefined
  return { hour: Math.floor(number / 100), minute: number % 100, from: at, to: at + 1, sure: true }
}

/** Hour and minutes in one number before a word for hours: "1400 hrs". */
export const hoursWritten = (pieces: readonly Piece[], at: number): ClockRead | undefined => {
  const read = keyAt(pieces, at).length === 4 ? joinedDigits(pieces, at) : undefined
  return read && words.hourWords.has(keyAt(pieces, read.to)) ? { ...read, to: read.to + 1 } : undefined
}

/** Minutes or seconds, or what was meant as such, right after a number. */
export const isPart = (pieces: readonly Piece[], at: number): boolean =>
  ['.', ':'].includes(keyAt(pieces, at)) &&
  touches(pieces, at - 1) &&
  touches(pieces, at) &&
  pieces[at + 1]?.kind === 'number'

/** A number that counts something else: "2 dage", "100 kr", "10 %". */
export const isFollowedByUnit = (pieces: readonly Piece[], at: number): boolean =>
  ['%', '/'].includes(keyAt(pieces, at)) || words.counted.has(keyAt(pieces, at))
