import { afterDay, afterDayAndMark, hourBeforeClock } from './clock-after-day.ts'
import { type ClockRead, digits, isFollowedByUnit, isPart } from './clock-digits.ts'
import { keyAt, numberAt, type Piece } from './pieces.ts'
import { isClass } from './school-class.ts'
import { cardinals, namedHours, partsOfDay, words } from './time-words.ts'

/** "Klokn ti", "klokka 9": o'clock however it is spelled. */
export const isLead = (key: string): boolean =>
  words.clockLeads.has(key) || (key.startsWith('klok') && key.length <= longestLead)

const longestLead = 8

const hourNamed = (pieces: readonly Piece[], at: number): number | undefined => {
  const hour = cardinals.get(keyAt(pieces, at)) ?? numberAt(pieces, at)
  return hour !== undefined && hour <= 24 && !words.articles.has(keyAt(pieces, at)) ? hour : undefined
}

/** A small hour said in words is in the working day: "halv tre" is 14.30, and one would ask. */
const inOfficeHours = (read: ClockRead): ClockRead =>
  read.hour >= 1 && read.hour <= 6 ? { ...read, hour: read.hour + 12, sure: false } : read

const half: (pieces: readonly Piece[], at: number) => ClockRead | undefined = (pieces, at) => {
  const key = keyAt(pieces, at)
  if (key === 'halv') {
    const hour = hourNamed(pieces, at + 1)
    if (hour === undefined || hour < 1 || hour > 12) return undefined
    return { hour: hour === 1 ? 12 : hour - 1, minute: 30, from: at, to: at + 2, sure: true }
  }
  if (key !== 'half') return undefined
  const skip = keyAt(pieces, at + 1) === 'past' ? 2 : 1
  const hour = hourNamed(pieces, at + skip)
  if (
    hour === undefined ||
    hour < 1 ||
    hour > 12 ||
    (skip === 1 && numberAt(pieces, at + 1) === undefined && keyAt(pieces, at + 1) === 'an')
  )
    return undefined
  return { hour, minute: 30, from: at, to: at + skip + 1, sure: true }
}

const minutesNamed = (pieces: readonly Piece[], at: number): { minutes: number; to: number } | undefined => {
  const key = keyAt(pieces, at)
  if (words.quarter.has(key)) return { minutes: 15, to: at + 1 }
  if (key === 'a' && words.quarter.has(keyAt(pieces, at + 1))) return { minutes: 15, to: at + 2 }
  const count = hourNamed(pieces, at) ?? numberAt(pieces, at)
  if (count === undefined || count > 29 || count < 1) return undefined
  const skip = words.minutes.has(keyAt(pieces, at + 1)) ? 2 : 1
  return { minutes: count, to: at + skip }
}

/** "kvart over ni", "ti minutter i ti", "fem over halv ti", "ten past nine". */
const minutesFromHour = (pieces: readonly Piece[], at: number): ClockRead | undefined => {
  const minutes = minutesNamed(pieces, at)
  if (minutes === undefined) return undefined
  const word = keyAt(pieces, minutes.to)
  const isAfter = words.pastTheHour.has(word)
  if (!isAfter && !words.toTheHour.has(word)) return undefined
  if (words.toTheHour.has(word) && numberAt(pieces, at) !== undefined && minutes.to === at + 1)
    return undefined
  const base = half(pieces, minutes.to + 1) ?? wholeHour(pieces, minutes.to + 1)
  if (base === undefined) return undefined
  const total = base.hour * 60 + base.minute + (isAfter ? minutes.minutes : -minutes.minutes)
  return { hour: Math.floor(total / 60) % 24, minute: (total + 1440) % 60, from: at, to: base.to, sure: true }
}

const wholeHour = (pieces: readonly Piece[], at: number): ClockRead | undefined => {
  const hour = hourNamed(pieces, at)
  return hour === undefined || hour < 1 || hour > 12
    ? undefined
    : { hour, minute: 0, from: at, to: at + 1, sure: true }
}

const suffixed = (pieces: readonly Piece[], read: ClockRead): ClockRead | undefined => {
  const keys = [keyAt(pieces, read.to), keyAt(pieces, read.to + 1), keyAt(pieces, read.to + 2)]
  if (keys[0] === 'a' && keys[1] === '.' && keys[2] === 'm') return withPart(read, 'before', read.to + 4)
  if (keys[0] === 'p' && keys[1] === '.' && keys[2] === 'm') return withPart(read, 'after', read.to + 4)
  const skip = words.partLeads.has(keys[0] ?? '') ? (keys[1] === 'the' ? 2 : 1) : 0
  const part = partsOfDay.get(keyAt(pieces, read.to + skip))
  return part === undefined ? undefined : withPart(read, part, read.to + skip + 1)
}

const withPart = (read: ClockRead, part: 'before' | 'after', to: number): ClockRead => {
  const hour =
    part === 'after'
      ? read.hour < 12
        ? read.hour + 12
        : read.hour
      : read.hour === 12 && part === 'before'
        ? 0
        : read.hour
  return { ...read, hour, to, sure: !(read.hour === 12 && part === 'before') }
}

const mark = (pieces: readonly Piece[], at: number): boolean => pieces[at]?.kind === 'mark'

const bareHour = (pieces: readonly Piece[], at: number, isLed: boolean): ClockRead | undefined => {
  const hour = hourNamed(pieces, at)
  if (hour === undefined) return undefined
  const oClock = keyAt(pieces, at + 1) === 'o' || words.oClock.has(keyAt(pieces, at + 1))
  const read = { hour, minute: 0, from: at, to: at + 1, sure: true }
  const withSuffix = suffixed(pieces, read)
  const isAmPm = ['am', 'pm', 'a', 'p'].includes(keyAt(pieces, at + 1)) && numberAt(pieces, at) !== undefined
  if (withSuffix !== undefined && (isLed || oClock || isAmPm)) return withSuffix
  if (keyAt(pieces, at + 1) === 'tiden' || (mark(pieces, at + 1) && keyAt(pieces, at + 2) === 'tiden'))
    return { ...read, to: keyAt(pieces, at + 1) === 'tiden' ? at + 2 : at + 3, sure: false }
  if (!isLed && !oClock) return undefined
  if (isLed && isFollowedByUnit(pieces, at + 1)) return undefined
  // "kl. 10.2 personer": an hour, or one with a slip in its minutes.
  if (isPart(pieces, at + 1)) return { ...read, sure: false }
  const to = oClock ? at + (keyAt(pieces, at + 1) === 'o' ? 4 : 2) : at + 1
  return hour === 24 ? { ...read, hour: 0, to, sure: false } : { ...read, to }
}

const beginnings: ReadonlySet<string> = new Set([
  ...words.half,
  ...words.quarter,
  ...words.articles,
  ...cardinals.keys(),
  ...namedHours.keys(),
])

const mayBeginTime = ({ kind, key }: Piece): boolean =>
  kind === 'number' || beginnings.has(key) || isLead(key)

const oneTime = (pieces: readonly Piece[], at: number): ClockRead | undefined => {
  const isLed = isLead(keyAt(pieces, at))
  const start = isLed ? at + (keyAt(pieces, at + 1) === '.' || keyAt(pieces, at + 1) === ':' ? 2 : 1) : at
  const spoken = half(pieces, start) ?? minutesFromHour(pieces, start)
  if (spoken !== undefined) return { ...(suffixed(pieces, spoken) ?? inOfficeHours(spoken)), from: at }
  const written = digits(pieces, start, isLed)
  if (written !== undefined) return { ...(suffixed(pieces, written) ?? written), from: at }
  const noon = namedHours.get(keyAt(pieces, start))
  if (noon !== undefined) return { hour: noon, minute: 0, from: at, to: start + 1, sure: true }
  const bare = bareHour(pieces, start, isLed)
  if (bare === undefined) return undefined
  return { ...(suffixed(pieces, bare) ?? inOfficeHours(bare)), from: at }
}

const marksAfterDay = new Set([',', '-', '–', '/', '.'])

const timeAt = (
  pieces: readonly Piece[],
  at: number,
  taken: (at: number) => boolean,
): ClockRead | undefined => {
  const piece = pieces[at]
  if (piece === undefined || !mayBeginTime(piece) || isClass(pieces, at, taken)) return undefined
  const read = oneTime(pieces, at) ?? hourBeforeClock(pieces, at)
  if (read !== undefined) return read
  if (taken(at - 1)) return afterDay(pieces, at)
  const isAfterMark = marksAfterDay.has(keyAt(pieces, at - 1)) && taken(at - 2)
  return isAfterMark ? afterDayAndMark(pieces, at) : undefined
}

/** Every time of day in the text; pieces already read as a day are left alone. */
export const clocksIn = (pieces: readonly Piece[], taken: (at: number) => boolean): ClockRead[] => {
  const found: ClockRead[] = []
  let at = 0
  while (at < pieces.length) {
    const read = taken(at) ? undefined : timeAt(pieces, at, taken)
    if (read !== undefined && !taken(read.to - 1)) {
      found.push(read)
      at = read.to
    } else at++
  }
  return found
}
