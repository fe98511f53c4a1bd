import { dayOf } from '../../core/calendar/spoken.ts'
import { isRehearsal } from '../../core/notice/lifecycle/reference.ts'
import type { AuditRow } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { unitNews } from '../mail/outbox-messages.ts'
import { sendMessageOnce } from '../mail/send-message-once.ts'

/** Finds people who opened more notices in a day than handling them explains. */
export type BulkReader = { id: string; name: string; what: BulkKind; count: number }

/** Different notices in a day: opened, opened with the need, and exported. */
const limits = { opened: 50, needs: 25, exported: 15 } as const
export type BulkKind = keyof typeof limits
const kinds = Object.keys(limits) as BulkKind[]

const kindOf: Record<string, BulkKind> = {
  open_notice: 'opened',
  read_document: 'opened',
  open_need: 'needs',
  export_notice: 'exported',
}

const day = 24 * 60 * 60_000

/** Who has done more than that in the last day. Rehearsals do not count. */
export const bulkReaders = async (deps: Deps, municipality: string): Promise<BulkReader[]> => {
  const since = new Date(deps.clock().getTime() - day).toISOString()
  const found = new Map<string, BulkReader & { subjects: Set<string> }>()
  for (const row of await deps.store.auditSince({ municipality, at: since })) {
    const what = kindOf[row.action]
    if (what === undefined || isRehearsal(row.subject)) continue
    const { id = '', name = '' } = whoDid(row)
    const key = `${what} ${id}`
    const reader = found.get(key) ?? { id, name, what, count: 0, subjects: new Set<string>() }
    reader.subjects.add(row.subject)
    found.set(key, reader)
  }
  return [...found.values()]
    .map(({ subjects, ...reader }) => ({ ...reader, count: subjects.size }))
    .filter(({ what, count }) => count >= limits[what])
    .sort((a, b) => kinds.indexOf(a.what) - kinds.indexOf(b.what) || b.count - a.count)
}

const whoDid = ({ actor }: AuditRow) => JSON.parse(actor) as { id?: string; name?: string }

/** Tells each unit that somebody should look in the log, once a day for each person; the mail names nobody. */
export const tellBulkReading = async (deps: Deps): Promise<void> => {
  for (const municipality of deps.settings.municipalities)
    for (const { id, what } of await bulkReaders(deps, municipality)) {
      const key = `bulk_read.${dayOf(deps.clock())}.${what}.${deps.digest(id).slice(0, 12)}`
      await sendMessageOnce(deps, unitNews(deps, { municipality, template: 'bulk_read', key }))
    }
}
