import type { Span } from './cpr.ts'
import type { DigitGroup } from './digits.ts'
import { namesGame } from './number-words.ts'
import { isSaidOfPerson } from './of-person.ts'
import { wordsIn } from './words.ts'

/* Numbers in a row: those of a game that is named, and "10 12 14 16 18" with the same step between. */

const fewest = 5
const longestNumber = 2
const reachOfName = 40

const rowsOf = (run: readonly DigitGroup[]): DigitGroup[][] => {
  const rows: DigitGroup[][] = [[]]
  for (const group of run)
    if (group.digits.length > longestNumber) rows.push([])
    else rows.at(-1)?.push(group)
  return rows.filter(({ length }) => length >= fewest)
}

const isOfGame = (text: string, start: number): boolean =>
  wordsIn(text.slice(Math.max(0, start - reachOfName), start)).some(({ word }) => namesGame(word))

const hasOneStep = (row: readonly DigitGroup[]): boolean => {
  const [step = 0, ...others] = row.slice(1).map(({ digits }, at) => Number(digits) - Number(row[at]?.digits))
  return step > 0 && others.every(other => other === step)
}

/**
 * Tells whether a number is part of a row. Steps are those of the whole row: a number of a person may stand behind the
 * number of a list.
 */
export const inRows = (text: string, runs: readonly DigitGroup[][]): ((number: Span) => boolean) => {
  const rows = runs.flatMap(rowsOf).flatMap(row => {
    const [start = 0, end = 0] = [row[0]?.start, row.at(-1)?.end]
    const isGame = isOfGame(text, start)
    return (isGame || hasOneStep(row)) && !isSaidOfPerson(text, start) ? [{ start, end, isGame }] : []
  })
  return number =>
    rows.some(({ start, end, isGame }) =>
      isGame ? number.start >= start && number.end <= end : number.start === start && number.end === end,
    )
}
