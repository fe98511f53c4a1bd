import { isNumber, type Span } from './cpr.ts'
import { isMeetingYear, isTimeOfDay } from './meeting-moment.ts'
import type { SpokenNumber } from './numbers-said.ts'
import { cprNamesIn } from './of-person.ts'

/** Joins tens and ones: an English ten takes the one after it, a Danish one that before it. */
const tensTogether = (part: readonly SpokenNumber[]): string[] => {
  const all: string[] = []
  for (let at = 0; at < part.length; at++) {
    const [one, next] = [part[at], part[at + 1]]
    if (one === undefined) continue
    if (next !== undefined && areTogether(one, next)) {
      all.push(String(Number(one.digits) + Number(next.digits)))
      at++
    } else all.push(one.digits)
  }
  return all
}

const areTogether = (one: SpokenNumber, next: SpokenNumber): boolean =>
  (one.isTens && /^[1-9]$/.test(next.digits)) || (next.takesOne && /^[1-9]$/.test(one.digits))

/** "Twenty-one", "fem og tyve": one number, however else its words could be read; but "nul fem" is a day by itself. */
const isTied = (
  before: SpokenNumber | undefined,
  one: SpokenNumber,
  next: SpokenNumber | undefined,
): boolean =>
  next !== undefined &&
  areTogether(one, next) &&
  (next.takesOne ? before?.digits !== '0' : next.before === '-')

const hasTied = (part: readonly SpokenNumber[]): boolean =>
  part.some((one, at) => isTied(part[at - 1], one, part[at + 1]))

/** Whether a number said as one would be cut in two here. */
const cuts = (run: readonly SpokenNumber[], at: number): boolean => {
  const [before, one, next] = [run[at - 2], run[at - 1], run[at]]
  return one !== undefined && isTied(before, one, next)
}

/** A day and a month may be told with one digit each. */
const shortDays = 2
const cprLength = 10
const phoneLength = 8
const fewestSaid = 3
const mostSaid = 12

/** `least`: the fewest words or groups. The number of digits must be exact. */
type Length = {
  least: number
  digits: [fewest: number, most: number]
  test?: (digits: string, part: readonly SpokenNumber[]) => boolean
}

const longestIn = (run: readonly SpokenNumber[], length: Length): Span[] => {
  const found: Span[] = []
  if (!run.some(({ isAloud }) => isAloud)) return found
  for (let from = 0; from < run.length; from++) {
    const to = cuts(run, from) ? from : longestFrom(run, from, length)
    const [first, last] = [run[from], run[to - 1]]
    if (to === from || first === undefined || last === undefined) continue
    found.push({ start: first.start, end: last.end })
    from = to - 1
  }
  return found
}

/** Where the longest such number ends that begins here; the same place when there is none. */
const longestFrom = (run: readonly SpokenNumber[], from: number, { least, digits, test }: Length): number => {
  const [fewest, most] = digits
  let told = 0
  let longest = from
  for (let to = from + 1; to <= Math.min(run.length, from + mostSaid); to++) {
    told += run[to - 1]?.digits.length ?? 0
    // A ten with a one is spoken as three digits and means two. Half as many digits again is therefore the most that
    // can still be short enough.
    if (told * 2 > most * 3) break
    if (told < fewest - shortDays || to - from < least || cuts(run, to)) continue
    const part = run.slice(from, to)
    const isSuch = (told: string): boolean =>
      told.length >= fewest && told.length <= most && (test?.(told, part) ?? true)
    if (part.some(({ isAloud }) => isAloud) && digitsToldIn(part).some(isSuch)) longest = to
  }
  return longest
}

/** Puts the day before the month. */
const dayFirst = (part: readonly SpokenNumber[]): readonly SpokenNumber[] => {
  const [month, day, ...more] = part
  return month?.isMonth && day !== undefined && !day.isMonth ? [day, month, ...more] : part
}

/** As they stand, with English tens put together, and a day and a month of one digit as two, before a whole year. */
export const digitsToldIn = (told: readonly SpokenNumber[]): string[] => {
  const part = dayFirst(told)
  const asSaid = part.map(one => one.digits)
  return (hasTied(part) ? [tensTogether(part)] : [tensTogether(part), asSaid]).flatMap(digits =>
    (digits[2]?.length ?? 0) > 1
      ? [digits.join(''), digits.map((one, at) => (at < 2 ? one.padStart(2, '0') : one)).join('')]
      : [digits.join('')],
  )
}

/** With the century; years of meetings and their times stand there too, and times behind a day and month. */
const withCentury = cprLength + 2
const latestTime = 31

const isMeeting = (digits: string, part: readonly SpokenNumber[]): boolean => {
  if (!part.some(({ isMonth }) => isMonth)) return false
  const more = dayFirst(part).slice(2)
  const [first] = more
  const isShort = more.every(({ isAloud, digits: { length } }) => !isAloud && length < 3)
  return (
    (isMeetingYear(digits.slice(4, -4)) && isTimeOfDay(digits.slice(-4))) ||
    (digits.length === cprLength && isMeetingYear(digits.slice(4, 8))) ||
    (isShort && Number(first?.digits) <= latestTime)
  )
}

/** "The second 2022, the third 2026": a year right behind a number is no month. */
const areYears = ([first, second]: readonly SpokenNumber[]): boolean =>
  (first?.digits.length ?? 0) < 3 && /^(?:19|20)\d\d$/.test(second?.digits ?? '')

/** "The third 05.01.2027", "the second 1 November 2026": a day that is told which it is. */
const isDayCounted = (part: readonly SpokenNumber[]): boolean => {
  const [day, month, year] = part.slice(1)
  return (
    part.length === 4 &&
    /^(?:19|20)\d\d$/.test(year?.digits ?? '') &&
    day?.isAloud === false &&
    (month?.isMonth === true || [month, year].every(group => isDotted(group)))
  )
}

const isDotted = (group: SpokenNumber | undefined): boolean =>
  group?.isAloud === false && /^[./-]$/.test(group.before)

/**
 * "05.01.27 to 30.06.27", "5 January 2027, 8.00 to 8.30", "to May 5, 2027": the English word for until is the Danish
 * for two.
 */
export const isUntil = (part: readonly SpokenNumber[]): boolean => {
  const [said, ...more] = part.filter(({ isAloud, isMonth }) => isAloud && !isMonth)
  return said?.mayBeUntil === true && more.length === 0 && part.length > fewestOfDay
}
const fewestOfDay = 2

const isSaidCpr = (digits: string, part: readonly SpokenNumber[]): boolean =>
  digits.length !== cprLength + 1 &&
  isNumber(digits) &&
  !(isMeeting(digits, part) || areYears(part) || isUntil(part) || isDayCounted(part))

const cprSaidIn = (run: readonly SpokenNumber[]): Span[] =>
  longestIn(run, { least: 2, digits: [cprLength, withCentury], test: isSaidCpr })

/** CPR numbers said in words. */
export const spokenCprIn = (runs: readonly SpokenNumber[][]): Span[] =>
  runs.flatMap(run => [...cprSaidIn(run), ...correctedIn(run)])

const mostCorrected = 4
const mostCorrections = 6

/** A number whose last parts were corrected. */
const correctedIn = (run: readonly SpokenNumber[]): Span[] => {
  const places = run.flatMap(({ corrects }, at) => (corrects ? [at] : []))
  return places.slice(0, mostCorrections).flatMap(at => {
    const before = run.slice(Math.max(0, at - mostSaid), at)
    const after = run.slice(at, at + mostSaid)
    const last = before.at(-1)?.end ?? 0
    return Array.from({ length: Math.min(mostCorrected, before.length) }, (_, dropped) =>
      cprSaidIn([...before.slice(0, before.length - dropped - 1), ...after]).filter(
        ({ start, end }) => start < last && end > last,
      ),
    ).flat()
  })
}

const fewestDigits = 4
const reach = 45
const before = (text: string, run: readonly SpokenNumber[]): string => {
  const start = run[0]?.start ?? 0
  return text.slice(Math.max(0, start - reach), start)
}

const saysCpr = (said: string): boolean => {
  const name = cprNamesIn(said).at(-1)
  return name !== undefined && /^[^.?!\n]{0,30}$/.test(said.slice(name.end))
}

/** The last four said to be such, or a number said to be a CPR number. */
export const spokenToBeCpr = (text: string, runs: readonly SpokenNumber[][]): Span[] =>
  runs
    .filter(run => saysCpr(before(text, run)))
    .flatMap(run => longestIn(run, { least: 2, digits: [fewestDigits, mostSaid] }))

const saysPhone = /(?:ring|tlf|telefon|mobil|nummer|call|phone|number|reach me)[^.?!\n]{0,30}$/i

/** Phone numbers said in words, after a word that says so. */
export const spokenPhonesIn = (text: string, runs: readonly SpokenNumber[][]): Span[] =>
  runs
    .filter(run => saysPhone.test(before(text, run)))
    .flatMap(run =>
      longestIn(run, {
        least: fewestSaid,
        digits: [phoneLength, phoneLength],
        test: digits => /^[2-9]/.test(digits),
      }),
    )

const spelledMail =
  /[\p{L}\p{N}._-]{1,40} ?(?:\(at\)|\[at\]|snabel-?a|krøll?e?-?a|(?<= )at(?= (?![\p{L}\p{N}-]{2,30}\. (?:net|info|se|de|no)(?!\p{L})))) ?[\p{L}\p{N}-]{2,30} ?(?:\.|punktum|prik|dot|\(dot\)|\[dot\]) ?(?:com|dk|net|org|eu|se|de|no|info)(?!\p{L})/giu

/** Both stand in every such address, and in few other texts: looked for first, since they cost less. */
const saysAt = /snabel|krø|at[) \]]/i
const saysDot = /\.|punktum|prik|dot/i

/** E-mail addresses said in words. The end of a sentence may look like one, and is none. */
export const spokenEmailsIn = (text: string): Span[] =>
  saysAt.test(text) && saysDot.test(text)
    ? Array.from(text.matchAll(spelledMail), match => ({
        start: match.index,
        end: match.index + match[0].length,
      }))
    : []
