import { canonicalJson } from '../../core/canonical-json.ts'
import type { AuditRow, Digest } from '../../ports.ts'
import type { Actor, Deps } from '../deps.ts'
import { actorRecord } from './event-log.ts'

/** Every action that is logged. Each has its words on the audit page. */
export const auditActions = [
  'list_notices',
  'open_notice',
  'open_need',
  'read_document',
  'decide_notice',
  'keep_draft',
  'overrule_reading',
  'keep_template',
  'keep_departments',
  'stop_mail',
  'renew_code',
  'export_notice',
  'send_again',
  'read_audit',
  'fetch_audit',
  'extract_log',
  'sign_in',
  'emergency_sign_in',
  'end_sessions',
  'end_own_sessions',
  'register_notice',
  'read_statistics',
  'read_reports',
  'read_missed',
  'assign_notice',
  'write_note',
  'check_notice',
  'journalise_notice',
  'find_filing_unneeded',
  'list_closing',
  'hold_notice',
  'place_notice',
  'mark_notice',
  'correct_setting',
  'name_represented',
  'set_wish_aside',
  'split_wish',
  'say_absence',
  'propose_answer',
  'return_answer',
  'note_reached',
  'draw_samples',
  'review_sample',
  'purge_notice',
  'reseal_notice',
  'make_rehearsal',
  'remove_rehearsal',
  'withdraw_answer',
  'restore_answer',
  'pause_sending',
  'resume_sending',
  'choose_telling',
  'make_calendar',
  'end_calendar',
  'share_sheet',
  'end_sheets',
  'read_sheet',
  'make_key',
  'end_key',
  'add_webhook',
  'end_webhook',
  'follow_up',
  'teach',
  'unteach',
  'fetch_lessons',
] as const
export type AuditAction = (typeof auditActions)[number]

export type AuditEntry = {
  municipality: string
  actor: Actor
  action: AuditAction
  /** The reference or the list that was read; never its content. */
  subject: string
  details?: Record<string, string | number>
}

/** With the roles they had at the time: their roles today say nothing about that. */
const auditActor = (actor: Actor): string =>
  actor.kind === 'staff'
    ? canonicalJson({ kind: 'staff', id: actor.id, name: actor.name, roles: actor.roles })
    : actorRecord(actor)

export const auditRow = (
  deps: Deps,
  last: AuditRow | undefined,
  { entry, at }: { entry: AuditEntry; at: string },
): AuditRow => {
  const row = {
    municipality: entry.municipality,
    sequence: (last?.sequence ?? 0) + 1,
    at,
    actor: auditActor(entry.actor),
    action: entry.action,
    subject: entry.subject,
    details: canonicalJson(entry.details ?? {}),
    previousHash: last?.hash ?? '',
  }
  return { ...row, hash: auditHash(deps.digest, row) }
}

const auditHash = (
  digest: Digest,
  { hash: _hash, ...row }: Omit<AuditRow, 'hash'> & { hash?: string },
): string => digest(canonicalJson(row))

/** The number of the first row that was changed, removed or inserted. Undefined when the chain is whole. */
export const brokenAudit = (digest: Digest, rows: readonly AuditRow[]): number | undefined => {
  let previous: AuditRow | undefined
  for (const row of rows) {
    const follows =
      row.sequence === (previous?.sequence ?? 0) + 1 && row.previousHash === (previous?.hash ?? '')
    if (!follows || row.actor === '' || row.hash !== auditHash(digest, row))
      return (previous?.sequence ?? 0) + 1
    previous = row
  }
  return undefined
}

const pageSize = 1000

/** The whole log of one municipality, oldest first. */
export const auditRows = async (
  { store }: Pick<Deps, 'store'>,
  municipality: string,
): Promise<AuditRow[]> => {
  const rows: AuditRow[] = []
  for (;;) {
    const page = await store.audit(municipality, { after: rows.at(-1)?.sequence ?? 0, limit: pageSize })
    rows.push(...page)
    if (page.length < pageSize) return rows
  }
}
