import { endOfRun, letter } from '../text/letters.ts'
import type { Span } from './cpr.ts'
import { isNumber } from './cpr.ts'
import { betweenNumbers, englishTens, numberWords } from './number-words.ts'

/** A number said in words or digits, and where. */
export type SpokenNumber = { digits: string; start: number; end: number; isTens: boolean }

const endOfDigits = (text: string, at: number): number => {
  let end = at
  while (isDigit(text[end])) end += 1
  return end
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'

/** Numbers said in words or digits, one after the other: what may be one number said aloud. */
export const numbersSaid = (text: string): SpokenNumber[][] => {
  const runs: SpokenNumber[][] = []
  let run: SpokenNumber[] = []
  let before = 0
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = Math.max(endOfRun(text, start, letter), endOfDigits(text, start))
    if (end === start) {
      end = start + 1
      continue
    }
    const word = text.slice(start, end).toLowerCase()
    const digits = isDigit(word[0]) ? word : numberWords.get(word)
    const goesOn = (digits !== undefined || betweenNumbers.has(word)) && near.test(text.slice(before, start))
    if (!goesOn && run.length > 0) {
      if (run.length > 1) runs.push(run)
      run = []
    }
    before = end
    if (digits !== undefined) run.push({ digits, start, end, isTens: englishTens.has(word) })
  }
  if (run.length > 1) runs.push(run)
  return runs
}

const near = /^[\s,.:;-]{0,3}$/

/** "twenty two" is 22, "halvfems" 90: an English ten takes the one after it. */
const digitsOf = (run: readonly SpokenNumber[]): string => {
  let all = ''
  for (let at = 0; at < run.length; at++) {
    const [one, next] = [run[at], run[at + 1]]
    if (one?.isTens && next !== undefined && /^[1-9]$/.test(next.digits)) {
      all += String(Number(one.digits) + Number(next.digits))
      at++
    } else all += one?.digits ?? ''
  }
  return all
}

/** A day and a month may be told with one digit each. */
const shortDays = 2
const cprLength = 10
const phoneLength = 8
const fewestSaid = 3
const mostSaid = 12

/** `least` words or groups; so many digits, neither fewer nor more. */
type Length = { least: number; digits: [fewest: number, most: number]; test?: (digits: string) => boolean }

const isWord = ({ start, end, digits }: SpokenNumber): boolean => end - start > digits.length

const longestIn = (run: readonly SpokenNumber[], length: Length): Span[] => {
  const found: Span[] = []
  if (!run.some(isWord)) return found
  for (let from = 0; from < run.length; from++) {
    const to = longestFrom(run, from, length)
    const [first, last] = [run[from], run[to - 1]]
    if (to === from || first === undefined || last === undefined) continue
    found.push({ start: first.start, end: last.end })
    from = to - 1
  }
  return found
}

/** Where the longest such number ends that begins here; here itself when there is none. */
const longestFrom = (run: readonly SpokenNumber[], from: number, { least, digits, test }: Length): number => {
  const [fewest, most] = digits
  const isNumber = (told: string) => told.length >= fewest && told.length <= most && (test?.(told) ?? true)
  let told = 0
  let longest = from
  for (let to = from + 1; to <= Math.min(run.length, from + mostSaid); to++) {
    told += run[to - 1]?.digits.length ?? 0
    // "twenty two" is told with three digits and means two: beyond half as many again nothing is short enough.
    if (told * 2 > most * 3) break
    if (told < fewest - shortDays || to - from < least) continue
    const part = run.slice(from, to)
    if (part.some(isWord) && waysToSay(part).some(isNumber)) longest = to
  }
  return longest
}

/** As they stand, with English tens put together, and a day and a month of one digit as two. */
const waysToSay = (part: readonly SpokenNumber[]): string[] => {
  const digits = part.map(one => one.digits)
  return [
    digitsOf(part),
    digits.join(''),
    digits.map((one, at) => (at < 2 ? one.padStart(2, '0') : one)).join(''),
  ]
}

/** CPR numbers said in words: "nul en nul to halvfems tolv femogtredive", "010290 et to tre fire". */
export const spokenCprIn = (runs: readonly SpokenNumber[][]): Span[] =>
  runs.flatMap(run => longestIn(run, { least: 2, digits: [cprLength, cprLength], test: isNumber }))

const saysCpr = /(?:cpr|personnum|personnr|fire sidste|sidste fire|last four)[^.?!\n]{0,30}$/i
const fewestDigits = 4

/** The last four said to be such, or a number said to be a CPR number. */
export const spokenToBeCpr = (text: string, runs: readonly SpokenNumber[][]): Span[] =>
  runs
    .filter(run => saysCpr.test(text.slice(Math.max(0, (run[0]?.start ?? 0) - 45), run[0]?.start ?? 0)))
    .flatMap(run => longestIn(run, { least: 2, digits: [fewestDigits, mostSaid] }))

const saysPhone = /(?:ring|tlf|telefon|mobil|nummer|call|phone|number|reach me)[^.?!\n]{0,30}$/i

/** Phone numbers said in words, after a word that says so: "ring på tyve tredive fyrre halvtreds". */
export const spokenPhonesIn = (text: string, runs: readonly SpokenNumber[][]): Span[] =>
  runs
    .filter(run => saysPhone.test(text.slice(Math.max(0, (run[0]?.start ?? 0) - 45), run[0]?.start ?? 0)))
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

/** "mette snabel-a hotmail punktum com"; but "bedt om at optage. De siger nej" is where a sentence ends. */
export const spokenEmailsIn = (text: string): Span[] =>
  saysAt.test(text) && saysDot.test(text)
    ? Array.from(text.matchAll(spelledMail), match => ({
        start: match.index,
        end: match.index + match[0].length,
      }))
    : []
