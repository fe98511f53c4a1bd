import { digitsOf, isBirthDay, isNumber, type Span } from './cpr.ts'
import { isDayAndNumber } from './day-and-number.ts'
import type { DigitGroup } from './digits.ts'
import { isMeetingYear, isTimeOfDay } from './meeting-moment.ts'
import { claimWords, namesAnother, namesOrder, notWords, numberingWords, sumWords } from './number-words.ts'
import { wordsIn } from './words.ts'

/** Ten digits; or nine, as a table shows them without the nought before them. */
const isThousands = (run: readonly DigitGroup[]): boolean => {
  const [, second, ...more] = run
  return (
    digitsOf(run).length === (run.length === 4 ? 10 : 9) &&
    (run.length === 4 || run.length === 3) &&
    /^[.,']$/.test(second?.before ?? '') &&
    [second, ...more].every(group => group?.digits.length === 3 && group.before === second?.before)
  )
}

const reachOfName = 40
const gapOfSum = 2

/** "1.405.741.288": as a table of sums shows the number, when it is no sum. */
export const cprInThousands = (text: string, runs: readonly DigitGroup[][]): Span[] =>
  runs.flatMap(run => {
    const [start = 0, end = 0] = [run[0]?.start, run.at(-1)?.end]
    if (!isThousands(run) || !isNumber(digitsOf(run))) return []
    if (
      run.length === 3 &&
      !/cpr|personnum/i.test(text.slice(Math.max(0, start - reachOfName), end + reachOfName))
    )
      return []
    const isSum =
      /\p{Sc}/u.test(text.slice(Math.max(0, start - gapOfSum), end + gapOfSum)) ||
      [
        wordsIn(text.slice(end, end + 12))[0],
        wordsIn(text.slice(Math.max(0, start - 12), start)).at(-1),
      ].some(said => said !== undefined && sumWords.has(said.word))
    return isSum ? [] : [{ start, end }]
  })

const cprDigits = 10
/** "140672-1847", "14 06 72 1847": a day, and four digits by themselves. */
const likeBirthday = /^\d{2}\D?\d{2}\D?\d{2}\D+\d{4}$/

const inThrees = /^\d{3}\D\d{3}\D\d{4}$/

/** People born in these years have another first digit there; somebody who has this one is nearly a hundred. */
const isOfTheseYears = (digits: string): boolean =>
  isMeetingYear(digits.slice(4, 6)) && /^[0-3]/.test(digits.slice(6))

/** "261112_1400": as recorders name their files, the year first. */
const isFileName = (written: string): boolean => {
  const [, year = '', month, day, time = ''] = /^(\d\d)(\d\d)(\d\d)_(\d{4})$/.exec(written) ?? []
  return isMeetingYear(year) && isBirthDay(Number(day), Number(month)) && isTimeOfDay(time)
}

const cprName = /^(?:cpr\p{L}{0,10}|personnum\p{L}*|personnr)$/u
const saysInstead = new Set(['for', 'of'])
const reachOfNot = 3

const isNamedOther = (words: readonly string[], at: number): boolean =>
  (namesOrder(words[at] ?? '') || namesAnother(words[at] ?? '')) &&
  !words.slice(Math.max(0, at - reachOfNot), at).some(word => notWords.has(word))

const sentenceWords = (part: string | undefined): string[] => wordsIn(part ?? '').map(({ word }) => word)

/** "Mit cpr, ikke mit telefonnummer, er 1807692105": nothing else is named behind it. */
const isCalledBefore = (words: readonly string[]): boolean => {
  const at = words.findLastIndex(word => cprName.test(word))
  return (
    at >= 0 &&
    !words.slice(0, at).some(word => notWords.has(word) || saysInstead.has(word)) &&
    !words.some((_word, place) => place > at && isNamedOther(words, place))
  )
}

/** "It is no telephone number, 1807692105 is my CPR". */
const isCalledAfter = (words: readonly string[]): boolean => {
  const said = words.slice(
    0,
    Math.max(
      0,
      words.findIndex(word => cprName.test(word)),
    ),
  )
  return said.some(word => claimWords.has(word)) && !said.some(word => notWords.has(word))
}

/** What the sentence says of the number itself wins over whatever else it names. */
const isCalledCpr = (text: string, { start, end }: Span): boolean => {
  const before = text
    .slice(Math.max(0, start - reachOfName), start)
    .split(/[.?!\n\d]/)
    .at(-1)
  const after = text.slice(end, end + reachOfName).split(/[.?!\n\d]/, 1)[0]
  return isCalledBefore(sentenceWords(before)) || isCalledAfter(sentenceWords(after))
}

/** "Order 8812340997", "case no. 270326-0012": ten digits right behind a word that says what else they are. */
export const isOrder = (text: string, { start, end }: Span): boolean => {
  const written = text.slice(start, end)
  if (isFileName(written) || isDayAndNumber(text, { start, end })) return true
  const digits = written.replace(/\D/g, '')
  if (digits.length !== cprDigits || isCalledCpr(text, { start, end })) return false
  const name = wordsIn(text.slice(Math.max(0, start - reachOfName), start)).findLast(
    ({ word }) => !numberingWords.has(word),
  )?.word
  if (name === undefined) return false
  const isAnother = namesOrder(name) || namesAnother(name)
  const hasWords = /\p{L}/u.test(written)
  if (inThrees.test(written)) return isAnother
  return likeBirthday.test(written)
    ? isAnother && (isOfTheseYears(digits) || (hasWords && namesOrder(name)))
    : namesOrder(name)
}
