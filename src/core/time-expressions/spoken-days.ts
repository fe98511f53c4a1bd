import { addDays, type Day, weekdayOf } from '../calendar/copenhagen.ts'
import { addMonths, countAt, dated, type Reader, read } from './day-read.ts'
import { keyAt, type Piece, weekdayNamed } from './pieces.ts'
import { cardinals, feasts, months, places, wholesAfter, words } from './time-words.ts'
import { yearAt } from './years.ts'

const nthWeekday = (first: Day, weekday: number, place: number): Day => {
  if (place < 0) {
    const last = addDays(addMonths(first, 1), -1)
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
  }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (place - 1) * 7)
}

/** A weekday placed in a month: "den første mandag i december", "the last Friday of November". */
export const placedWeekday: Reader = (pieces, at, today) => {
  const place = places.get(keyAt(pieces, at))
  const weekday = place === undefined ? undefined : weekdayNamed(keyAt(pieces, at + 1))
  if (place === undefined || weekday === undefined) return undefined
  if (!words.inOf.has(keyAt(pieces, at + 2))) return undefined
  const isNext = words.next.has(keyAt(pieces, at + 3))
  if (isNext && words.month.has(keyAt(pieces, at + 4)))
    return read(nthWeekday(addMonths({ ...today, day: 1 }, 1), weekday, place), at, at + 5)
  const month = months.get(keyAt(pieces, at + 3))
  if (month === undefined) return undefined
  const said = yearAt(pieces, at + 4, today)
  const year = said?.year ?? (month < today.month ? today.year + 1 : today.year)
  const found = nthWeekday({ year, month, day: 1 }, weekday, place)
  return said === undefined
    ? read(found, at, at + 4, month >= today.month)
    : dated({ day: found.day, month, year }, at, said.to, today)
}

const comingDay = (weekday: number, today: Day): Day =>
  addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7)

const isEightDays = (pieces: readonly Piece[], at: number): boolean =>
  ['otte', '8'].includes(keyAt(pieces, at)) && keyAt(pieces, at + 1) === 'dage'

/** The weekday a week after the coming one. Not everybody counts so. */
export const weekdayEightDays: Reader = (pieces, at, today) => {
  const weekday = pieces[at]?.kind === 'word' ? weekdayNamed(keyAt(pieces, at)) : undefined
  if (weekday === undefined) return undefined
  const from = keyAt(pieces, at + 1) === 'om' ? at + 2 : at + 1
  if (!isEightDays(pieces, from)) return undefined
  return read(addDays(comingDay(weekday, today), 7), at, from + 2, false)
}

/** The weekday after the coming one: "torsdagen efter den kommende", "the Thursday after next", which not all mean alike. */
export const weekdayAfterNext: Reader = (pieces, at, today) => {
  const weekday = pieces[at]?.kind === 'word' ? weekdayNamed(keyAt(pieces, at)) : undefined
  if (weekday === undefined || !words.afterThat.has(keyAt(pieces, at + 1))) return undefined
  const last = words.dayLeads.has(keyAt(pieces, at + 2)) ? at + 3 : at + 2
  const isComing = words.coming.has(keyAt(pieces, last))
  if (!isComing && !words.next.has(keyAt(pieces, last))) return undefined
  if (words.weeks.has(keyAt(pieces, last + 1))) return undefined
  return read(addDays(comingDay(weekday, today), 7), at, last + 1, isComing)
}

/** What follows a denied day names the one after it: "the one after", "men den næste", "men torsdagen efter". */
export const saysOneAfter = (pieces: readonly Piece[], from: number): boolean => {
  const at = pieces.findIndex(({ key }, place) => place >= from && (isNext(key) || words.afterThat.has(key)))
  if (at < 0) return false
  const isOne = (place: number) =>
    words.dayLeads.has(keyAt(pieces, place)) || cardinals.get(keyAt(pieces, place)) === 1
  if (isNext(keyAt(pieces, at))) return isOne(at - 1) || isOne(at + 1)
  // "Thursday after lunch" and "after 12" say when on that day.
  return at === from ? endsAt(pieces, at + 1) : isOne(at - 1)
}

const isNext = (key: string): boolean => words.next.has(key)

const endsAt = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at] === undefined || pieces[at]?.kind === 'mark'

/** A week counted on to a weekday: "a week on Friday", "en uge på fredag". */
export const weekOnWeekday: Reader = (pieces, at, today) => {
  const days = keyAt(pieces, at) === 'fortnight' ? 14 : 7
  if (!words.weeks.has(keyAt(pieces, at))) return undefined
  if (!words.onOrFrom.has(keyAt(pieces, at + 1))) return undefined
  const weekday = weekdayNamed(keyAt(pieces, at + 2))
  const count = countAt(pieces, at - 1)
  if (weekday === undefined || count === undefined) return undefined
  return read(addDays(comingDay(weekday, today), days * count), at, at + 3, count === 1)
}

/** Days counted from a named one: "in a fortnight", "otte dage fra i dag". */
export const countedFrom: Reader = (pieces, at, today) => {
  if (keyAt(pieces, at) === 'fortnight')
    return ['a', '1'].includes(keyAt(pieces, at - 1)) ? read(addDays(today, 14), at, at + 1) : undefined
  const isTomorrow = keyAt(pieces, at + 2) === 'i' && keyAt(pieces, at + 3) === 'morgen'
  if (keyAt(pieces, at) === 'dagen' && keyAt(pieces, at + 1) === 'efter' && isTomorrow)
    return read(addDays(today, 2), at, at + 4)
  const count = countAt(pieces, at)
  if (count === undefined || !['dage', 'uger', 'uge'].includes(keyAt(pieces, at + 1))) return undefined
  const isFromToday =
    keyAt(pieces, at + 2) === 'fra' &&
    (keyAt(pieces, at + 3) === 'idag' || (keyAt(pieces, at + 3) === 'i' && keyAt(pieces, at + 4) === 'dag'))
  if (!isFromToday) return undefined
  const days = keyAt(pieces, at + 1) === 'dage' ? count : count * 7
  return read(addDays(today, days), at, at + (keyAt(pieces, at + 3) === 'idag' ? 4 : 5))
}

/** What the days spoken of here begin with, a weekday and a number aside. */
export const spokenBeginnings: readonly string[] = [
  ...words.weeks,
  ...wholesAfter.keys(),
  ...places.keys(),
  ...[...feasts.keys()].map(name => name.split(' ')[0] ?? name),
]

/** The second Christmas Day is the 26th. */
const secondChristmasDay: Reader = (pieces, at, today) => {
  const isSecond = keyAt(pieces, at) === '2' || keyAt(pieces, at) === 'anden'
  const to = keyAt(pieces, at + 1) === '.' ? at + 2 : at + 1
  if (!isSecond || keyAt(pieces, to) !== 'juledag') return undefined
  return dated({ day: 26, month: 12 }, at, to + 1, today)
}

/** Feasts with a fixed date. */
export const feastDay: Reader = (pieces, at, today) => {
  const second = secondChristmasDay(pieces, at, today)
  if (second !== undefined) return second
  const one = feasts.get(keyAt(pieces, at))
  const feast = one ?? feasts.get(`${keyAt(pieces, at)} ${keyAt(pieces, at + 1)}`)
  if (feast === undefined) return undefined
  const to = one === undefined ? at + 2 : at + 1
  const year = yearAt(pieces, to, today)
  const [day = 0, month = 0] = feast.split('/').map(Number)
  return dated({ day, month, ...(year && { year: year.year }) }, at, year?.to ?? to, today)
}

/** The time is denied. */
export const isDenied = (pieces: readonly Piece[], from: number): boolean =>
  [1, 2].some(step => words.not.has(keyAt(pieces, from - step)))

/** A day that is said to be left for another, or denied. */
export const isLeft = (pieces: readonly Piece[], from: number): boolean => {
  const before = [1, 2].map(step => keyAt(pieces, from - step))
  if (isDenied(pieces, from)) return true
  if ([keyAt(pieces, from), ...before].some(key => words.from.has(key)))
    return saysMoved(pieces, from - farBack, from)
  return before.some(key => words.was.has(key)) && saysMoved(pieces, from, from + farBack)
}

const saysMoved = (pieces: readonly Piece[], from: number, to: number): boolean =>
  pieces
    .slice(Math.max(0, from), Math.max(0, to))
    .some(({ key }) => movingStems.some(stem => key.startsWith(stem)))

const movingStems = [...words.movingStems]
const farBack = 8
