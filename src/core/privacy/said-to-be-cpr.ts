import { cprIn, type Span } from './cpr.ts'
import type { DigitGroup } from './digits.ts'
import { beginningWords, endingWords } from './number-words.ts'
import { wordsIn } from './words.ts'

const cprWord =
  /(?:cpr|c\.p\.r|personnum|personnr|person nr|social security|fire sidste|sidste fire|last four)/gi
const reach = 40

/**
 * Digits that are said to be a CPR number or its last four, whatever their shape. What follows a whole number is
 * another one.
 */
export const saidToBeCpr = (text: string, runs: readonly DigitGroup[][]): Span[] => {
  const found: Span[] = []
  const isWhole = runs.map((): boolean | undefined => undefined)
  let next = 0
  for (const match of runs.length === 0 ? [] : text.matchAll(cprWord)) {
    const end = match.index + match[0].length
    if (areLastOfAnother(text, match)) continue
    // The word stands between runs of digits and never inside one: a run begins before it or after it.
    while (startOf(runs[next]) < end) next += 1
    for (let at = next; startOf(runs[at]) - end <= reach; at++) {
      const run = runs[at] ?? []
      found.push(...saidIn(text, run, end))
      isWhole[at] ??= cprIn(run).length > 0
      if (isWhole[at]) break
    }
  }
  return found
}

/** "My card … the last four are 1184": the sentence has told of what they are the last. */
const areLastOfAnother = (text: string, { 0: word, index }: RegExpMatchArray): boolean =>
  /fire|four/i.test(word) &&
  (text
    .slice(Math.max(0, (index ?? 0) - reach), index)
    .split(/[.?!\n]/)
    .at(-1)
    ?.match(ofAnother) ?? null) !== null

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

/** Only the beginning is said: that does not tell the number. */
const isBeginning = (between: string): boolean => {
  const words = wordsIn(between)
  const said = words.findLast(({ word }) => beginningWords.has(word) || endingWords.has(word))
  return said !== undefined && beginningWords.has(said.word) && !words.some(({ isDigits }) => isDigits)
}

/** The groups of a run near enough behind a word that ends there, in the same sentence. */
const saidIn = (text: string, run: readonly DigitGroup[], end: number): Span[] => {
  const found: Span[] = []
  if (isCaseNumber(run) || ofAnother.test(text.slice(end, startOf(run)))) return found
  for (const { start, end: to, digits } of run) {
    if (start - end > reach || /[?!\n]/.test(text.slice(end, start))) break
    const isPart = digits.length === 4 || digits.length === 6
    if (isPart && isBeginning(text.slice(end, start))) continue
    if (digits.length >= 4 && digits.length <= 12) found.push({ start, end: to })
  }
  return found
}
