import type { NoticeRow } from '../../ports.ts'
import { mayOpenNeed, staffNoticeRow } from '../access/staff-access.ts'
import type { Deps, Role, StaffActor } from '../deps.ts'
import { loadRecord } from '../records/notice-record.ts'
import { sittingSince } from '../records/sitting.ts'
import { colleaguesIn } from '../staff/colleagues.ts'
import { inboxOrder } from './desk-facts.ts'
import type { QueueSort, QueueView } from './desk-views.ts'
import { factsOf } from './find-notices.ts'

/**
 * The notice after this one in the view somebody came from, also when this one has just left it. After the last comes
 * the first; undefined when there is no other. `answered`: they have just answered this one.
 */
export const nextNotice = async (
  deps: Deps,
  actor: StaffActor,
  about: { municipality: string; reference: string; view: QueueView; sort: QueueSort; answered?: boolean },
): Promise<string | undefined> => {
  const { municipality, reference, view, sort, answered = false } = about
  const roles: Role[] = ['read', 'handle', 'release']
  const { row } = await staffNoticeRow(deps, actor, { municipality, reference, roles })
  const colleagues = await colleaguesIn(deps, municipality)
  const wanted = { municipality, view, sort, search: '', limit: 1 }
  const others = (await factsOf(deps, actor, { wanted, colleagues }))?.filter(
    one => one.reference !== reference,
  )
  if (others === undefined) return undefined
  const from = { ...row, today: await standsFirst(deps, actor, { row, answered }) }
  return (others.find(one => inboxOrder[sort](one, from) > 0) ?? others[0])?.reference
}

/**
 * What must be read today stands first. After an answer that counts too where they said in the same sitting that they
 * had read it: the list goes on from where they opened it.
 */
const standsFirst = async (
  deps: Deps,
  actor: StaffActor,
  { row, answered }: { row: NoticeRow; answered: boolean },
): Promise<boolean> => {
  if (!mayOpenNeed(deps, actor, row)) return false
  const { danger, casework } = (await loadRecord(deps, row)).notice
  const { words } = casework.checked
  const isOfSitting = words?.by.id === actor.id && words.at >= sittingSince(deps)
  return danger !== undefined || (answered && isOfSitting)
}
