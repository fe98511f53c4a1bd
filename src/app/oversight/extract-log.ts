import { DomainError } from '../../core/errors.ts'
import { readReference } from '../../core/notice/lifecycle/reference.ts'
import type { AuditRow } from '../../ports.ts'
import { assertMay } from '../access/staff-access.ts'
import type { Role, StaffUseCase } from '../deps.ts'
import type { AuditAction } from '../records/audit-log.ts'
import { writeAudit } from '../records/notice-record.ts'

/** Why something was done: a citizen is told this beside what and when (C-579/21; Datatilsynet 2024-32-0283). */
export const purposes = ['casework', 'filing', 'control', 'running'] as const
export type Purpose = (typeof purposes)[number]

/** One line of the log as the citizen it concerns may have it: no name and no id of an employee. */
export type ExtractLine = {
  at: string
  action: string
  purpose: Purpose
  by: 'staff' | 'system' | 'citizen'
  roles: Role[]
}
export type Extract = { reference: string; lines: ExtractLine[] }

const filing = ['export_notice', 'journalise_notice', 'hold_notice', 'purge_notice']
const control = ['read_audit', 'fetch_audit', 'extract_log', 'review_sample', 'draw_samples']
const running = ['send_again', 'read_statistics', 'end_sessions']

export const purposeOf = (action: AuditAction | string): Purpose => {
  if (filing.includes(action)) return 'filing'
  if (control.includes(action)) return 'control'
  return running.includes(action) ? 'running' : 'casework'
}

/** Everything the log has about one reference, also when the notice itself is gone. The extract is logged too. */
export const extractLog: StaffUseCase<{ reference: string }, Extract> = async (
  deps,
  actor,
  { municipality, reference },
) => {
  assertMay(deps, actor, { municipality, roles: ['audit'] })
  const subject = readReference(reference) ?? ''
  const rows = await deps.store.auditAbout({ municipality, subject })
  if (rows.length === 0) throw new DomainError('not_found')
  await writeAudit(deps, { municipality, actor, action: 'extract_log', subject })
  return { reference: subject, lines: rows.map(lineFor) }
}

const lineFor = ({ at, action, actor }: AuditRow): ExtractLine => {
  const { kind, roles = [] } = JSON.parse(actor) as { kind: ExtractLine['by']; roles?: Role[] }
  return { at, action, purpose: purposeOf(action), by: kind, roles }
}
