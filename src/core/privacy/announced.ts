import { birthdaysIn, linkedSerial } from './birth-and-serial.ts'
import { isBirthDay, type Span } from './cpr.ts'
import { isAmount } from './day-and-number.ts'
import { isMeetingYear, isTimeOfDay } from './meeting-moment.ts'
import {
  beginningWords,
  codeWords,
  digitWords,
  endingWords,
  fourWords,
  kinWords,
  linkingWords,
  namesAnother,
  sumWords,
} from './number-words.ts'
import type { SpokenNumber } from './numbers-said.ts'
import { isChildSerial, saysBorn } from './of-person.ts'
import { digitsToldIn, isUntil } from './spoken-numbers.ts'
import { type Word, wordsIn } from './words.ts'

/**
 * A number told in two parts: a birthday anywhere, and digits that are said to end a number. Either part alone is
 * harmless. Together they are the whole number, however far apart.
 */

const serialLength = 4
/** Two English tens are two words more. */
const mostTens = 2
const mostUnknown = 2
const reach = { after: 6, before: 4 }

const isOtherFour = (word: string): boolean =>
  beginningWords.has(word) || codeWords.has(word) || namesAnother(word)

/** A word for the end, or "four digits" when they are not the first ones. */
const saysEnd = (words: readonly Word[], at: number): boolean => {
  const [two, one, said] = [-2, -1, 0].map(step => words[at + step]?.word ?? '')
  return (
    endingWords.has(said ?? '') ||
    (digitWords.has(said ?? '') &&
      [two, one].some(word => fourWords.has(word ?? '')) &&
      !words.slice(Math.max(0, at - reach.before), at).some(({ word }) => isOtherFour(word)))
  )
}

/** Whether four digits may end a number: no year, no sum, no part of a longer one. */
const isSerial = (text: string, { word, start, end }: Word, next: Word | undefined): boolean =>
  word.length === serialLength &&
  !/^(?:19|20)/.test(word) &&
  !/[\d.,/-]/.test(text[start - 1] ?? '') &&
  !/^[.,/-]\d/.test(text.slice(end, end + 2)) &&
  !sumWords.has(next?.word ?? '')

/**
 * Digits near a word that says they end something. Digits that another word in between names differently are left
 * out.
 */
const serialsIn = (text: string, words: readonly Word[]): Span[] => {
  const found = new Map<number, Span>()
  const look = (from: number, step: 1 | -1, most: number): void => {
    let unknown = 0
    for (let far = 1; far <= most; far++) {
      const word = words[from + step * far]
      if (word === undefined || namesAnother(word.word) || unknown > mostUnknown) return
      if (!word.isDigits && !linkingWords.has(word.word) && !endingWords.has(word.word)) unknown += 1
      if (!word.isDigits) continue
      if (isSerial(text, word, words[from + step * far + 1])) found.set(word.start, word)
      if (word.word.length > 1) return
    }
  }
  for (const at of words.keys())
    if (saysEnd(words, at)) {
      look(at, 1, reach.after)
      look(at, -1, reach.before)
    }
  return [...found.values()]
}

/** The same digits in words: the last words of a run that make four digits, right after a word for the end. */
const serialsSaid = (words: readonly Word[], runs: readonly SpokenNumber[][]): Span[] => {
  const found: Span[] = []
  let at = 0
  for (const run of runs) {
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) continue
    while ((words[at]?.start ?? Number.POSITIVE_INFINITY) < first.start) at += 1
    if (!isSaidToEnd(words, at)) continue
    const start = run
      .slice(-serialLength - mostTens)
      .find((_, place, end) =>
        digitsToldIn(end.slice(place)).some(({ length }) => length === serialLength),
      )?.start
    if (start !== undefined) found.push({ start, end: last.end })
  }
  return found
}

const isSaidToEnd = (words: readonly Word[], before: number): boolean => {
  for (let at = before - 1; at >= Math.max(0, before - reach.after); at--) {
    const word = words[at]?.word ?? ''
    if (saysEnd(words, at)) return true
    if (!linkingWords.has(word)) return false
  }
  return false
}

const lengths = { short: 6, withCentury: 8 }
const mostPieces = 8

/** Birthdays told in words, by themselves. */
const birthdaysSaid = (runs: readonly SpokenNumber[][]): Span[] => runs.flatMap(run => birthdayAt(run) ?? [])

const birthdayAt = (run: readonly SpokenNumber[]): Span | undefined => {
  const first = run[0]
  if (first === undefined || !run.some(({ isAloud }) => isAloud)) return undefined
  for (let length = Math.min(run.length, mostPieces); length > 1; length--) {
    const part = run.slice(0, length)
    const last = part.at(-1)
    if (last !== undefined && !isUntil(part) && digitsToldIn(part).some(isBirthday))
      return { start: first.start, end: last.end }
  }
  return undefined
}

const closest = 40
const isAloud = (run: readonly SpokenNumber[]): boolean => run.some(each => each.isAloud)

/** Four digits in words not far behind a birthday, when nothing else is told there. */
const saidBehind = (text: string, end: number, run: readonly SpokenNumber[]): number | undefined => {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined || run.length > mostPieces) return undefined
  const between = text.slice(end, first.start)
  const isOther =
    /[.?!\n]/.test(between) ||
    wordsIn(between).some(({ word }) => namesAnother(word) || kinWords.has(word)) ||
    isAmount(text.slice(last.end))
  if (between.length > closest || isOther) return undefined
  const told = digitsToldIn(run).filter(({ length }) => length === serialLength)
  return told.length === 0 || told.some(isTimeOfDay) ? undefined : last.end
}

/** A birthday and four digits a few words apart, one of them in words. */
const saidClose = (text: string, runs: readonly SpokenNumber[][]): Span[] => {
  const behind = (end: number): SpokenNumber[] => runs.find(run => (run[0]?.start ?? 0) >= end) ?? []
  const inDigits = birthdaysIn(text, false).flatMap(({ start, end }) => {
    const run = behind(end)
    return isAloud(run) ? [{ start, end: saidBehind(text, end, run) }] : []
  })
  const inWords = birthdaysSaid(runs).map(({ start, end }) => {
    const linked = linkedSerial(text.slice(end, end + closest))
    return { start, end: linked === undefined ? saidBehind(text, end, behind(end)) : end + linked.length }
  })
  return [...inDigits, ...inWords].flatMap(({ start, end }) => (end === undefined ? [] : [{ start, end }]))
}

const isBirthday = (digits: string): boolean =>
  (digits.length === lengths.short ||
    (digits.length === lengths.withCentury && /^(?:18|19|20)/.test(digits.slice(-serialLength)))) &&
  isBirthDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4))) &&
  !isMeetingYear(digits.slice(serialLength))

/** Whether a day of these years is a child's birthday: the text says so, and the digits fit. */
const isOfChild = (text: string, serials: readonly Span[]): boolean =>
  saysBorn(text) && serials.some(({ start }) => isChildSerial(text.slice(start)))

/** A birthday and the end of a number, told apart in one text. */
export const announcedIn = (text: string, runs: readonly SpokenNumber[][]): Span[] => {
  const words = wordsIn(text)
  const serials = [...serialsIn(text, words), ...serialsSaid(words, runs)]
  const close = saidClose(text, runs)
  if (serials.length === 0) return close
  const birthdays = [...birthdaysIn(text, isOfChild(text, serials)), ...birthdaysSaid(runs)]
  return birthdays.length === 0 ? close : [...close, ...birthdays, ...serials]
}
