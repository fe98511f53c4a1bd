import { digitsOf, isBirthDay, isNumber, type Span } from './cpr.ts'
import { isDayAndNumber } from './day-and-number.ts'
import type { DigitGroup } from './digits.ts'
import { isMeetingYear, isTimeOfDay } from './meeting-moment.ts'
import { claimWords, namesOrder, namesOther, notWords, numberingWords, sumWords } from './number-words.ts'
import { cprNamesIn, isChildSerial, namesCpr } from './of-person.ts'
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

/** As a table of sums shows the number, in thousands, when it is no sum. */
export const cprInThousands = (text: string, runs: readonly DigitGroup[][]): Span[] =>
  runs.flatMap(run => {
    const [start = 0, end = 0] = [run[0]?.start, run.at(-1)?.end]
    if (!isThousands(run) || !isNumber(digitsOf(run))) return []
    const around = text.slice(Math.max(0, start - reachOfName), end + reachOfName)
    if (run.length === 3 && !namesCpr(around)) return []
    const isSum =
      /\p{Sc}/u.test(text.slice(Math.max(0, start - gapOfSum), end + gapOfSum)) ||
      [
        wordsIn(text.slice(end, end + 12))[0],
        wordsIn(text.slice(Math.max(0, start - 12), start)).at(-1),
      ].some(said => said !== undefined && sumWords.has(said.word))
    return isSum ? [] : [{ start, end }]
  })

const cprDigits = 10
/** A day, and four digits by themselves. */
const likeBirthday = /^\d{2}\D?\d{2}\D?\d{2}\D+\d{4}$/

const inThrees = /^\d{3}\D\d{3}\D\d{4}$/

/** People born in these years have another digit there; somebody who has this one is nearly a hundred. */
const isOfNobody = (digits: string): boolean =>
  isMeetingYear(digits.slice(4, 6)) && !isChildSerial(digits.slice(6))

/** As recorders name their files: the year first, and the time last. */
const isFileName = (written: string): boolean => {
  const [, year = '', month, day, time = ''] = /^(\d\d)(\d\d)(\d\d)_(\d{4})$/.exec(written) ?? []
  return isMeetingYear(year) && isBirthDay(Number(day), Number(month)) && isTimeOfDay(time)
}

const reachOfNot = 3
const wordsOf = (part: string): string[] => wordsIn(part).map(({ word }) => word)

/** Whether words name another number, and do not say that it is not that. */
const nameOther = (words: readonly string[]): boolean =>
  words.some(
    (word, at) =>
      namesOther(word) && !words.slice(Math.max(0, at - reachOfNot), at).some(each => notWords.has(each)),
  )

/** "My CPR, not my telephone number, is": the number follows, and nothing else is named behind it. */
const endsInCpr = (said: string): boolean => {
  const name = cprNamesIn(said).findLast(({ isLastFour }) => !isLastFour)
  return (
    name !== undefined &&
    !wordsOf(said.slice(0, name.start)).some(word => notWords.has(word)) &&
    !nameOther(wordsOf(said.slice(name.end)))
  )
}

/** "Is my CPR": what stood before is it. */
const beginsWithCpr = (said: string): boolean => {
  const name = cprNamesIn(said).find(({ isLastFour }) => !isLastFour)
  const words = wordsOf(said.slice(0, name?.start ?? 0))
  return words.some(word => claimWords.has(word)) && !words.some(word => notWords.has(word))
}

/** What the sentence says of the number itself wins over whatever else it names. */
const isCalledCpr = (text: string, { start, end }: Span): boolean => {
  const before = text
    .slice(Math.max(0, start - reachOfName), start)
    .split(/[.?!\n\d]/)
    .at(-1)
  const after = text.slice(end, end + reachOfName).split(/[.?!\n\d]/, 1)[0]
  return endsInCpr(before ?? '') || beginsWithCpr(after ?? '')
}

/** Ten digits right behind a word that says what else they are. */
export const isOrder = (text: string, { start, end }: Span): boolean => {
  const written = text.slice(start, end)
  if (isFileName(written) || isDayAndNumber(text, { start, end })) return true
  const digits = written.replace(/\D/g, '')
  if (digits.length !== cprDigits || isCalledCpr(text, { start, end })) return false
  const name = wordsIn(text.slice(Math.max(0, start - reachOfName), start)).findLast(
    ({ word }) => !numberingWords.has(word),
  )?.word
  if (name === undefined) return false
  const isOther = namesOther(name)
  const hasWords = /\p{L}/u.test(written)
  if (inThrees.test(written)) return isOther
  return likeBirthday.test(written)
    ? isOther && (isOfNobody(digits) || (hasWords && namesOrder(name)))
    : namesOrder(name)
}
