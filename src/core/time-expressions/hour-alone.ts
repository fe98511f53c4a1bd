import { isFollowedByUnit } from './clocks/clock-digits.ts'
import { countsNothing, hourSaid, inOfficeHours } from './clocks/spoken-clocks.ts'
import { type Piece, piecesOf } from './pieces.ts'

const opens = 7
const closes = 18

const hourAt = (pieces: readonly Piece[], at: number): number | undefined => {
  const said = hourSaid(pieces, at)
  if (said === undefined || isFollowedByUnit(pieces, said.to)) return undefined
  if (!said.inWords) return said.value
  // "En" and "one" are articles too, unless nothing else is said.
  const isHour = said.value > 1 ? countsNothing(pieces, said.to, () => false) : pieces.length === 1
  return isHour ? inOfficeHours({ hour: said.value, sure: true }).hour : undefined
}

/** The last hour that is said with nothing by it, at a time when offices are open; another than `before`, where that is given. */
export const hourAlone = (text: string, before?: number): number | undefined => {
  const pieces = piecesOf(text)
  const hour = pieces
    .map((_, at) => hourAt(pieces, at))
    .findLast(each => each !== undefined && each !== before)
  return hour !== undefined && hour >= opens && hour <= closes ? hour : undefined
}
