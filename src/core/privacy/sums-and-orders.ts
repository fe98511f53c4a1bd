import { digitsOf, isBirthDay, isNumber, type Span } from './cpr.ts'
import type { DigitGroup } from './digits.ts'
import { isMeetingYear, isTimeOfDay } from './meeting-moment.ts'
import { namesAnother, namesOrder, numberingWords, sumWords } from './number-words.ts'
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

/** A CPR number with the marks of thousands, where it is no sum. */
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

/** Ten digits in one, right behind a word that says what else they are. */
export const isOrder = (text: string, { start, end }: Span): boolean => {
  const written = text.slice(start, end)
  if (isFileName(written) || isWeight(text.slice(end))) return true
  const digits = written.replace(/\D/g, '')
  if (digits.length !== cprDigits) return false
  const name = wordsIn(text.slice(Math.max(0, start - reachOfName), start)).findLast(
    ({ word }) => !numberingWords.has(word),
  )?.word
  if (name === undefined) return false
  const isAnother = namesOrder(name) || namesAnother(name)
  if (inThrees.test(written)) return isAnother
  return likeBirthday.test(written) ? isAnother && isOfTheseYears(digits) : namesOrder(name)
}
