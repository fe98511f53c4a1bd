import { DomainError } from '../../errors.ts'
import type { PublicFields } from './event.ts'
import type { Handler } from './handler.ts'
import type { HeardWish } from './heard-wishes.ts'
import { isMendable, type Mendable } from './mendable.ts'

/** A piece of the citizen's own words: characters `from` up to, not including, `to`. */
export type Part = { from: number; to: number }

/** It holds no words: what is answered is always a piece of what the citizen wrote. */
export type WishSplit = { type: 'wish_split'; at: string; by: Handler; wish: string; parts: Part[] }
/** Staff answer several wishes in the same words one by one: a line each. One line joins them again. */
export type SplitWish = { type: 'split_wish'; by: Handler; wish: string; lines: string }

/** `sequence` makes the number of a piece its own, so that no answer is taken for one to other words. */
export type SplitWords = { of: string; sequence: number; parts: readonly Part[] }

type Splitting = {
  fields: PublicFields
  heardWishes?: readonly HeardWish[]
  wishesSplit?: readonly SplitWords[]
}

const most = 12

export const splitWish = (
  notice: Splitting & Mendable,
  { by, wish, lines }: SplitWish,
  at: string,
): WishSplit[] => {
  const { fields, heardWishes = [], wishesSplit = [] } = notice
  const heard = heardWishes.find(one => one.id === wish && one.wish === 'other')
  const words = wish === 'other' ? fields.otherWishes : heard?.words
  if (words === undefined || !isMendable(notice)) throw new DomainError('not_possible')
  const pieces = partsOf(words, lines)
  const parts = pieces.length > 1 ? pieces : []
  const { parts: before = [] } = wishesSplit.find(({ of }) => of === wish) ?? {}
  // Pieces have their answers by number: the same ones again would lose them.
  return isSame(parts, before) ? [] : [{ type: 'wish_split', at, by, wish, parts }]
}

const isSame = (parts: readonly Part[], before: readonly Part[]): boolean =>
  parts.length === before.length &&
  parts.every(({ from, to }, at) => from === before[at]?.from && to === before[at]?.to)

/** A letter quotes a wish as the citizen wrote it, so each line must stand in their words. */
const partsOf = (words: string, lines: string): Part[] => {
  const parts = lines
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => ({ from: words.indexOf(line), to: words.indexOf(line) + line.length }))
  if (parts.length > most) throw new DomainError('invalid_fields', { fields: { parts: 'too_many' } })
  if (parts.some(({ from }) => from < 0))
    throw new DomainError('invalid_fields', { fields: { parts: 'not_their_words' } })
  return parts
}

export const withSplit = (
  { wishesSplit = [] }: Pick<Splitting, 'wishesSplit'>,
  { wish, parts }: WishSplit,
  sequence: number,
): SplitWords[] => [
  ...wishesSplit.filter(({ of }) => of !== wish),
  ...(parts.length > 0 ? [{ of: wish, sequence, parts }] : []),
]

/** Pieces of words that the citizen has written anew are none of the new ones. */
export const splitAfter = (
  { wishesSplit = [], fields: before }: Pick<Splitting, 'wishesSplit' | 'fields'>,
  { otherWishes }: PublicFields,
): readonly SplitWords[] =>
  otherWishes === before.otherWishes ? wishesSplit : wishesSplit.filter(({ of }) => of !== 'other')
