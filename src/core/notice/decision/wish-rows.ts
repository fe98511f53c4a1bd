import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { PublicFields } from '../lifecycle/event.ts'
import type { HeardWish } from '../lifecycle/heard-wishes.ts'
import type { OwnSetAside } from '../lifecycle/own-wishes.ts'
import type { SplitWords } from '../lifecycle/split-wishes.ts'
import type { DecisionOutcome } from './outcome-questions.ts'
import {
  isWish,
  type Wish,
  type WishAnswer,
  type WishesAnswered,
  type WishId,
  wishesAgain,
  wishesCarried,
  wishesIn,
  withoutWishes,
} from './wishes.ts'

/**
 * A notice with what was heard in the words that came after it, the words that are answered piece by piece, and what
 * staff have said to be no wish.
 */
export type Asking = {
  fields: PublicFields
  heardWishes?: readonly HeardWish[]
  wishesSplit?: readonly SplitWords[]
  wishesSetAside?: readonly OwnSetAside[]
}

/** The wishes of the notice that staff have said to be none, by name. */
export const namesSetAside = ({ wishesSetAside = [] }: Pick<Asking, 'wishesSetAside'>): Wish[] =>
  wishesSetAside.map(({ id }) => id).filter(isWish)

/** The notice without them. */
export const fieldsWished = ({
  fields,
  ...asking
}: Pick<Asking, 'fields' | 'wishesSetAside'>): PublicFields => withoutWishes(fields, namesSetAside(asking))

/** One wish that takes an answer of its own. */
export type WishRow = {
  id: WishId
  wish: Wish
  /** The citizen's own words, where nothing else says what the wish is. */
  words?: string
  /** The reply or change it came with. */
  heard?: HeardWish
  /** The words it is a piece of, which may have been answered whole. */
  of?: WishRow
}

/** `again`: for an answer that replaces one. */
export const wishRows = (asking: Asking, again = false): WishRow[] => {
  const fields = fieldsWished(asking)
  const own = (again ? wishesAgain(fields) : wishesIn(fields)).map(wish => ({
    id: wish,
    wish,
    ...(wish === 'other' && fields.otherWishes !== undefined && { words: fields.otherWishes }),
  }))
  return [...piecesOf(own, asking), ...heardRows(asking)]
}

/** A wish that stands in the notice, or was heard before, is asked for once. Own words may be of anything. */
const heardRows = (asking: Asking): WishRow[] => {
  const stands = new Set<string>(wishesIn(fieldsWished(asking)))
  const rows = (asking.heardWishes ?? []).flatMap((heard): WishRow[] => {
    const { id, wish, words, setAside } = heard
    if (setAside !== undefined || (wish !== 'other' && stands.has(wish))) return []
    stands.add(wish)
    return [{ id, wish, heard, ...(wish === 'other' && words !== undefined && { words }) }]
  })
  return piecesOf(rows, asking)
}

/** The wishes that staff have said to be none, each as it would stand without that; a name alone where it would not. */
export const rowsSetAside = (asking: Asking): (WishRow & OwnSetAside)[] =>
  (asking.wishesSetAside ?? []).flatMap(aside => {
    const row = rowBut(asking, aside.id) ?? (isWish(aside.id) ? { wish: aside.id } : undefined)
    return row === undefined ? [] : [{ ...row, ...aside }]
  })

/** The row of that name, though staff may have said that it is none. */
export const rowBut = ({ wishesSetAside = [], ...asking }: Asking, wish: string): WishRow | undefined =>
  wishRows({ ...asking, wishesSetAside: wishesSetAside.filter(({ id }) => id !== wish) }, true).find(
    ({ id }) => id === wish,
  )

const piecesOf = (rows: readonly WishRow[], { wishesSplit = [], wishesSetAside = [] }: Asking): WishRow[] => {
  const pieces = rows.flatMap((row): WishRow[] => {
    const split = wishesSplit.find(({ of }) => of === row.id)
    return split === undefined
      ? [row]
      : split.parts.map(({ from, to }, at) => ({
          ...row,
          id: `${row.wish}.${idAfter(row.id)}s${split.sequence}.${at}`,
          words: (row.words ?? '').slice(from, to),
          of: row,
        }))
  })
  return pieces.filter(({ id }) => wishesSetAside.every(aside => aside.id !== id))
}

const idAfter = (id: string): string =>
  id
    .split('.')
    .slice(1)
    .map(place => `${place}.`)
    .join('')

/** What was answered to a piece, or to the whole of the words before they were split. */
export const answerTo = ({ id, of }: WishRow, wishes: WishesAnswered): WishAnswer | undefined =>
  wishes[id] ?? (of && wishes[of.id])

/** What the answer that replaces one begins with: nothing promised is taken back by splitting words. */
export const rowsCarried = (asking: Asking, before: WishesAnswered = {}): WishesAnswered => {
  const rows = wishRows(asking, true)
  const given = rows.flatMap(row => {
    const answer = answerTo(row, before)
    return answer === undefined ? [] : [[row.id, answer]]
  })
  const all: WishesAnswered = Object.fromEntries(given)
  return wishesCarried(
    asking.fields,
    all,
    rows.map(({ id }) => id),
  )
}

type Answered = Asking & {
  status: string
  decisions: readonly { outcome: DecisionOutcome; wishes?: WishesAnswered }[]
}

/** Wishes that came late, which the answer that stands says nothing of. */
export const wishesOwed = ({ status, decisions, ...asking }: Answered): WishRow[] => {
  const newest = decisions.at(-1)
  if (status !== 'answered' || newest === undefined || !outcomeRow(newest.outcome).isOnTheMatter) return []
  return heardRows(asking).filter(row => answerTo(row, newest.wishes ?? {}) === undefined)
}
