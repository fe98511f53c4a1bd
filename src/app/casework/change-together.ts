import type { NoticeRow, Write } from '../../ports.ts'
import type { Actor, Deps } from '../deps.ts'
import type { AuditEntry } from '../records/audit-log.ts'
import { appended, auditWrites, loadRecord, type NoticeRecord, type Plan } from '../records/notice-record.ts'
import { notificationWrites } from '../records/notification-writes.ts'

/**
 * Does for many notices, in one write, what `changeRecord` does for one, with the log's lines in order. False when
 * somebody wrote in between: then nothing is written, and the caller changes them one by one.
 */
export const changeTogether = async (
  deps: Deps,
  about: { rows: readonly NoticeRow[]; actor: Actor },
  plan: (record: NoticeRecord) => Promise<Plan> | Plan,
): Promise<boolean> => {
  const writes: Write[] = []
  const entries: AuditEntry[] = []
  for (const row of about.rows) {
    const record = await loadRecord(deps, row)
    const { events, also, audit = [] } = await plan(record)
    const made =
      events.length === 0
        ? { writes: [], after: record }
        : appended(deps, record, { events, actor: about.actor })
    const told = await notificationWrites(deps, made.after, { events, actor: about.actor })
    writes.push(...made.writes, ...((await also?.(made.after)) ?? []), ...told)
    entries.push(...[audit].flat())
  }
  const all = [...writes, ...(await auditWrites(deps, ...entries))]
  return all.length === 0 || (await deps.store.write(all)) === 'written'
}
