import { dayOf } from '../../core/calendar/spoken.ts'
import type { NoticeRow, QueuePlace } from '../../ports.ts'
import { maySee } from '../access/staff-access.ts'
import type { QueueRow } from '../casework/staff-notice.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { alarmsOfRow, queueRow } from './queue-row.ts'

const pageSize = 100

/** How many unanswered notices are overdue, and the day the oldest was due. */
export type Overdue = { count: number; since: string }

/** However old: a notice that is never answered is reported for as long as it exists. */
export const overdueIn = async (
  deps: Deps,
  municipality: string,
  counts: (row: NoticeRow) => boolean = () => true,
): Promise<Overdue | undefined> => {
  const now = deps.clock()
  let count = 0
  let since = ''
  let after: QueuePlace | undefined
  for (;;) {
    const statuses = ['waiting', 'asked']
    const page = await deps.store.queue(municipality, { limit: pageSize, statuses, ...(after && { after }) })
    for (const row of page) {
      if (row.queueAt > now.toISOString()) break
      if (!counts(row) || !isLate(queueRow(deps, row, []), now)) continue
      count += 1
      if (since === '') since = dayOf(new Date(row.queueAt))
    }
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize || last.queueAt > now.toISOString())
      return count === 0 ? undefined : { count, since }
    after = last
  }
}

/** A notice that cannot be decrypted may be about a meeting on any day before it is due. */
const isLate = (row: QueueRow, now: Date): boolean =>
  row.unreadable === true || alarmsOfRow(row, now).includes('overdue')

/** For the inbox: only notices they may see. */
export const overdueHere = (
  deps: Deps,
  actor: StaffActor,
  municipality: string,
): Promise<Overdue | undefined> => overdueIn(deps, municipality, row => maySee(deps, actor, row))
