import type { Span } from './cpr.ts'
import { bornWords, cprNames, endingWords, kinWords, lastFourNames } from './number-words.ts'
import { wordsIn } from './words.ts'

/* What tells that a number is a person's: it is called a CPR number, somebody is named beside it, or its last four
   digits are those of somebody born then. */

/** In small letters, each in its place: this one alone would become two. */
const inSmall = (text: string): string => text.replaceAll('İ', 'i').toLowerCase()

const placesOf = (name: string, text: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(at)
  return places
}

/** Where a text names a CPR number or its last four digits, and by what. */
export type CprName = Span & { name: string; isLastFour: boolean }

export const cprNamesIn = (text: string): CprName[] => {
  const small = inSmall(text)
  const named = (names: readonly string[], isLastFour: boolean): CprName[] =>
    names.flatMap(name =>
      placesOf(name, small).map(start => ({ start, end: start + name.length, name, isLastFour })),
    )
  return [...named(cprNames, false), ...named(lastFourNames, true)].sort(
    (one, other) => one.start - other.start,
  )
}

/** Whether a text names a whole CPR number. */
export const namesCpr = (text: string): boolean => {
  const small = inSmall(text)
  return cprNames.some(name => small.includes(name))
}

export const saysBorn = (text: string): boolean => wordsIn(text).some(({ word }) => bornWords.has(word))

const saysPerson = (word: string): boolean =>
  bornWords.has(word) || kinWords.has(word) || endingWords.has(word)

const reach = 40
/** Whether what stands right before says that a number is a person's, or the end of one. */
export const isSaidOfPerson = (text: string, start: number): boolean => {
  const said = text.slice(Math.max(0, start - reach), start)
  return namesCpr(said) || wordsIn(said).some(({ word }) => saysPerson(word))
}

/** Children born in the years of meetings have one of these digits there. */
export const isChildSerial = (serial: string): boolean => /^[4-9]/.test(serial)
