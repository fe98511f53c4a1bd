import { editDistance } from '../text/edit-distance.ts'
import { endOfMask } from '../text/end-of-mask.ts'
import { fold } from '../text/fold.ts'
import { characterAt, endOfLetters } from '../text/letters.ts'
import { weekdays, words } from './time-words.ts'

/** A word, a number or one mark of the text, as dates are read from. */
export type Piece = { kind: 'word' | 'number' | 'mark'; key: string; start: number; end: number }

const mostPieces = 600

const endOfDigits = (text: string, at: number): number => {
  let end = at
  for (let code = text.charCodeAt(end); code >= 48 && code <= 57; code = text.charCodeAt(end)) end += 1
  return end
}

const longestKey = 12

/** The word, number or mark at a place that is not empty. */
const pieceAt = (text: string, start: number): Piece => {
  const word = endOfLetters(text, start)
  if (word > start) return { kind: 'word', key: fold(text.slice(start, word)), start, end: word }
  const digits = endOfDigits(text, start)
  if (digits > start)
    return {
      kind: 'number',
      key: text.slice(start, Math.min(digits, start + longestKey)),
      start,
      end: digits,
    }
  const mark = characterAt(text, start)
  return { kind: 'mark', key: mark, start, end: start + mark.length }
}

/** Masks such as [CPR-nummer] are passed over: nothing in them is a date. */
export const piecesOf = (text: string): Piece[] => {
  const found: Piece[] = []
  let at = 0
  while (at < text.length && found.length < mostPieces) {
    const mask = endOfMask(text, at)
    if (mask > at) at = mask
    else if (isSpace(text, at)) at += 1
    else {
      const piece = pieceAt(text, at)
      found.push(piece)
      at = piece.end
    }
  }
  return found
}

const isSpace = (text: string, at: number): boolean => text[at] === ' ' || /\s/.test(text[at] ?? '')

export const keyAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.key ?? ''

export const numberAt = (pieces: readonly Piece[], at: number): number | undefined => {
  const piece = pieces[at]
  return piece?.kind === 'number' && piece.key.length <= 4 ? Number(piece.key) : undefined
}

/** Nothing between two pieces: `10:30`, not `10 : 30`. */
export const touches = (pieces: readonly Piece[], at: number): boolean => {
  const piece = pieces[at]
  const next = pieces[at + 1]
  return piece !== undefined && next !== undefined && piece.end === next.start
}

const isNearWeekday = (key: string, name: string): boolean => {
  if (name.length < 6 || key[0] !== name[0] || name.endsWith('en')) return false
  const most = name.length >= longName && key.length >= longName - 1 ? 2 : 1
  const distance = editDistance(key, name, most)
  return distance > 0 && distance <= most
}

const longName = 9
const endsAsWeekday = /^[a-z]{2,8}(?:d[a-z]{0,3}|a[ghjky])$/

/** The weekday, Monday as 1. One wrong letter is forgiven, unless it leaves two days to choose from. */
export const weekdayNamed = (key: string): number | undefined => {
  const exact = weekdays.get(key)
  if (exact !== undefined || !endsAsWeekday.test(key) || words.noWeekdays.has(key)) return exact
  const near = new Set<number>()
  for (const [name, day] of weekdays) if (isNearWeekday(key, name)) near.add(day)
  return near.size === 1 ? near.values().next().value : undefined
}

/** Whether a piece belongs to something that was read of them. */
export const isWithin = (reads: readonly { from: number; to: number }[], at: number): boolean =>
  reads.some(({ from, to }) => at >= from && at < to)
