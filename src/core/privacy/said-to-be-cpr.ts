import { cprIn, type Span } from './cpr.ts'
import { isAmount } from './day-and-number.ts'
import type { DigitGroup } from './digits.ts'
import { isForgotten } from './forgotten.ts'
import { isMeetingYear, isTimeOfDay } from './meeting-moment.ts'
import {
  beginningWords,
  bornWords,
  cprEndings,
  cprNames,
  endingWords,
  isMonthName,
  linkingWords,
  namesOther,
  notWords,
  numberingWords,
  orWords,
  sinceWords,
} from './number-words.ts'
import { type CprName, cprNamesIn } from './of-person.ts'
import { type Word, wordsIn } from './words.ts'

const reach = 40

/**
 * Digits that are said to be a CPR number or its last four, whatever their shape. What follows a whole number is
 * another one.
 */
export const saidToBeCpr = (text: string, runs: readonly DigitGroup[][]): Span[] => {
  const found: Span[] = []
  const isWhole = runs.map((): boolean | undefined => undefined)
  let next = 0
  for (const name of runs.length === 0 ? [] : cprNamesIn(text)) {
    const { start, end, isLastFour } = name
    if (isOfOtherWord(text, name)) continue
    if (isLastFour && (areLastOfAnother(text, start) || areFourOfThose(text, end))) continue
    if (isLastFour && isForgotten(text, start)) continue
    // A word stands between runs, never in one: a run begins before it or after it.
    while (startOf(runs[next]) < end) next += 1
    for (let at = next; startOf(runs[at]) - end <= reach; at++) {
      const run = runs[at] ?? []
      found.push(...saidIn(text, run, end), ...(isLastFour ? fourApart(text, run, end) : []))
      isWhole[at] ??= cprIn(run).length > 0
      if (isWhole[at]) break
    }
  }
  return found
}

/** "My card … the last four are 1184": the sentence has told of what they are the last. */
const areLastOfAnother = (text: string, start: number): boolean =>
  ofAnother.test(
    text
      .slice(Math.max(0, start - reach), start)
      .split(/[.?!\n]/)
      .at(-1) ?? '',
  )

/** "cpr-loven § 44", "ikke cpr: 18446175": part of another word, or what they are not. */
const isOfOtherWord = (text: string, { start, end, name }: CprName): boolean => {
  const before = text.slice(Math.max(0, start - longestNot), start)
  const said = wordsIn(before).at(-1)
  return (
    (name === shortName && goesOnOtherwise(text.slice(end, end + longestNot))) ||
    (said !== undefined && notWords.has(said.word) && /\s$/.test(before))
  )
}
const longestNot = 12
const [shortName] = cprNames
const goesOnOtherwise = (after: string): boolean => {
  const more = /^-?(?<more>\p{L}{2,})/u.exec(after)?.groups?.more?.toLowerCase()
  return more !== undefined && !cprEndings.some(ending => more.startsWith(ending))
}

/** "Sidste fire breve: 2210, 2244": four of something, and more than one of them. */
const areFourOfThose = (text: string, end: number): boolean => {
  const after = text.slice(end, end + reach)
  const [those] = wordsIn(after)
  return (
    those !== undefined &&
    !those.isDigits &&
    !linkingWords.has(those.word) &&
    /(?<!\d)\d{4}\D{1,5}\d{4}(?!\d)/.test(after)
  )
}

const startOf = (run: readonly DigitGroup[] | undefined): number =>
  run?.[0]?.start ?? Number.POSITIVE_INFINITY

/** A year and a number, as cases are numbered. */
const isCaseNumber = ([first, second, ...more]: readonly DigitGroup[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  more.length === 0 &&
  ((/^20\d\d$/.test(first.digits) && /^[-/]$/.test(second.before) && second.digits.length > 4) ||
    (/^[12]\d$/.test(first.digits) && second.before === '/' && second.digits.length > 3))

/** Words for something that has digits and is no CPR number. */
const ofAnother = /telefon|tlf|mobil|phone|kort|card|konto|account/i
const callWords = /\b(?:ring|call)\b/i

/** Only the beginning is said: that does not tell the number. */
const isBeginning = (between: string): boolean => {
  const words = wordsIn(between)
  const said = words.findLast(({ word }) => beginningWords.has(word) || endingWords.has(word))
  return said !== undefined && beginningWords.has(said.word) && !words.some(({ isDigits }) => isDigits)
}

/** Day and year as they stand in a date of these years, or by themselves. */
const isNearDate = (digits: string): boolean =>
  /^(?:\d{4})?20[23]\d$/.test(digits) || (digits.length === 6 && isMeetingYear(digits.slice(-2)))
const isMoment = (digits: string, after: string): boolean =>
  isNearDate(digits) && /^(?:-\d\d-\d\d(?!\d)|,? (?:kl\.?|at) \d)/.test(after)

/** What comes right after a word for something else, in a new sentence, or with a unit: "cpr har I. Lokale 3695". */
const isOther = (between: string, digits: string, after: string): boolean => {
  const words = wordsIn(between)
  const [last, name] = [words.at(-1)?.word, words.findLast(isName)?.word]
  if (name !== undefined && namesOther(name)) return true
  if (last !== undefined && sinceWords.has(last) && /^(?:19|20)\d\d$/.test(digits) && !saysEnd(words))
    return true
  if (digits.length < shortestWhole && isBirthdayInstead(words)) return true
  if (isTimeOfDay(digits) && /\d[./-]\d/.test(between)) return true
  if (isAmount(after) || isMoment(digits, after) || (digits.length < shortestWhole && isNewSentence(between)))
    return true
  const isSaid = last === undefined || numberingWords.has(last) || saysEnd(words)
  return !isSaid && isNearDate(digits)
}
/** "Cpr, or is 071167 enough". */
const isBirthdayInstead = (words: readonly Word[]): boolean =>
  words.some(({ word }) => orWords.has(word)) &&
  words.some(({ word }) => bornWords.has(word) || isMonthName(word))
const saysEnd = (words: readonly Word[]): boolean => words.some(({ word }) => endingWords.has(word))
const shortestWhole = 9
const isName = ({ word, isDigits }: Word): boolean => !isDigits && !numberingWords.has(word)

const isNewSentence = (between: string): boolean =>
  Array.from(between.matchAll(/(?<word>\p{L}+)[.] +(?=\p{Lu})/gu)).some(
    ({ groups }) => !numberingWords.has(groups?.word?.toLowerCase() ?? ''),
  )

/** "The last four: 2 5 0 8", "the last four are 25 08": four digits with spaces or dashes between, and no more. */
const fourApart = (text: string, run: readonly DigitGroup[], end: number): Span[] => {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined || first.start - end > reach) return []
  const told = text.slice(end, first.start)
  const sizes = run.map(({ digits }) => digits.length).join(' ')
  const isApart = sizes === '1 1 1 1' || (sizes === '2 2' && wordsIn(told).every(isLink))
  const isSame = run.slice(1).every(({ before }) => /^\s?[-–]?\s?$/.test(before))
  if (!isApart || !isSame || /[?!\n]/.test(told) || ofAnother.test(told)) return []
  return [{ start: first.start, end: last.end }]
}
const isLink = ({ word }: Word): boolean => linkingWords.has(word) || endingWords.has(word)

/** The groups of a run near enough behind a word that ends there, in the same sentence. */
const saidIn = (text: string, run: readonly DigitGroup[], end: number): Span[] => {
  const found: Span[] = []
  const told = text.slice(end, startOf(run))
  if (isCaseNumber(run) || ofAnother.test(told) || callWords.test(told)) return found
  for (const { start, end: to, digits } of run) {
    const between = text.slice(end, start)
    if (start - end > reach || /[?!\n]/.test(between)) break
    const isPart = digits.length === 4 || digits.length === 6
    if (isPart && isBeginning(between)) continue
    if (isOther(between, digits, text.slice(to))) continue
    if (digits.length >= 4 && digits.length <= 12) found.push({ start, end: to })
  }
  return found
}
