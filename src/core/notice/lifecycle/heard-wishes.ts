import { DomainError } from '../../errors.ts'
import type { Wish } from '../decision/wishes.ts'
import type { FieldName } from '../fields/field-schema.ts'
import type { Handler } from './handler.ts'
import { isMendable, type Mendable } from './mendable.ts'

/** Wishes the reader finds in words that came after the notice. */
export const heardNames = [
  'minutes',
  'longer_meeting',
  'interpreter',
  'written_summary',
  'easy_read',
  'other',
] as const satisfies readonly Wish[]
export type HeardName = (typeof heardNames)[number]

/** Where the words stand: in the reply of that version or, with `field`, in what was changed there. */
export type WordsPlace = { from: number; to: number; field?: FieldName }

/** Written whether or not a wish was found. It holds no words: a reply may tell of the need, and lies apart. */
export type WishesHeard = {
  type: 'wishes_heard'
  at: string
  version: number
  /** When the citizen wrote it. */
  came: string
  found: ({ wish: HeardName } & WordsPlace)[]
}

export type WishSetAside = { type: 'wish_set_aside'; at: string; by: Handler; wish: string; on: boolean }
/** Staff have read the words, and they ask for nothing; or they do after all. */
export type SetWishAside = { type: 'set_wish_aside'; by: Handler; wish: string; on: boolean }

export type HeardWish = WordsPlace & {
  id: `${HeardName}.${string}`
  wish: HeardName
  version: number
  came: string
  setAside?: { at: string; by: Handler }
  /** The citizen's words, where they have been looked up. */
  words?: string
}

type Hearing = { heardWishes?: readonly HeardWish[] }

export const withHeard = (
  { heardWishes = [] }: Hearing,
  { version, came, found }: WishesHeard,
): HeardWish[] => [
  ...heardWishes,
  ...found.map(
    ({ wish, ...place }, at): HeardWish => ({
      id: `${wish}.${version}.${at}`,
      wish,
      version,
      came,
      ...place,
    }),
  ),
]

export const setWishAside = (
  notice: Hearing & Mendable,
  { by, wish, on }: SetWishAside,
  at: string,
): WishSetAside[] => {
  const heard = notice.heardWishes?.find(({ id }) => id === wish)
  if (heard === undefined || !isMendable(notice)) throw new DomainError('not_possible')
  return (heard.setAside !== undefined) === on ? [] : [{ type: 'wish_set_aside', at, by, wish, on }]
}

export const withSetAside = (
  { heardWishes = [] }: Hearing,
  { at, by, wish, on }: WishSetAside,
): HeardWish[] =>
  heardWishes.map(({ setAside: before, ...heard }) => {
    if (heard.id !== wish) return { ...heard, ...(before && { setAside: before }) }
    return { ...heard, ...(on && { setAside: { at, by } }) }
  })
