import type { MissedRow, ReportRow } from '../../ports.ts'
import { assertMay } from '../access/staff-access.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { writeAudit } from '../records/notice-record.ts'
import { decryptJson, labels } from '../sealed/encrypted.ts'
import { readableOr } from '../sealed/unreadable.ts'

export type Report = Pick<ReportRow, 'id' | 'day' | 'answer' | 'language'> & {
  words: string
  /** The answer has been changed since the report was written. */
  isOlder: boolean
}

/** Citizens' reports about answers, newest first, for those who are responsible for the texts. */
export const readReports = async (deps: Deps, actor: StaffActor, municipality: string): Promise<Report[]> => {
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const rows = await deps.store.reports(municipality)
  await writeAudit(deps, { municipality, actor, action: 'read_reports', subject: 'reports' })
  return rows.map(({ day, answer, language, content, ...row }) => ({
    id: row.id,
    day,
    answer,
    language,
    isOlder: content !== deps.content.version,
    words: wordsOf(deps, { what: 'report', row, label: labels.report(municipality, row.id) }),
  }))
}

type Kept = { id: string; keyId: string; bytes: Uint8Array }

const wordsOf = (
  deps: Deps,
  { what, row, label }: { what: 'report' | 'missed'; row: Kept; label: string },
): string => String(readableOr(deps, { what, name: row.id }, () => decryptJson(deps, row, label)) ?? '…')

export type Missed = Pick<MissedRow, 'id' | 'day' | 'language'> & { words: string }

/** Questions that were not understood and that citizens let be kept, newest first. They are exported nowhere. */
export const readMissed = async (deps: Deps, actor: StaffActor, municipality: string): Promise<Missed[]> => {
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const rows = await deps.store.missed(municipality)
  await writeAudit(deps, { municipality, actor, action: 'read_missed', subject: 'missed' })
  return rows.map(({ day, language, ...row }) => ({
    id: row.id,
    day,
    language,
    words: wordsOf(deps, { what: 'missed', row, label: labels.missed(municipality, row.id) }),
  }))
}
