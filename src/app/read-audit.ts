import type { AuditRow } from '../ports.ts'
import { auditRows } from './audit-log.ts'
import { checkLog, type LogCheck } from './check-everything.ts'
import type { Deps, StaffActor } from './deps.ts'
import { writeAudit } from './notice-record.ts'
import { assertMay } from './staff-access.ts'

export type AuditLine = {
  sequence: number
  at: string
  actor: { kind: string; id?: string; name?: string }
  action: string
  subject: string
}

/** Somebody who has opened more notices in a day than handling them explains. */
export type BulkReader = { id: string; name: string; opened: number }

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
const manyOpened = 50
const day = 24 * 60 * 60_000

/** Who did what, without content; reading the log is itself in the log. */
export const readAudit = async (
  deps: Deps,
  actor: StaffActor,
  input: { municipality: string; before?: number; subject?: string; check?: boolean },
): Promise<AuditView> => {
  const { municipality } = input
  assertMay(deps, actor, { municipality, roles: ['audit'] })
  await writeAudit(deps, { municipality, actor, action: 'read_audit', subject: input.subject ?? 'log' })
  const rows = await auditRows(deps, municipality)
  const about = rows.filter(
    row =>
      row.sequence < (input.before ?? Number.POSITIVE_INFINITY) &&
      (input.subject === undefined || row.subject === input.subject),
  )
  const shown = about.slice(-pageSize)
  const first = shown[0]
  return {
    lines: shown.map(lineOf).reverse(),
    ...(about.length > shown.length && first !== undefined && { before: first.sequence }),
    bulkReaders: bulkReaders(rows, deps.clock()),
    ...(input.check === true && { checked: await checkLog(deps, municipality) }),
  }
}

export const lineOf = ({ sequence, at, actor, action, subject }: AuditRow): AuditLine => ({
  sequence,
  at,
  actor: JSON.parse(actor) as AuditLine['actor'],
  action,
  subject,
})

const bulkReaders = (rows: readonly AuditRow[], now: Date): BulkReader[] => {
  const since = new Date(now.getTime() - day).toISOString()
  const readers = new Map<string, BulkReader & { subjects: Set<string> }>()
  for (const row of rows.filter(({ at, action }) => at >= since && action === 'open_notice')) {
    const { id = '', name = '' } = lineOf(row).actor
    const reader = readers.get(id) ?? { id, name, opened: 0, subjects: new Set<string>() }
    reader.subjects.add(row.subject)
    readers.set(id, { ...reader, opened: reader.subjects.size })
  }
  return [...readers.values()]
    .filter(({ opened }) => opened >= manyOpened)
    .map(({ id, name, opened }) => ({ id, name, opened }))
}
