import type { MissedRow, ReportRow } from '../ports.ts'
import type { Deps, StaffActor } from './deps.ts'
import { decryptJson, labels } from './encrypted.ts'
import { writeAudit } from './notice-record.ts'
import { assertMay } from './staff-access.ts'

export type Report = Pick<ReportRow, 'day' | 'answer' | 'language'> & {
  words: string
  /** The words have been changed since it was written. */
  isOlder: boolean
}

/** What citizens wrote is wrong with answers, newest first, for those who answer for the words. */
export const readReports = async (deps: Deps, actor: StaffActor, municipality: string): Promise<Report[]> => {
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const rows = await deps.store.reports(municipality)
  await writeAudit(deps, { municipality, actor, action: 'read_reports', subject: 'reports' })
  return rows.map(({ day, answer, language, content, ...row }) => ({
    day,
    answer,
    language,
    isOlder: content !== deps.content.version,
    words: String(decryptJson(deps, row, labels.report(municipality, row.id))),
  }))
}

export type Missed = Pick<MissedRow, 'day' | 'language'> & { words: string }

/** Questions that were not understood and that citizens let be kept, newest first. They are exported nowhere. */
export const readMissed = async (deps: Deps, actor: StaffActor, municipality: string): Promise<Missed[]> => {
  assertMay(deps, actor, { municipality, roles: ['admin'] })
  const rows = await deps.store.missed(municipality)
  await writeAudit(deps, { municipality, actor, action: 'read_missed', subject: 'missed' })
  return rows.map(({ day, language, ...row }) => ({
    day,
    language,
    words: String(decryptJson(deps, row, labels.missed(municipality, row.id))),
  }))
}
