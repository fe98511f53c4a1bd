import type { Span } from './cpr.ts'
import { isMeetingYear } from './meeting-moment.ts'
import {
  datingWords,
  isMonthName,
  isWeekday,
  linkingWords,
  namesOther,
  numberingWords,
  sinceWords,
  unitWords,
} from './number-words.ts'
import { isChildSerial, isSaidOfPerson } from './of-person.ts'
import { wordsIn } from './words.ts'

/*
 * A day, and four digits of something else behind it: what was measured, a town, a case. A birthday stands there too,
 * so it is the year, the first of the four and the words round them that tell.
 */

const lastFour = /^(?<day>.*?)(?<gap>[^\p{L}\p{N}]*)(?<serial>\d{4})$/su
/** Dashes and full stops stand in front of the last four, and seldom before anything else. */
const isTight = (gap: string): boolean => /^\.?$|[-‐-―−]/.test(gap)

const longestUnit = 14
/** "3585 kWh", "4624 kr.", "3420 g": the four were counted or measured. */
export const isAmount = (after: string): boolean => {
  const [said] = wordsIn(after.slice(0, longestUnit))
  return said !== undefined && /^\s?$/.test(after.slice(0, said.start)) && unitWords.has(said.word)
}

const reachOfName = 40
const leads = (word: string): boolean =>
  [numberingWords, linkingWords, datingWords, sinceWords].some(list => list.has(word))

/** "Letter of 18-12-2026", "Monday the 14.12.2026": what stands in front says that no birthday follows. */
const isNamedOther = (text: string, start: number): boolean => {
  const said = wordsIn(text.slice(Math.max(0, start - reachOfName), start)).findLast(
    ({ word, isDigits }) => isDigits || !leads(word),
  )
  return said !== undefined && (namesOther(said.word) || isWeekday(said.word))
}

/** The year of a day, wherever it stands; of six digits too, which are a birthday's first. */
const years = [
  /^(?<year>(?:19|20)\d\d)\D\d\d?\D/,
  /^\d{4}(?<year>20\d\d)$/,
  /\D(?<year>20\d\d|\d\d)$/,
  /^\d{4}(?<year>\d\d)$/,
]
const yearOf = (day: string): string =>
  years.map(year => year.exec(day)?.groups?.year).find(year => year !== undefined) ?? ''
const isSixDigits = (day: string): boolean => /^\d\d ?\d\d ?\d\d$/.test(day)

/** "8 July 21, 2026", "1816 21 February 2027": a number, and a day with its month in words. */
const isDayInWords = (day: string, serial: string): boolean =>
  /^(?:19|20)/.test(serial) &&
  isMonthName(/^\d+[.,]?\s(?:\d\d?\.?\s)?(?<name>\p{L}+)\.?(?:\s\d\d?)?$/u.exec(day)?.groups?.name ?? '')

/** "252970 - 141056 = 2911", "+44 2604 578378": what something comes to, a telephone in another country. */
const isSumOrAbroad = (before: string, gap: string): boolean =>
  (gap.includes('=') && /\d\s?[-+*x]\s?$/.test(before)) ||
  /(?:\+|(?<!\d)00)(?!45)[1-9]\d{1,2}[\s-]?$/.test(before)

const longestCountry = 8
/** Whether what looks like a number of a person is a day and another number. */
export const isDayAndNumber = (text: string, { start, end }: Span): boolean => {
  const { day = '', gap = '', serial = '' } = lastFour.exec(text.slice(start, end))?.groups ?? {}
  const [before, after] = [text.slice(Math.max(0, start - longestCountry), start), text.slice(end)]
  if (isSumOrAbroad(before, gap) || (/^\W*\s\W*$/.test(gap) && isAmount(after))) return true
  if (serial === '' || (gap !== '' && isTight(gap))) return false
  if (isDayInWords(day, serial)) return true
  if (!isMeetingYear(yearOf(day)) || isSaidOfPerson(text, start)) return false
  return isChildSerial(serial)
    ? (isBeside(day, gap) || isBeforeName(gap, after)) && isNamedOther(text, start)
    : !isSixDigits(day) || isParted(gap)
}

/** "190227, 3142", "190227 (3142)": apart, as the last four of a number seldom are. */
const isParted = (gap: string): boolean => /[,:;(]/.test(gap) && /\s/.test(gap)

/** "27/11/27, 6622 Vejle": four digits and a town, or the next person. */
const isBeforeName = (gap: string, after: string): boolean =>
  gap.includes(',') && /^ \p{Lu}\p{Ll}/u.test(after)

/** "18-12-2026 / 7474", "21.02.26_5482": beside a day with its whole year, or part of a file's name. */
const isBeside = (day: string, gap: string): boolean =>
  !isSixDigits(day) && (gap === '_' || (/20\d\d/.test(day) && /[(/]/.test(gap)))
