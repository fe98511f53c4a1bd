import { isBirthDay, type Span } from './cpr.ts'
import { isHourRange, isHours, isMeetingYear, isTimeOfDay } from './meeting-moment.ts'
import { datingWords, linkingWords, monthNumbers, namesAnother, namesOrder } from './number-words.ts'
import { isChildSerial, isSaidOfPerson } from './of-person.ts'
import { wordsIn } from './words.ts'

/* A birthday and, a little further on, four digits: marks or a line break between them, or the few words people use
   when they tell the two halves apart. Only the shape is matched; the value of the four digits says nothing. */

const monthWord = [...monthNumbers.keys()].sort((one, other) => other.length - one.length).join('|')

const year = '(?<year>(?:18|19|20)?\\d{2})'
const dating = [...datingWords].join('|')
const births = [
  '(?<day>\\d{2})(?<month>\\d{2})(?<year>\\d{2})',
  `(?<day>\\d{2})(?<month>\\d{2})\\s?(?<year>(?:18|19|20)\\d{2})`,
  '(?<day>\\d{2})(?<month>\\d{2})[ .-](?<year>\\d{2})',
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?[.,]? (?:(?:${dating}):? ){1,2}(?<month>\\d{1,2})(?:st|nd|rd|th)?[.,]?\\s?(?:(?:${dating}):? )?${year}`,
  `(?<day>\\d{1,2})(?: (?=\\d{1,2} )|\\s?[./-]\\s?)(?<month>\\d{1,2})(?:\\s?[./ -]\\s?|,? (?:${dating}) )${year}`,
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?[\\s-]?(?:(?:${dating}) )?(?<name>${monthWord})\\.?[\\s-]?['’]?${year}`,
  `(?<year>(?:18|19|20)\\d{2}),?\\s(?:(?:${dating})\\.?\\s)?(?<day>\\d{1,2})\\.?\\s?(?<name>${monthWord})(?!\\p{L})`,
  `(?<name>${monthWord})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s${year}`,
  `(?<year>(?:18|19|20)\\d{2}),?\\s(?<name>${monthWord})\\.?\\s(?:(?:${dating})\\s)?(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?`,
].map(birth => new RegExp(`(?<![\\p{N}.,/-])${birth}(?!\\d|:\\d\\d(?!\\d))`, 'giu'))

const linking = [...linkingWords].join('|')
const most = { marks: 12, gap: 60 }
const four = '\\d{4}|\\d{2}[ .-]\\d{2}|\\d(?:[ -]\\d){3}'
/** Ends with four digits, by themselves or apart; a mark that is no full stop and no new sentence's. */
const serial = `(?<serial>${four})(?!\\d|[./-]\\d)(?!\\s?(?:kr|,\\d))`
const marks = new RegExp(`^(?<marks>[^\\p{L}\\p{N}]{1,${most.marks}})${serial}`, 'iu')
const words = new RegExp(
  `^(?![./-]\\d)[^\\p{L}\\p{N}]{0,4}(?:(?:${linking})(?!\\p{L})[^\\p{L}\\p{N}]{0,4}){1,9}${serial}`,
  'iu',
)

/** A few words of any kind; no year, no sum, and no number of a town. */
const anyWords =
  /^(?:[^\p{L}\p{N}.?!]{1,3}\p{L}+){1,6}[^\p{L}\p{N}.?!]{1,3}(?!(?:19|20)\d\d)(?<serial>\d{4}|\d(?:[ -]\d){3})(?!\d| \d|[./-]\d| \p{Lu}\p{Ll})(?!\s?(?:kr|,\d))/u

/** Four digits behind a birthday or in front of it, with no other digits between, and how far to look for them. */
const between = '[^\\d?!]{1,50}'
export const fourBeside = {
  reach: 100,
  behind: new RegExp(`^${between}(?:${four})(?![\\d.,/-]*\\d)`),
  inFront: new RegExp(`(?<![\\d.,/-])(?:${four})${between}$`),
}

type Found = { marks?: string; serial?: string }
type Parts = { day?: string; month?: string; name?: string; year?: string }

const isBirth = ({ day = '', month = '', name = '' }: Parts): boolean =>
  isBirthDay(Number(day), month === '' ? (monthNumbers.get(name.toLowerCase()) ?? 0) : Number(month))

/** "05.01.27 03.45", "05.01.27 - 13.40": as a clock shows it. */
const isClock = (serial: string): boolean => /^(?:[01]\d|2[0-3])\.[0-5]\d$/.test(serial)

const isWhen = (serial: string): boolean => isTimeOfDay(serial.replace(/\D/g, '')) || isHours(serial)

const isMeeting = ({ marks = '-', serial = '' }: Found, { year = '' }: Parts): boolean =>
  isMeetingYear(year) && (isClock(serial) || (isWhen(serial) && !/[-‐-―−]/.test(marks)))

/** "punkt 6.6 2027-08-01", "punkt 7.8 19.12.27": a number, and a day that begins where the year would end. */
const isDayAfterNumber = (birth: string, { marks = '', serial = '' }: Found): boolean =>
  /^\d+[./]\d+\s\d+$/.test(birth) && /^[./-]$/.test(marks) && /^\d\d[.-]\d\d$/.test(serial)

const noTime = (found: RegExpExecArray | null): RegExpExecArray | null =>
  isTimeOfDay(found?.groups?.serial ?? '') ? null : found

const ofPerson = (found: RegExpExecArray | null): RegExpExecArray | null =>
  endsInTown.test(found?.[0] ?? '') ||
  wordsIn(found?.[0] ?? '').some(
    ({ word }) => namesAnother(word) || (namesOrder(word) && !linkingWords.has(word)),
  )
    ? null
    : found
/** "Født 12.03.1954 i Vejle, 7100": the number of a town. */
const endsInTown = /\p{Lu}\p{Ll}+, \d{4}$/u

const ofChild = (found: RegExpExecArray | null): RegExpExecArray | null =>
  isChildSerial(found?.groups?.serial ?? '') ? found : null

/** Nobody has a meeting in other years, so the day is a birthday; in these it must be said to be one. */
const serialAfter = (after: string, parts: Parts, isSaid: boolean): RegExpExecArray | null => {
  const beside = marks.exec(after)
  if (beside !== null) return beside
  if (isMeetingYear(parts.year ?? '')) return isSaid ? ofChild(words.exec(after)) : null
  return words.exec(after) ?? ofPerson(noTime(anyWords.exec(after)))
}

type Birth = Span & { parts: Parts }

const birthsIn = (text: string): Birth[] =>
  births.flatMap(birth =>
    Array.from(text.matchAll(birth), match => ({
      start: match.index,
      end: match.index + match[0].length,
      parts: match.groups ?? {},
    })).filter(({ parts }) => isBirth(parts)),
  )

/** "5 Jan 1900-2015": a day, and from when to when; not of somebody who is said to be born then. */
const isEvening = (
  text: string,
  birth: Span,
  { marks = '', serial = '' }: Found,
  { year = '' }: Parts,
): boolean =>
  text[birth.end - year.length - 1] === ' ' &&
  isHourRange(year, marks, serial) &&
  !isSaidOfPerson(text, birth.start)

/** Linking words, and four digits behind them. */
export const linkedSerial = (after: string): string | undefined => words.exec(after)?.[0]

/** Where a number stands whose two halves are apart. */
export const birthAndSerialIn = (text: string): Span[] =>
  birthsIn(text).flatMap(({ start, end, parts }) => {
    const after = text.slice(end, end + most.gap)
    const found = serialAfter(after, parts, isSaidOfPerson(text, start))
    if (found === null || isMeeting(found.groups ?? {}, parts)) return []
    if (isEvening(text, { start, end }, found.groups ?? {}, parts)) return []
    if (isDayAfterNumber(text.slice(start, end), found.groups ?? {})) return []
    return [{ start, end: end + found[0].length }]
  })

/** Days in digits that are birthdays, because no meeting is in their years; children's too when asked for. */
export const birthdaysIn = (text: string, ofChildren: boolean): Span[] =>
  birthsIn(text).filter(({ parts }) => ofChildren || !isMeetingYear(parts.year ?? ''))
