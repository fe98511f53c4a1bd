import type { DocumentBytesRow, DocumentRow, NoticeKey, Write } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { blocks, labels, openedDocument } from '../sealed/encrypted.ts'
import { partsIn, sealedParts } from '../sealed/sealed-hash.ts'
import { documentToken, tokenHash } from './document-token.ts'

export type Audience = 'citizen' | 'staff'
export type StoredKind = 'html' | 'text' | 'json' | 'pdf'

/** Which document of which notice. */
export type DocumentPlace = {
  key: NoticeKey
  reference: string
  receiptKey: string
  version: number
  name: 'notice' | 'decision'
}

const contentTypes: Record<StoredKind, string> = {
  html: 'text/html; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
}
const extensions: Record<StoredKind, string> = { html: 'html', text: 'txt', json: 'json', pdf: 'pdf' }

/**
 * One document has one id, so it can be inserted only once. Letters for staff have a second form: those of the first,
 * made before 2 December 2026, repeat the need in the assessment and are not asked for again.
 */
export const documentId = (
  { key, name, version }: DocumentPlace,
  audience: Audience,
  kind: StoredKind,
): string => {
  const form = audience === 'staff' && name === 'decision' ? 'staff-2' : audience
  return `${key.noticeId}.${name}.${version}.${form}.${kind}`
}

/** The row of a document. Of the token in its address only the hash is stored. */
export const documentRow = (
  deps: Deps,
  place: DocumentPlace,
  { audience, kind }: { audience: Audience; kind: StoredKind },
): DocumentRow => {
  const { municipality, noticeId } = place.key
  const named = { municipality, id: documentId(place, audience, kind), tokenKey: place.receiptKey }
  const lacking = place.name === 'decision' && audience === 'staff' ? '-without-need' : ''
  return {
    ...named,
    noticeId,
    audience,
    name: place.name,
    kind,
    version: place.version,
    tokenHash: audience === 'staff' ? noAddress(named.id) : tokenHash(deps, documentToken(deps, named)),
    contentType: contentTypes[kind],
    fileName: `${place.reference}-${place.name}-${place.version}${lacking}.${extensions[kind]}`,
  }
}

/** Staff reach documents by their session and not by an address: this is the hash of no token. */
const noAddress = (id: string): string => `staff ${id}`

/** The JSON that every format of a staff copy is made from. */
export const staffJson = (row: DocumentRow): DocumentRow => {
  const id = row.id.replace(lastPart, '.json')
  const fileName = row.fileName.replace(lastPart, '.json')
  return { ...row, id, kind: 'json', tokenHash: noAddress(id), contentType: contentTypes.json, fileName }
}

const lastPart = /\.[a-z]+$/

/** The exact bytes, encrypted, and the hash of their content, sealed separately. */
export const bytesWrite = (
  deps: Deps,
  row: Pick<DocumentRow, 'municipality' | 'noticeId' | 'id'>,
  plain: string | Uint8Array,
): Extract<Write, { into: 'documentBytes' }> => {
  const { municipality, noticeId, id } = row
  const { keyId, bytes, lengths } = deps.vault.encryptTogether(
    [plain],
    labels.document(municipality, id),
    blocks.document,
  )
  const hash = sealedParts(
    deps,
    [['', lengths[0] ?? null, deps.digest(plain)]],
    labels.documentHash(municipality, id),
  )
  return {
    into: 'documentBytes',
    row: {
      municipality,
      noticeId,
      documentId: id,
      keyId,
      bytes,
      sha256: hash,
      at: deps.clock().toISOString(),
    },
  }
}

/** What was stored about the bytes of one document: their length and the hash of their content. */
const bytesKept = (
  deps: Pick<Deps, 'vault'>,
  { municipality, documentId, sha256 }: Pick<DocumentBytesRow, 'municipality' | 'documentId' | 'sha256'>,
): { length: number | undefined; sha256: string } => {
  const [[, length, hash] = ['', null, '']] = partsIn(
    deps,
    sha256,
    labels.documentHash(municipality, documentId),
  )
  return { length: length ?? undefined, sha256: hash }
}

/** The exact bytes of one document, with the hash they were stored under. */
export const openedBytes = (
  deps: Pick<Deps, 'vault'>,
  row: Pick<DocumentBytesRow, 'municipality' | 'documentId' | 'keyId' | 'bytes' | 'sha256'>,
): { bytes: Uint8Array; sha256: string } => {
  const { length, sha256 } = bytesKept(deps, row)
  return { bytes: openedDocument(deps, row).slice(0, length), sha256 }
}

/** A row with the hash as the citizen was given it. */
export const keptDocument = (
  deps: Pick<Deps, 'vault'>,
  row: DocumentRow & { sha256: string | null },
): DocumentRow & { sha256: string | null } => {
  const { municipality, id, sha256 } = row
  if (sha256 === null) return row
  return { ...row, sha256: bytesKept(deps, { municipality, documentId: id, sha256 }).sha256 }
}

/** A document as a receipt names it; the hash where its bytes are there. */
export type KeptDocument = Pick<
  DocumentRow,
  'municipality' | 'id' | 'tokenKey' | 'audience' | 'name' | 'kind' | 'version'
> & { sha256: string | null }

/** A document to be written and, where it is made now, its bytes. */
export type MadeDocument = { row: DocumentRow; bytes?: DocumentBytesRow }

export const writesOf = (documents: readonly MadeDocument[]): Write[] =>
  documents.flatMap(({ row, bytes }): Write[] =>
    bytes === undefined
      ? [{ into: 'documents', row }]
      : [
          { into: 'documents', row },
          { into: 'documentBytes', row: bytes },
        ],
  )

/** One that is made now. */
export const stored = (
  deps: Deps,
  place: DocumentPlace,
  { audience, kind, text }: { audience: Audience; kind: StoredKind; text: string },
): MadeDocument => {
  const row = documentRow(deps, place, { audience, kind })
  return { row, bytes: bytesWrite(deps, row, text).row }
}
