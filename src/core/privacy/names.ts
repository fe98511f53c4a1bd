import da from '../../../locales/da/lexicon/names.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/names.json' with { type: 'json' }
import { endOfLetters } from '../text/letters.ts'
import type { Span } from './cpr.ts'

const listed = (one: string, other: string): ReadonlySet<string> =>
  new Set(`${one} ${other}`.split(' ').filter(word => word !== ''))

const roles = listed(da.roles, en.roles)
const titles = listed(da.titles, en.titles)
const given = listed(da.given, en.given)
const never = listed(da.never, en.never)

const about = listed(da.about, en.about)
/** First names that are everyday words when written small. */
const alsoWords = listed(da.small, en.small)

type Piece = { text: string; key: string; start: number; end: number }

const mostPieces = 500

/** Where a name ends: letters, with hyphens or apostrophes between them. */
const endOfName = (text: string, at: number): number => {
  let end = endOfLetters(text, at)
  while (end > at && (text[end] === '-' || text[end] === "'" || text[end] === '’')) {
    const more = endOfLetters(text, end + 1)
    if (more === end + 1) break
    end = more
  }
  return end
}

const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = []
  for (let start = 0, end = 0; start < text.length && pieces.length < mostPieces; start = end) {
    end = endOfName(text, start)
    if (end > start) {
      const written = text.slice(start, end)
      pieces.push({ text: written, key: written.toLowerCase(), start, end })
    } else end = start + 1
  }
  return pieces
}

const plainLetters = 128
const firstCapital = 65
const lastCapital = 90

const isCapital = ({ text }: Piece): boolean => {
  const code = text.charCodeAt(0)
  return code < plainLetters ? code >= firstCapital && code <= lastCapital : /^\p{Lu}/u.test(text)
}

/** The first part of a double name. */
const firstOf = (key: string): string => key.slice(0, key.indexOf('-'))

const isGiven = ({ key }: Piece): boolean => given.has(key) || (key.includes('-') && given.has(firstOf(key)))

/** The name without a possessive ending. */
const withoutEnding = (key: string): string => {
  const at = key.search(/['’]/)
  return at < 0 ? key : key.slice(0, at)
}

/** A word that may be a name: with a capital, or a first name that is nothing else. */
const mayBeName = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined &&
  ((isCapital(piece) && piece.text.length > 1) || (isGiven(piece) && !alsoWords.has(piece.key))) &&
  !never.has(piece.key) &&
  !never.has(withoutEnding(piece.key))

const between = (text: string, before: Piece, piece: Piece): string => text.slice(before.end, piece.start)

const isSurname = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined && isCapital(piece) && !never.has(piece.key)

/** A name from its first word on, as long as capitals follow. */
const nameFrom = (text: string, pieces: readonly Piece[], at: number): { to: number; span: Span } => {
  let to = at + 1
  const first = pieces[at]
  for (;;) {
    const [before, next] = [pieces[to - 1], pieces[to]]
    if (before === undefined || !isSurname(next) || to - at > mostNames) break
    const gap = between(text, before, next)
    if (gap !== ' ' && !(gap === '. ' && before.text.length === 1)) break
    to++
  }
  return { to, span: { start: first?.start ?? 0, end: pieces[to - 1]?.end ?? 0 } }
}

const mostNames = 3

/** Whether the words before say that a name follows: a relation, a title, a role, a verb of naming. */
const isAnnounced = (text: string, pieces: readonly Piece[], at: number): boolean => {
  const [before, two] = [pieces[at - 1], pieces[at - 2]]
  const piece = pieces[at]
  if (before === undefined || piece === undefined) return false
  const gap = between(text, before, piece)
  if (titles.has(before.key)) return /^\.? $/.test(gap)
  if (roles.has(before.key)) return /^,? $/.test(gap)
  if (gap !== ' ' && gap !== ': ' && gap !== '. ') return false
  if (['hedder', 'hedde'].includes(before.key))
    return two !== undefined && !['det', 'den', 'hvad'].includes(two.key)
  if (before.key === 'called') return ['is', 'was', 'am'].includes(two?.key ?? '')
  if (['er', 'is'].includes(before.key)) return two?.key === 'navn' || two?.key === 'name'
  if (['til', 'of'].includes(before.key)) return roles.has(two?.key ?? '')
  return about.has(before.key)
}

/** A first name with a capital is a name wherever it stands. */
const isPlainName = (piece: Piece, next: Piece | undefined, gap: string): boolean => {
  if (!isCapital(piece) || never.has(piece.key) || !isGiven(piece)) return false
  return !alsoWords.has(piece.key) || (gap === ' ' && isSurname(next))
}

const isSurnamed = (piece: Piece, next: Piece | undefined, gap: string): boolean =>
  isCapital(piece) &&
  !never.has(piece.key) &&
  gap === ' ' &&
  isSurname(next) &&
  /(?:sen|gaard|ström|ovic|enko)$/.test(next.key)

const isJoined = (text: string, before: Piece | undefined, pieces: readonly Piece[], at: number): boolean => {
  const [joiner, piece] = [pieces[at - 1], pieces[at]]
  if (before === undefined || joiner === undefined || piece === undefined || !isCapital(piece)) return false
  return (
    ['og', 'and'].includes(joiner.key) && before === pieces[at - 2] && between(text, joiner, piece) === ' '
  )
}

/** People named in a text who are not known to be its writer: children, partners, neighbours, staff. */
export const otherNamesIn = (text: string): Span[] => {
  const pieces = piecesOf(text)
  const found: Span[] = []
  let last: Piece | undefined
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]
    if (!mayBeName(piece)) continue
    const next = pieces[at + 1]
    const gap = next === undefined ? '' : between(text, piece, next)
    const isName =
      isAnnounced(text, pieces, at) ||
      isPlainName(piece, next, gap) ||
      isSurnamed(piece, next, gap) ||
      isJoined(text, last, pieces, at)
    if (!isName) continue
    const { to, span } = nameFrom(text, pieces, at)
    found.push(span)
    last = pieces[to - 1]
    at = to - 1
  }
  return found
}
