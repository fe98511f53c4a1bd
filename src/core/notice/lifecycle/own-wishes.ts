import { DomainError } from '../../errors.ts'
import { type Asking, rowBut } from '../decision/wish-rows.ts'
import { fieldOfWish, isWish, type WishId, wishOf } from '../decision/wishes.ts'
import type { PublicFields } from './event.ts'
import type { Handler } from './handler.ts'
import type { HeardWish, SetWishAside, WishSetAside } from './heard-wishes.ts'
import { isMendable, type Mendable } from './mendable.ts'

/**
 * Staff have read a wish of the notice itself, or a piece of words that were split, and it is none: a threat, or words
 * that ask for nothing.
 */
export type OwnSetAside = { id: WishId; at: string; by: Handler }

/** It was heard in a reply or a change, and stands there whole. */
export const isHeard = ({ heardWishes = [] }: { heardWishes?: readonly HeardWish[] }, id: string): boolean =>
  heardWishes.some(heard => heard.id === id)

export const setOwnWishAside = (
  notice: Asking & Mendable,
  { by, wish, on }: SetWishAside,
  at: string,
): WishSetAside[] => {
  const isAside = notice.wishesSetAside?.some(({ id }) => id === wish) ?? false
  const isKnown = isAside || rowBut(notice, wish) !== undefined
  if (!isKnown || !isMendable(notice)) throw new DomainError('not_possible')
  return isAside === on ? [] : [{ type: 'wish_set_aside', at, by, wish, on }]
}

export const withOwnSetAside = (
  { wishesSetAside = [] }: Pick<Asking, 'wishesSetAside'>,
  { at, by, wish, on }: WishSetAside,
): OwnSetAside[] => [
  ...wishesSetAside.filter(({ id }) => id !== wish),
  ...(on ? [{ id: wish as WishId, at, by }] : []),
]

/** A wish of the notice, or a piece of it. A piece of a reply has the place of the reply before its own. */
const isOfNotice = (id: string): boolean => isWish(id) || id.startsWith(`${wishOf(id)}.s`)

/** What the citizen writes anew in the notice is theirs again. */
export const stillSetAside = (
  { wishesSetAside = [], fields }: Pick<Asking, 'wishesSetAside' | 'fields'>,
  now: PublicFields,
): OwnSetAside[] =>
  wishesSetAside.filter(({ id }) => {
    const name = wishOf(id)
    const field = isWish(name) && isOfNotice(id) ? (fieldOfWish(name) as keyof PublicFields) : undefined
    return field === undefined || JSON.stringify(fields[field]) === JSON.stringify(now[field])
  })
