import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { PublicFields } from '../lifecycle/event.ts'
import type { HeardWish } from '../lifecycle/heard-wishes.ts'
import type { DecisionOutcome } from './outcome-questions.ts'
import { type Wish, type WishesAnswered, type WishId, wishesAgain, wishesIn } from './wishes.ts'

/** A notice with what was heard in the words that came after it. */
export type Asking = { fields: PublicFields; heardWishes?: readonly HeardWish[] }

/** One wish that takes an answer of its own. */
export type WishRow = {
  id: WishId
  wish: Wish
  /** The citizen's own words, where nothing else says what the wish is. */
  words?: string
  /** The reply or change it came with. */
  heard?: HeardWish
}

/** `again`: for an answer that replaces one. */
export const wishRows = ({ fields, heardWishes = [] }: Asking, again = false): WishRow[] => [
  ...(again ? wishesAgain(fields) : wishesIn(fields)).map(wish => ({
    id: wish,
    wish,
    ...(wish === 'other' && fields.otherWishes !== undefined && { words: fields.otherWishes }),
  })),
  ...heardRows({ fields, heardWishes }),
]

/** A wish that stands in the notice, or was heard before, is asked for once. Own words may be of anything. */
export const heardRows = ({ fields, heardWishes = [] }: Asking): WishRow[] => {
  const stands = new Set<string>(wishesIn(fields))
  return heardWishes.flatMap((heard): WishRow[] => {
    const { id, wish, words, setAside } = heard
    if (setAside !== undefined || (wish !== 'other' && stands.has(wish))) return []
    stands.add(wish)
    return [{ id, wish, heard, ...(wish === 'other' && words !== undefined && { words }) }]
  })
}

type Answered = Asking & {
  status: string
  decisions: readonly { outcome: DecisionOutcome; wishes?: WishesAnswered }[]
}

/** Wishes that came late, which the answer that stands says nothing of. */
export const wishesOwed = ({ status, decisions, ...asking }: Answered): WishRow[] => {
  const newest = decisions.at(-1)
  if (status !== 'answered' || newest === undefined || !outcomeRow(newest.outcome).isOnTheMatter) return []
  return heardRows(asking).filter(({ id }) => newest.wishes?.[id] === undefined)
}
