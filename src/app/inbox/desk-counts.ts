import type { Deps, StaffActor } from '../deps.ts'
import { type Desk, unreadAmong } from './desk-facts.ts'
import { fitsView, type QueueView } from './desk-views.ts'
import { isFinishedUnread } from './finished-unread.ts'

/** How many notices each view holds, and how many of somebody's own have news for them. */
export type DeskCounts = {
  views: Partial<Record<QueueView, number>>
  /** Notices they have, or may release, with something they have not seen. */
  unread: number
  /** A notice, finished or not, may be about danger: said to those who may open the need. */
  today: boolean
}

export const deskCounts = async (
  deps: Deps,
  actor: StaffActor,
  { municipality, desk: { facts, colleagues } }: { municipality: string; desk: Desk },
): Promise<DeskCounts> => {
  const fits = fitsView({ actor, colleagues, now: deps.clock() })
  const counted = Object.entries(fits).map(([view, fit]) => [view, facts.filter(fit).length])
  const releases = actor.roles.includes('release')
  const theirs = facts.filter(fact => fits.mine?.(fact) || (releases && fact.proposed === 1))
  return {
    views: { ...Object.fromEntries(counted), ...(await countsOfDone(deps, actor, municipality)) },
    unread: (await unreadAmong(deps, actor, { municipality, facts: theirs })).size,
    today: facts.some(({ today }) => today) || (await isFinishedUnread(deps, actor, municipality)),
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
  type Row = (typeof rows)[number]
  const sum = (which: (row: Row) => boolean, of: (row: Row) => number = ({ total }) => total): number =>
    rows.filter(which).reduce((all, row) => all + of(row), 0)
  const isAnswered = ({ status }: Row) => status === 'answered'
  const isOver = (status: string) => status === 'answered' || status === 'withdrawn'
  return {
    answered: sum(isAnswered),
    withdrawn: sum(({ status }) => status === 'withdrawn'),
    unreached: sum(
      row => isAnswered(row) || row.status === 'asked',
      ({ total, reached }) => total - reached,
    ),
    closing: sum(({ status, filed }) => isOver(status) && filed === 0),
    all: sum(() => true),
  }
}
