import type { Deps, StaffActor } from '../deps.ts'
import { colleaguesIn } from '../staff/colleagues.ts'
import type { DeskFact } from './desk-facts.ts'
import { fitsView, type QueueView } from './desk-views.ts'

/** How many notices each view holds, and how many of somebody's own have news for them. */
export type DeskCounts = {
  views: Partial<Record<QueueView, number>>
  /** Notices they have, or may release, with something they have not seen. */
  unread: number
  /** An unanswered notice may be about danger. */
  today: boolean
}

export const deskCounts = async (
  deps: Deps,
  actor: StaffActor,
  { municipality, facts }: { municipality: string; facts: readonly DeskFact[] },
): Promise<DeskCounts> => {
  const colleagues = await colleaguesIn(deps, municipality)
  const fits = fitsView({ actor, colleagues, now: deps.clock() })
  const counted = Object.entries(fits).map(([view, fit]) => [view, facts.filter(fit).length])
  const releases = actor.roles.includes('release')
  const theirs = facts.filter(fact => fits.mine?.(fact) || (releases && fact.proposed === 1))
  return {
    views: { ...Object.fromEntries(counted), ...(await countsOfDone(deps, actor, municipality)) },
    unread: theirs.filter(({ unread }) => unread).length,
    today: facts.some(({ today }) => today),
  }
}

/** For people who may see one department only, a count would mean opening every notice: they are shown none. */
const countsOfDone = async (
  deps: Deps,
  actor: StaffActor,
  municipality: string,
): Promise<DeskCounts['views']> => {
  if (Object.keys(actor.departments ?? {}).length > 0) return {}
  const rows = await deps.store.deskCounts(municipality)
  const sum = (which: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(which).reduce((all, { total }) => all + total, 0)
  const isOver = (status: string) => status === 'answered' || status === 'withdrawn'
  return {
    answered: sum(({ status }) => status === 'answered'),
    withdrawn: sum(({ status }) => status === 'withdrawn'),
    unreached: sum(({ status, reached }) => status === 'answered' && Number(reached) === 0),
    closing: sum(({ status, filed }) => isOver(status) && filed === 0),
    all: sum(() => true),
  }
}
