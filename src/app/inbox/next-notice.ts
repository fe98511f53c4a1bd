import type { NoticeRow } from '../../ports.ts'
import { mayOpenNeed, staffNoticeRow } from '../access/staff-access.ts'
import type { Deps, Role, StaffActor } from '../deps.ts'
import { loadRecord } from '../records/notice-record.ts'
import { colleaguesIn } from '../staff/colleagues.ts'
import type { DeskFact } from './desk-facts.ts'
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
  const from = placeOf({ ...row, today: await stoodFirst(deps, actor, row) })
  const isAfter = (one: DeskFact): boolean =>
    sort === 'newest' ? one.receivedAt < row.receivedAt : placeOf(one) > from
  return (others.find(isAfter) ?? others[0])?.reference
}

/** What had to be read today stood first, also when somebody has said meanwhile that they have read it. */
const stoodFirst = async (deps: Deps, actor: StaffActor, row: NoticeRow): Promise<boolean> => {
  if (!mayOpenNeed(deps, actor, row)) return false
  const { notice } = await loadRecord(deps, row)
  return notice.danger !== undefined || notice.casework.checked.words !== undefined
}

type Placed = { today: boolean; queueAt: string; receivedAt: string; id: string }

const placeOf = ({ today, queueAt, receivedAt, id }: Placed): string =>
  `${today ? 0 : 1} ${queueAt} ${receivedAt} ${id}`
