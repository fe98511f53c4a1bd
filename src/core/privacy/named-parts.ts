import { fourBeside } from './birth-and-serial.ts'
import { isBirthDay, type Span } from './cpr.ts'
import { isAmount } from './day-and-number.ts'
import { isMeetingYear } from './meeting-moment.ts'
import { linkingWords, monthNumbers, namesAnother, numberWords, partNames } from './number-words.ts'
import { saysBorn } from './of-person.ts'
import { type Word, wordsIn } from './words.ts'

/* A birthday whose parts are named, in any order, and four digits before or after: "year 1985, day 14, month 6". */

type Name = keyof typeof partNames
type Part = Span & { name: Name; value: string }

const names: readonly Name[] = ['day', 'month', 'year']
const nameOf = (word: string): Name | undefined => names.find(name => partNames[name].has(word))

const numberOf = ({ word, isDigits }: Word): string | undefined =>
  isDigits ? word : (monthNumbers.get(word)?.toString() ?? numberWords.get(word))

const isValue = (name: Name, value: string): boolean =>
  name === 'year' ? /^(?:(?:18|19|20)\d\d|\d\d)$/.test(value) : /^\d\d?$/.test(value)

/** Each name with the number right behind it, or a word between. */
const partsIn = (words: readonly Word[]): Part[] =>
  words.flatMap(({ word, start }, at) => {
    const name = nameOf(word)
    if (name === undefined) return []
    const said = words.slice(at + 1, at + 3)
    const [next] = said
    const told = said.find(each => numberOf(each) !== undefined)
    if (told === undefined || (told !== next && !linkingWords.has(next?.word ?? ''))) return []
    const value = numberOf(told) ?? ''
    return isValue(name, value) ? [{ name, value, start, end: told.end }] : []
  })

const isOther = (between: string): boolean => wordsIn(between).some(({ word }) => namesAnother(word))

const serialBehind = (text: string, end: number): number | undefined => {
  const found = fourBeside.behind.exec(text.slice(end, end + fourBeside.reach))?.[0]
  const to = end + (found?.length ?? 0)
  return found === undefined || isOther(found) || isAmount(text.slice(to)) ? undefined : to
}

const serialInFront = (text: string, start: number): number | undefined => {
  const found = fourBeside.inFront.exec(text.slice(Math.max(0, start - fourBeside.reach), start))?.[0]
  return found === undefined || isOther(found) ? undefined : start - found.length
}

const isBirth = (parts: readonly Part[], text: string): boolean => {
  const valueFor = (name: Name): string => parts.find(part => part.name === name)?.value ?? ''
  return (
    isBirthDay(Number(valueFor('day')), Number(valueFor('month'))) &&
    (!isMeetingYear(valueFor('year')) || saysBorn(text))
  )
}

export const namedPartsIn = (text: string): Span[] => {
  const parts = partsIn(wordsIn(text))
  return parts.flatMap((first, at) => {
    const three = parts.slice(at, at + names.length)
    const last = three.at(-1)
    if (last === undefined || new Set(three.map(({ name }) => name)).size < names.length) return []
    if (last.end - first.start > fourBeside.reach || !isBirth(three, text)) return []
    const end = serialBehind(text, last.end)
    if (end !== undefined) return [{ start: first.start, end }]
    const start = serialInFront(text, first.start)
    return start === undefined ? [] : [{ start, end: last.end }]
  })
}
