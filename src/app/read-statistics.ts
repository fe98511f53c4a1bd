import { askedOf, daysShown } from '../core/statistics/asked.ts'
import { type Counted, type Figures, figuresOf } from '../core/statistics/figures.ts'
import type { NoticeRow } from '../ports.ts'
import { auditRows } from './audit-log.ts'
import type { Deps, StaffActor } from './deps.ts'
import { everyNotice } from './every-notice.ts'
import { summaryOf, writeAudit } from './notice-record.ts'
import { assertMay } from './staff-access.ts'

/** The figures of one municipality, as of now. Anybody with a role may see them: they are about nobody. */
export const readStatistics = async (
  deps: Deps,
  actor: StaffActor,
  { municipality }: { municipality: string },
): Promise<Figures> => {
  assertMay(deps, actor, { municipality, roles: ['read', 'handle', 'release', 'audit', 'admin'] })
  await writeAudit(deps, { municipality, actor, action: 'read_statistics', subject: 'statistics' })
  const answered = await answerTimes(deps, municipality)
  const rows = await everyNotice(deps, municipality)
  const now = deps.clock()
  const asked = await deps.store.counts(municipality, daysShown(now))
  return {
    ...figuresOf(
      rows.map(row => counted(deps, row, answered.get(row.reference))),
      now,
    ),
    ...askedOf(asked),
  }
}

/** When each was first answered: the log knows without anything having to be decrypted. */
const answerTimes = async (deps: Deps, municipality: string): Promise<Map<string, string>> => {
  const times = new Map<string, string>()
  for (const { action, subject, at } of await auditRows(deps, municipality))
    if (action === 'decide_notice' && !times.has(subject)) times.set(subject, at)
  return times
}

const counted = (deps: Deps, row: NoticeRow, answeredAt: string | undefined): Counted => {
  const { medium, setting, department } = summaryOf(deps, row).fields
  return {
    receivedAt: row.receivedAt,
    ...(row.openedAt !== null && { openedAt: row.openedAt }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(row.outcome !== null && { outcome: row.outcome }),
    ...(medium !== undefined && { medium }),
    ...(setting !== undefined && { setting }),
    ...(department !== undefined && { department }),
  }
}
