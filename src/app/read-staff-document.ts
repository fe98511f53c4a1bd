import { DomainError } from '../core/errors.ts'
import type { DocumentRow, NoticeRow } from '../ports.ts'
import type { Deps, StaffActor } from './deps.ts'
import { type DocumentPlace, documentRow, type StoredKind } from './document-row.ts'
import { loadRecord, writeAudit } from './notice-record.ts'
import { documentsOf } from './own-copy.ts'
import type { ReadDocument } from './read-document.ts'
import { staffNoticeRow } from './staff-access.ts'
import { storedOrMade } from './stored-document.ts'

export type StaffDocumentInput = {
  municipality: string
  reference: string
  name?: 'notice' | 'decision'
  kind: string
  version?: number
}

const kinds: readonly StoredKind[] = ['html', 'text', 'json', 'pdf']

/** The staff copy (never with the need), newest version unless one is named; the read is logged. */
export const readStaffDocument = async (
  deps: Deps,
  actor: StaffActor,
  input: StaffDocumentInput,
): Promise<ReadDocument> => {
  const { municipality } = input
  const found = await staffNoticeRow(deps, actor, { ...input, roles: ['read', 'handle', 'release'] })
  const { place, row } = await wanted(deps, found.row, input)
  const subject = place.reference
  await writeAudit(deps, {
    municipality,
    actor,
    action: 'read_document',
    subject,
    details: { document: row.fileName },
  })
  const { bytes, sha256 } = await storedOrMade(deps, row)
  return { bytes, sha256, contentType: row.contentType, fileName: row.fileName }
}

/** The notice in its staff copy; the decision as the citizen got it. */
const wanted = async (
  deps: Deps,
  of: NoticeRow,
  input: StaffDocumentInput,
): Promise<{ place: DocumentPlace; row: DocumentRow }> => {
  const name = input.name ?? 'notice'
  const kind = kinds.find(one => one === input.kind)
  const { key, notice } = await loadRecord(deps, of)
  const audience = name === 'notice' ? 'staff' : 'citizen'
  const versions = (await documentsOf(deps, key)).filter(
    row => row.name === name && row.audience === audience && row.kind === 'json',
  )
  const version = versions
    .map(row => row.version)
    .filter(one => input.version === undefined || one === input.version)
    .at(-1)
  if (kind === undefined || version === undefined) throw new DomainError('not_found')
  const place = { key, reference: notice.reference, receiptKey: notice.receiptKey, version, name }
  return { place, row: documentRow(deps, place, { audience, kind }) }
}
