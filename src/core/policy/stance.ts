import type { BlockFacet } from '../../../flows/answers/answer.ts'
import type { Openness, Ruling } from './ruling.ts'

/** What a way of recording comes to, in the four words a page can be scanned for. */
export const stanceNames = ['tell', 'ask', 'closed', 'unknown'] as const
export type Stance = (typeof stanceNames)[number]

export const stances: Record<Openness, Stance> = {
  tell: 'tell',
  tell_but_veto: 'tell',
  free: 'tell',
  ask: 'ask',
  ask_with_need: 'ask',
  agree_first: 'ask',
  closed: 'closed',
  unknown: 'unknown',
}

const facets = ['openness', 'imageRule', 'virtualImageRule'] as const

/** The stance of a verdict on whether one may record; any other verdict has none. */
export const stanceBy = (by: BlockFacet | undefined, ruling: Ruling): Stance | undefined => {
  const facet = facets.find(one => one === by)
  if (facet !== undefined) return stances[ruling[facet]]
  return by === 'wayIn'
    ? ({ notice: 'tell', request: 'ask', closed: 'closed' }[ruling.wayIn] as Stance)
    : undefined
}
