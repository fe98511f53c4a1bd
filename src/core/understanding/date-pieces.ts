import { weekdays } from './date-words.ts'
import { fold } from './fold.ts'
import { editDistance } from './vocabulary.ts'

/** A word, a number or one mark of the text, as dates are read from. */
export type Piece = { kind: 'word' | 'number' | 'mark'; key: string; start: number; end: number }

const mostPieces = 600

const kindOf = (written: string): Piece['kind'] => {
  const first = written[0] ?? ''
  if (first >= '0' && first <= '9') return 'number'
  return /^[\p{L}\p{M}]/u.test(written) ? 'word' : 'mark'
}

/** Masks such as [CPR-nummer] are passed over: nothing in them is a date. */
export const piecesOf = (text: string): Piece[] => {
  const found: Piece[] = []
  for (const match of text.matchAll(/\[[^[\]\n]{1,40}\]|[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu)) {
    const written = match[0]
    if (written.length > 1 && written[0] === '[') continue
    const kind = kindOf(written)
    const key = kind === 'word' ? fold(written) : written.slice(0, 12)
    found.push({ kind, key, start: match.index, end: match.index + written.length })
    if (found.length === mostPieces) break
  }
  return found
}

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

/** Words of their own, one letter from a weekday. */
const noWeekdays = new Set(['mandat', 'mandal', 'sundry', 'sundae'])

const isNearWeekday = (key: string, name: string): boolean => {
  if (name.length < 6 || key[0] !== name[0] || name.endsWith('en')) return false
  const most = name.length >= longName && key.length >= longName - 1 ? 2 : 1
  const distance = editDistance(key, name, most)
  return distance > 0 && distance <= most
}

const longName = 9
const endsAsWeekday = /^[a-z]{2,8}(?:d[a-z]{0,3}|a[ghjky])$/

/** Monday is 1; a wrong letter is forgiven ("tosdag", "mandak"), unless it leaves two days to choose from. */
export const weekdayNamed = (key: string): number | undefined => {
  const exact = weekdays.get(key)
  if (exact !== undefined || !endsAsWeekday.test(key) || noWeekdays.has(key)) return exact
  const near = new Set<number>()
  for (const [name, day] of weekdays) if (isNearWeekday(key, name)) near.add(day)
  return near.size === 1 ? near.values().next().value : undefined
}
