import type { Keeping } from '../core/notice/retention.ts'
import { keepingOf } from '../core/notice/retention.ts'
import type { NoticeKey } from '../ports.ts'
import { auditRows } from './audit-log.ts'
import type { Actor, Deps } from './deps.ts'
import { eventsIn } from './event-log.ts'
import { everyNotice } from './every-notice.ts'
import { writeAudit } from './notice-record.ts'

export type PurgeLine = { reference: string; keeping: Keeping }
export type Purge = { days: number; dryRun: boolean }

/** Takes everything about one notice out of the store; of the runtime, because no use case may do it. */
export type RemoveNotice = (key: NoticeKey) => Promise<void> | void

const actor: Actor = { kind: 'system', name: 'purge' }

/**
 * Removes what may go, and says of everything why it goes or stays. The line in the log comes first: if
 * this stops halfway, or an old backup brings a notice back, the next run sees the line and removes it.
 */
export const purgeNotices = async (
  deps: Deps,
  municipality: string,
  { days, dryRun, remove }: Purge & { remove: RemoveNotice },
): Promise<PurgeLine[]> => {
  const log = await auditRows(deps, municipality)
  const purged = new Set(log.filter(({ action }) => action === 'purge_notice').map(({ subject }) => subject))
  const exported = new Map(
    log.filter(({ action }) => action === 'export_notice').map(({ subject, at }) => [subject, at]),
  )
  const lines: PurgeLine[] = []
  for (const { reference, id } of await everyNotice(deps, municipality)) {
    const key = { municipality, noticeId: id }
    const about = { exportedAt: exported.get(reference), now: deps.clock(), days }
    const keeping = purged.has(reference)
      ? ('may_go' as const)
      : keepingOf(eventsIn(deps, await deps.store.events(key)), about)
    lines.push({ reference, keeping })
    if (keeping !== 'may_go' || dryRun) continue
    if (!purged.has(reference))
      await writeAudit(deps, { municipality, actor, action: 'purge_notice', subject: reference })
    await remove(key)
  }
  return lines
}
