import { dayOf } from '../../core/calendar/spoken.ts'
import { alarmsOf, isOverdue } from '../../core/notice/lifecycle/alarms.ts'
import type { QueuePlace } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { othersFirst } from '../records/others-first.ts'
import type { DeskFact } from './desk-facts.ts'
import { queueRow } from './queue-row.ts'

const pageSize = 20

/** How many unanswered notices are overdue, and the day the oldest was due. */
export type Overdue = { count: number; since: string }

/** However old: a notice that is never answered is reported for as long as it exists. */
export const overdueIn = async (deps: Deps, municipality: string): Promise<Overdue | undefined> => {
  const now = deps.clock()
  let count = 0
  let since = ''
  let after: QueuePlace | undefined
  for (;;) {
    const statuses = ['waiting', 'asked']
    const page = await deps.store.queue(municipality, { limit: pageSize, statuses, ...(after && { after }) })
    for (const row of page) {
      if (row.queueAt > now.toISOString()) break
      if (!isLate(queueRow(deps, row, []), now)) continue
      count += 1
      if (since === '') since = dayOf(new Date(row.queueAt))
    }
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize || last.queueAt > now.toISOString())
      return count === 0 ? undefined : { count, since }
    after = last
    await othersFirst()
  }
}

/** A notice that cannot be decrypted may be about a meeting on any day before it is due. */
const isLate = (
  { unreadable, meetingAt, receivedAt }: Pick<DeskFact, 'unreadable' | 'meetingAt' | 'receivedAt'>,
  now: Date,
): boolean => unreadable === true || isOverdue({ meetingAt, receivedAt }, now)

/** For the inbox: only notices they may see. */
export const overdueHere = (facts: readonly DeskFact[], now: Date): Overdue | undefined => {
  const until = now.toISOString()
  const late = facts.filter(
    fact =>
      (fact.status === 'waiting' || fact.status === 'asked') && fact.queueAt <= until && isLate(fact, now),
  )
  const [first] = late
  return first && { count: late.length, since: dayOf(new Date(first.queueAt)) }
}

/** How many notices owe their citizen something that is due now. */
export const promisesDue = (facts: readonly DeskFact[], now: Date): number =>
  facts.filter(
    fact =>
      fact.owed.includes('promise') &&
      alarmsOf({ ...fact, reachedAt: fact.reachedAt ?? undefined, promised: true }, now).includes('promised'),
  ).length
