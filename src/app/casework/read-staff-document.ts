import { DomainError } from '../../core/errors.ts'
import type { DocumentRow } from '../../ports.ts'
import { needOpeners, staffNoticeRow } from '../access/staff-access.ts'
import type { Deps, Role, StaffActor, StaffUseCase } from '../deps.ts'
import { documentRow, type StoredKind } from '../documents/document-row.ts'
import { tellsNeed } from '../documents/letter-for-staff.ts'
import { documentsOf } from '../documents/own-copy.ts'
import type { ReadDocument } from '../documents/read-document.ts'
import { storedOrMade } from '../documents/stored-document.ts'
import { letterJson } from '../notice/status-view.ts'
import type { AuditEntry } from '../records/audit-log.ts'
import { changeRecord, loadRecord, type NoticeRecord, type Plan } from '../records/notice-record.ts'
import { openingNeed } from './open-need.ts'

export type StaffDocumentInput = {
  municipality: string
  reference: string
  name?: 'notice' | 'decision'
  kind: string
  version?: number
  /** A letter as the citizen got it, with what it says of their need. */
  withNeed?: boolean
}

const kinds: readonly StoredKind[] = ['html', 'text', 'json', 'pdf']

/**
 * The staff copy of the notice, or a letter: as the citizen got it, or without what it says of their need. The newest
 * version unless one is named. The view is logged, and a letter with the need opens the need.
 */
export const readStaffDocument: StaffUseCase<StaffDocumentInput, ReadDocument> = async (
  deps,
  staff,
  input,
) => {
  const { withNeed = false } = input
  const roles: Role[] = withNeed ? needOpeners : ['read', 'handle', 'release']
  const { row: of, actor } = await staffNoticeRow(deps, staff, { ...input, roles })
  const { row, opens } = await wanted(deps, await loadRecord(deps, of), input)
  await changeRecord(deps, { row: of, actor }, record => logged(deps, actor, { record, row, opens }))
  const { bytes, sha256 } = await storedOrMade(deps, row)
  return { bytes, sha256, contentType: row.contentType, fileName: row.fileName }
}

const logged = (
  deps: Deps,
  actor: StaffActor,
  { record, row, opens }: { record: NoticeRecord; row: DocumentRow; opens: boolean },
): Plan => {
  const read: AuditEntry = {
    municipality: row.municipality,
    actor,
    action: 'read_document',
    subject: record.notice.reference,
    details: { document: row.fileName },
  }
  if (!opens) return { events: [], audit: read }
  const { events, audit } = openingNeed(deps, actor, record)
  return { events, audit: [audit, read] }
}

/** Which document it is, and whether viewing it opens the need. */
const wanted = async (
  deps: Deps,
  { key, notice }: NoticeRecord,
  input: StaffDocumentInput,
): Promise<{ row: DocumentRow; opens: boolean }> => {
  const name = input.name ?? 'notice'
  const kind = kinds.find(one => one === input.kind)
  const kept = name === 'notice' ? 'staff' : 'citizen'
  const versions = (await documentsOf(deps, key)).filter(
    row => row.name === name && row.audience === kept && row.kind === 'json',
  )
  const version = versions
    .map(row => row.version)
    .filter(one => input.version === undefined || one === input.version)
    .at(-1)
  if (kind === undefined || version === undefined) throw new DomainError('not_found')
  const tells = name === 'decision' && tellsNeed(await letterJson(deps, key, { notice, version }))
  const opens = tells && input.withNeed === true
  const audience = tells && !opens ? 'staff' : kept
  const place = { key, reference: notice.reference, receiptKey: notice.receiptKey, version, name }
  return { row: documentRow(deps, place, { audience, kind }), opens }
}
