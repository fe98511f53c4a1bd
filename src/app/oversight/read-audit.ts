import { readReference } from '../../core/notice/lifecycle/reference.ts'
import type { AuditRow } from '../../ports.ts'
import { assertMay } from '../access/staff-access.ts'
import type { StaffUseCase } from '../deps.ts'
import { writeAudit } from '../records/notice-record.ts'
import { type AuditFilter, linesBefore } from './audit-filter.ts'
import { type BulkReader, bulkReaders } from './bulk-reading.ts'
import { checkLog, type LogCheck } from './check-log.ts'

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
  /** The sequence number before the last line here, when there is more. */
  before?: number
  bulkReaders: BulkReader[]
  /** Only when asked for. Undefined: the chain is whole. A number: the first line that was changed. */
  checked?: LogCheck
}

const pageSize = 100
/** A file for a spreadsheet has no pages: for more lines, ask for fewer days at a time. */
const mostInFile = 10_000

type AuditQuery = { municipality: string; filter: AuditFilter }

/** Who did what, without content. Reading the log is itself logged. */
export const readAudit: StaffUseCase<AuditQuery & { before?: number; check?: boolean }, AuditView> = async (
  deps,
  actor,
  { municipality, filter, before, check = false },
) => {
  assertMay(deps, actor, { municipality, roles: ['audit'] })
  await writeAudit(deps, { municipality, actor, action: 'read_audit', subject: soughtAs(filter) })
  const found = await linesBefore(deps, municipality, { filter, before, most: pageSize })
  return {
    lines: found.rows.map(lineOf).reverse(),
    ...(found.before !== undefined && { before: found.before }),
    bulkReaders: await bulkReaders(deps, municipality),
    ...(check && { checked: await checkLog(deps, municipality) }),
  }
}

/** The same lines as a file, newest first. The download has a log action of its own. */
export const auditFile: StaffUseCase<AuditQuery, AuditLine[]> = async (
  deps,
  actor,
  { municipality, filter },
) => {
  assertMay(deps, actor, { municipality, roles: ['audit'] })
  await writeAudit(deps, { municipality, actor, action: 'fetch_audit', subject: soughtAs(filter) })
  const { rows } = await linesBefore(deps, municipality, { filter, most: mostInFile })
  return rows.map(lineOf).reverse()
}

/** A search term can be a name, or worse: the log keeps it only where it is a reference of ours. */
const soughtAs = ({ subject, ...others }: AuditFilter): string => {
  const sought = subject === undefined ? undefined : readReference(subject)
  if (sought !== undefined) return sought
  return subject === undefined && Object.keys(others).length === 0 ? 'log' : 'search'
}

export const lineOf = ({ sequence, at, actor, action, subject }: AuditRow): AuditLine => ({
  sequence,
  at,
  actor: JSON.parse(actor) as AuditLine['actor'],
  action,
  subject,
})
