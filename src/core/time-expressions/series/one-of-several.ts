import { compareDays, type Day, dayExists, wallClock, weekdayOf } from '../../calendar/copenhagen.ts'
import { clocksIn } from '../clocks/clock-expressions.ts'
import { daysIn } from '../day-expressions.ts'
import type { DayRead } from '../day-read.ts'
import { isWithin, keyAt, type Piece, piecesOf, weekdayNamed } from '../pieces.ts'
import type { Span } from '../time-read.ts'
import { ordinals, words } from '../time-words.ts'
import { meetingsNamed } from './meetings-named.ts'
import { isEachWeek } from './weekly-days.ts'

/** Where it is said of one of several meetings what does not hold for the others. */
export type OneOfSeveral = Span & { isFirst: boolean }

/** `first`: when the first of them is (ISO 8601), where that is known. */
type Noted = { several: string; first: string | undefined; now: Date }

type Known = { days: readonly Day[]; weekdays: ReadonlySet<number>; first: Day | undefined }

const knownOf = ({ several, first, now }: Noted): Known => {
  const pieces = piecesOf(several)
  const named = meetingsNamed(several, { now, language: 'da' }).flatMap(({ at }) => (at ? [at] : []))
  const each = pieces.flatMap(({ key }, at) => (isEachWeek(pieces, at) ? (weekdayNamed(key) ?? []) : []))
  const dayAt = (at: string): Day => wallClock(new Date(at))
  return {
    days: [...(first ? [first] : []), ...named].map(dayAt),
    weekdays: new Set(each),
    first: first === undefined ? undefined : dayAt(first),
  }
}

/** Which of the known days is meant; a day of a month that is not told is that day of theirs. */
const pointedTo = (read: DayRead, { days, weekdays, first }: Known): Day | undefined => {
  const { day, weekday, anyMonth = false } = read
  if (day === undefined) return undefined
  const known = days.find(one => compareDays(one, day) === 0 || (anyMonth && one.day === day.day))
  if (known !== undefined) return known
  if (weekday !== undefined) {
    const alike = days.filter(one => weekdayOf(one) === weekday)
    return alike.length === 1 && days.length > 1 ? alike[0] : undefined
  }
  const here = first === undefined || !anyMonth ? day : { ...first, day: day.day }
  return [day, here].find(one => dayExists(one) && weekdays.has(weekdayOf(one)))
}

const hasStem = (pieces: readonly Piece[], stems: ReadonlySet<string>): boolean =>
  pieces.some(({ kind, key }) => kind === 'word' && [...stems].some(stem => key.startsWith(stem)))

/** The first words of a sentence say which. */
const mostBefore = 4

const isPlace = (key: string): boolean =>
  ordinals.has(key) || [words.last, words.middle, words.otherOrdinals].some(list => list.has(key))

/** Where a meeting is named by its place among them: "the second one", "den sidste". */
const placeAmong = (pieces: readonly Piece[]): { at: number; isFirst: boolean } | undefined => {
  const at = pieces
    .slice(0, mostBefore)
    .findIndex(
      ({ key }, place) => isPlace(key) && (place === 0 || words.orderLeads.has(keyAt(pieces, place - 1))),
    )
  return at < 0 ? undefined : { at, isFirst: ordinals.get(keyAt(pieces, at)) === 1 }
}

const isMeeting = (key: string): boolean =>
  words.meetings.has(key) || words.oneOfThem.has(key) || weekdayNamed(key) !== undefined

/** What follows says something of that one: a time, that it is moved or off, or what it is. */
const saysOf = (pieces: readonly Piece[], at: number): boolean => {
  const rest = pieces.slice(at + 1).filter(({ kind, key }) => kind === 'word' && !isMeeting(key))
  const isTimed = clocksIn(pieces, () => false).length > 0
  const isSmall = words.being.has(rest[0]?.key ?? '')
  return isTimed || isSmall || hasStem(rest, words.movingStems) || hasStem(rest, words.callingOffStems)
}

const isSame = (one: Day, other: Day | undefined): boolean =>
  other !== undefined && compareDays(one, other) === 0

/** A day alone, or the first one with its time, tells when they meet and nothing of one among them. */
const saysMoreThanWhen = (
  pieces: readonly Piece[],
  { reads, isFirst }: { reads: readonly DayRead[]; isFirst: boolean },
): boolean => {
  const clocks = clocksIn(pieces, at => isWithin(reads, at))
  const isWord = ({ kind, key }: Piece, at: number): boolean =>
    kind === 'word' &&
    !isWithin(reads, at) &&
    !isWithin(clocks, at) &&
    !words.aroundATime.has(key) &&
    !words.being.has(key) &&
    !words.dayLeads.has(key) &&
    !words.clockLeads.has(key) &&
    !words.betweenDays.has(key)
  return pieces.some(isWord) || (!isFirst && clocks.length > 0)
}

/** Whether this part of a message is about one of them. Days told anew one after another are the whole list. */
const oneIn = (part: string, known: Known, now: Date): { isFirst: boolean } | undefined => {
  const pieces = piecesOf(part)
  const reads = daysIn(pieces, wallClock(now)).filter(({ day }) => day !== undefined)
  const pointed = reads.flatMap(read => pointedTo(read, known) ?? [])
  const [one, ...others] = pointed
  if (one !== undefined) {
    const isMoved = hasStem(pieces, words.movingStems)
    const isAlone = isMoved || others.every(other => isSame(other, one))
    const isFirst = isSame(one, known.first)
    return isAlone && saysMoreThanWhen(pieces, { reads, isFirst }) ? { isFirst } : undefined
  }
  const place = pointed.length === 0 ? placeAmong(pieces) : undefined
  return place !== undefined && saysOf(pieces, place.at) ? { isFirst: place.isFirst } : undefined
}

/** The last word is a short form, such as that before a time of day. */
const isShort = (text: string): boolean => {
  const last = piecesOf(text).at(-1)?.key ?? ''
  return words.clockLeads.has(last) || words.dateLeads.has(last)
}

/** What stands between two marks, and where. The dot in a time of day is none, nor is that of a date. */
const partsIn = (text: string): (Span & { ends: boolean })[] => {
  const found: (Span & { ends: boolean })[] = []
  let start = 0
  for (const { 0: mark, index } of text.matchAll(/(?<!\d\.?)[,;.!?\n]+(\s+|$)/gu)) {
    const end = index + mark.length
    if (mark.startsWith('.') && isShort(text.slice(start, index))) continue
    found.push({ start, end, ends: !/^[,;]/.test(mark) })
    start = end
  }
  return start < text.length ? [...found, { start, end: text.length, ends: true }] : found
}

/**
 * The stretch of a message that is about one of several known meetings alone, to the end of its sentence. None where
 * it tells of all of them, or of none.
 */
export const oneOfSeveral = (said: string, noted: Noted): OneOfSeveral | undefined => {
  const known = knownOf(noted)
  if (known.days.length < 2 && known.weekdays.size === 0) return undefined
  const parts = partsIn(said)
  for (const [at, { start, end }] of parts.entries()) {
    const found = oneIn(said.slice(start, end), known, noted.now)
    if (found === undefined) continue
    const last = parts.slice(at).find(({ ends }) => ends) ?? parts.at(-1)
    return { ...found, start, end: last?.end ?? end }
  }
  return undefined
}
