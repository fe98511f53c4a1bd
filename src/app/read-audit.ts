import { readReference } from '../core/notice/reference.ts'
import type { AuditRow } from '../ports.ts'
import { type BulkReader, bulkReaders } from './bulk-reading.ts'
import { checkLog, type LogCheck } from './check-log.ts'
import type { Deps, StaffActor } from './deps.ts'
import { writeAudit } from './notice-record.ts'
import { assertMay } from './staff-access.ts'

export type AuditLine = {
  sequence: number
  at: string
  actor: { kind: string; id?: string; name?: string; roles?: string[] }
  action: string
  subject: string
}

export type AuditView = {
  /** Newest first. */
  lines: AuditLine[]
  /** The number before the last line here, when there is more. */
  before?: number
  bulkReaders: BulkReader[]
  /** Only when asked for: undefined is whole, a number is the first line that was changed. */
  checked?: LogCheck
}

const pageSize = 100

/** Who did what, without content; reading the log is itself in the log. */
export const readAudit = async (
  deps: Deps,
  actor: StaffActor,
  input: { municipality: string; before?: number; subject?: string; check?: boolean },
): Promise<AuditView> => {
  const { municipality } = input
  assertMay(deps, actor, { municipality, roles: ['audit'] })
  await writeAudit(deps, { municipality, actor, action: 'read_audit', subject: soughtAs(input.subject) })
  const { rows, more } = await pageOf(deps, input)
  const [first] = rows
  return {
    lines: rows.map(lineOf).reverse(),
    ...(more && first !== undefined && { before: first.sequence }),
    bulkReaders: await bulkReaders(deps, municipality),
    ...(input.check === true && { checked: await checkLog(deps, municipality) }),
  }
}

/** What somebody looks for can be a name, or worse: the log keeps it only where it is a number of ours. */
const soughtAs = (subject: string | undefined): string =>
  subject === undefined ? 'log' : (readReference(subject) ?? 'search')

/** The newest lines before a number; the log is numbered without gaps, so no more is read than is shown. */
const pageOf = async (
  { store }: Deps,
  { municipality, before, subject }: { municipality: string; before?: number; subject?: string },
): Promise<{ rows: AuditRow[]; more: boolean }> => {
  if (subject !== undefined) {
    const all = await store.auditAbout({ municipality, subject })
    const rows = all.filter(({ sequence }) => before === undefined || sequence < before)
    return { rows: rows.slice(-pageSize), more: rows.length > pageSize }
  }
  const end = before ?? ((await store.lastAudit(municipality))?.sequence ?? 0) + 1
  const after = Math.max(0, end - pageSize - 1)
  const rows = await store.audit(municipality, { after, limit: Math.min(pageSize, end - 1 - after) })
  return { rows, more: after > 0 }
}

export const lineOf = ({ sequence, at, actor, action, subject }: AuditRow): AuditLine => ({
  sequence,
  at,
  actor: JSON.parse(actor) as AuditLine['actor'],
  action,
  subject,
})
