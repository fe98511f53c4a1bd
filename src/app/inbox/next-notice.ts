import { staffNoticeRow } from '../access/staff-access.ts'
import type { Deps, Role, StaffActor } from '../deps.ts'
import { colleaguesIn } from '../staff/colleagues.ts'
import type { QueueSort, QueueView } from './desk-views.ts'
import { factsOf } from './find-notices.ts'

/**
 * The notice after this one in the view somebody came from, also when this one has just left it. After the last comes
 * the first; undefined when there is no other.
 */
export const nextNotice = async (
  deps: Deps,
  actor: StaffActor,
  about: { municipality: string; reference: string; view: QueueView; sort: QueueSort },
): Promise<string | undefined> => {
  const { municipality, reference, view, sort } = about
  const roles: Role[] = ['read', 'handle', 'release']
  const { row } = await staffNoticeRow(deps, actor, { municipality, reference, roles })
  const colleagues = await colleaguesIn(deps, municipality)
  const wanted = { municipality, view, sort, search: '', limit: 1 }
  const others = (await factsOf(deps, actor, { wanted, colleagues }))?.filter(
    one => one.reference !== reference,
  )
  if (others === undefined) return undefined
  const isAfter = (one: { queueAt: string; receivedAt: string; id: string }): boolean =>
    sort === 'newest' ? one.receivedAt < row.receivedAt : placeOf(one) > placeOf(row)
  return (others.find(isAfter) ?? others[0])?.reference
}

const placeOf = (row: { queueAt: string; receivedAt: string; id: string }): string =>
  `${row.queueAt} ${row.receivedAt} ${row.id}`
