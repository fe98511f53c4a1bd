import type { Span } from './cpr.ts'
import type { DigitGroup } from './digits.ts'
import { gameWords } from './number-words.ts'
import { wordsIn } from './words.ts'

/* Numbers in a row: "4 11 17 23 28 31 35" of a lottery, where each is larger than the one before, or the game is
   named; "10 12 14 16 18" with the same step between. */

const fewest = { rising: 6, others: 5 }
const longestNumber = 2
const reachOfName = 40

const stepsOf = (row: readonly DigitGroup[]): number[] =>
  row.slice(1).map(({ digits }, at) => Number(digits) - Number(row[at]?.digits))

/** A number of a person may be told beside a game. */
const isGame = (text: string, start: number): boolean => {
  const words = wordsIn(text.slice(Math.max(0, start - reachOfName), start))
  return (
    words.some(({ word }) => gameWords.has(word)) && !words.some(({ word }) => /^(?:cpr|person)/.test(word))
  )
}

const isRow = (text: string, row: readonly DigitGroup[]): boolean => {
  const steps = stepsOf(row)
  const isRising = steps.every(step => step > 0)
  return (
    (row.length >= fewest.rising && isRising) ||
    (row.length >= fewest.others &&
      ((isRising && new Set(steps).size === 1) || isGame(text, row[0]?.start ?? 0)))
  )
}

/** Short groups beside each other. */
const rowsOf = (run: readonly DigitGroup[]): DigitGroup[][] => {
  const rows: DigitGroup[][] = [[]]
  for (const group of run)
    if (group.digits.length > longestNumber) rows.push([])
    else rows.at(-1)?.push(group)
  return rows
}

/** Where such rows stand. */
export const rowsIn = (text: string, runs: readonly DigitGroup[][]): Span[] =>
  runs.flatMap(rowsOf).flatMap(row => {
    const [first, last] = [row[0], row.at(-1)]
    return first !== undefined && last !== undefined && isRow(text, row)
      ? [{ start: first.start, end: last.end }]
      : []
  })
