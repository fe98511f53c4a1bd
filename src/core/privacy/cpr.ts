import type { DigitGroup } from './digits.ts'

export type Span = { start: number; end: number }

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Day and month of a CPR number; replacement numbers add 60 to the day. Modulus 11 is not kept since 2007. */
const isBirthDay = (day: number, month: number): boolean => {
  const real = day > 60 ? day - 60 : day
  return month >= 1 && month <= 12 && real >= 1 && real <= (daysIn[month - 1] ?? 0)
}

/** Ten digits (or nine, or twelve with the century) that begin with a day people are born on. */
export const isNumber = (digits: string): boolean => {
  if (digits.length === 10) return isBirthDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)))
  if (digits.length === 9) return isBirthDay(Number(digits.slice(0, 1)), Number(digits.slice(1, 3)))
  if (digits.length === 12) {
    const century = digits.slice(4, 6)
    if (!['18', '19', '20'].includes(century)) return isYearFirst(digits)
    return isBirthDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)))
  }
  return false
}

const isYearFirst = (digits: string): boolean =>
  ['19', '20'].includes(digits.slice(0, 2)) &&
  isBirthDay(Number(digits.slice(6, 8)), Number(digits.slice(4, 6)))

/** Ways of grouping the digits that people use for this number and for hardly anything else. */
const isUsualGrouping = (groups: readonly DigitGroup[]): boolean => {
  const sizes = groups.map(group => group.digits.length).join(' ')
  if (
    /^(10|12|6 4|8 4|2 2 2 4|2 2 4 4|4 2 4|2 4 4|5 4|1 2 2 4|1 1 2 4|2 1 2 4|1 2 4 4|1 1 4 4|2 1 4 4|4 2 2 4|6 2 2|6 1 3|6 3 1|3 3 4|5 5)$/.test(
      sizes,
    )
  )
    return true
  const isSpread = /^(2 2 2 2 2|1 1 1 1 1 1 1 1 1 1|6 1 1 1 1|2 2 2 1 1 1 1|4 2 2 2|2 2 4 2 2)$/.test(sizes)
  return isSpread && !endsInTime(groups)
}

/** "03.12.26 10.30" is a date and a time: the marks change before the last four digits. */
const endsInTime = (groups: readonly DigitGroup[]): boolean => {
  const [hour, minute] = groups.slice(-2)
  if (hour === undefined || minute === undefined || minute.digits.length !== 2) return false
  const marks = groups.slice(1, -2).map(group => group.before.trim())
  const isClock = Number(hour.digits) < 24 && Number(minute.digits) < 60
  const isOther =
    marks.some(mark => mark !== hour.before.trim()) || minute.before.trim() !== hour.before.trim()
  return isClock && isOther
}

const digitsOf = (groups: readonly DigitGroup[]): string => groups.map(group => group.digits).join('')

const normal = (groups: readonly DigitGroup[]): string =>
  groups.length > 2 && groups.length < 5 && groups.slice(0, -1).every(group => group.digits.length <= 2)
    ? groups
        .map((group, at) => (at < groups.length - 1 ? group.digits.padStart(2, '0') : group.digits))
        .join('')
    : digitsOf(groups)

const wholeNumber = (groups: readonly DigitGroup[]): boolean => {
  if (!isUsualGrouping(groups)) return false
  const sizes = groups.map(group => group.digits.length)
  const last = groups.at(-1)
  if (sizes.join(' ') === '4 2 2 4' && groups[1]?.before !== groups[2]?.before) return false
  if (sizes.length === 4 && sizes[3] === 4) {
    const [day, month, year, serial] = groups.map(group => group.digits)
    return (
      isNumber(`${day?.padStart(2, '0')}${month?.padStart(2, '0')}${year}${serial}`) ||
      isNumber(digitsOf(groups))
    )
  }
  if (sizes.join(' ') === '5 4') return /[-‐-―−]/.test(last?.before ?? '') && isNumber(normal(groups))
  return isNumber(digitsOf(groups))
}

const mostGroups = 10

/** CPR numbers inside one run of digit groups. */
export const cprIn = (run: readonly DigitGroup[]): Span[] => {
  const found: Span[] = []
  let from = 0
  while (from < run.length) {
    const length = longestFrom(run, from)
    const first = run[from]
    const last = run[from + length - 1]
    if (length > 0 && first && last) found.push({ start: first.start, end: last.end })
    from += Math.max(1, length)
  }
  return found
}

const longestFrom = (run: readonly DigitGroup[], from: number): number => {
  for (let length = Math.min(mostGroups, run.length - from); length > 0; length--)
    if (wholeNumber(run.slice(from, from + length))) return length
  return 0
}

const cprWord =
  /(?:cpr|c\.p\.r|personnum|personnr|person nr|social security|fire sidste|sidste fire|last four)/gi
const reach = 40

/** Digits said to be a CPR number or its last four, whatever their shape; what comes after a whole one is another. */
export const saidToBeCpr = (text: string, runs: readonly DigitGroup[][]): Span[] => {
  const found: Span[] = []
  if (runs.length === 0) return found
  for (const match of text.matchAll(cprWord)) {
    const end = match.index + match[0].length
    for (const run of runs) {
      for (const group of run)
        if (
          group.start >= end &&
          group.start - end <= reach &&
          group.digits.length >= 4 &&
          group.digits.length <= 12 &&
          !/[?!\n]/.test(text.slice(end, group.start))
        )
          found.push({ start: group.start, end: group.end })
      if (run.some(({ start }) => start >= end) && cprIn(run).length > 0) break
    }
  }
  return found
}
