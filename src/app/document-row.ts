import type { DocumentBytesRow, DocumentRow, NoticeKey, Write } from '../ports.ts'
import type { Deps } from './deps.ts'
import { documentToken, tokenHash } from './document-token.ts'
import { labels } from './encrypted.ts'

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

/** One document has one id, so that it can be inserted once and never twice. */
export const documentId = (
  { key, name, version }: DocumentPlace,
  audience: Audience,
  kind: StoredKind,
): string => `${key.noticeId}.${name}.${version}.${audience}.${kind}`

/** The row of a document: of what its address ends in only the hash is kept. */
export const documentRow = (
  deps: Deps,
  place: DocumentPlace,
  { audience, kind }: { audience: Audience; kind: StoredKind },
): DocumentRow => {
  const { municipality, noticeId } = place.key
  const named = { municipality, id: documentId(place, audience, kind), tokenKey: place.receiptKey }
  return {
    ...named,
    noticeId,
    audience,
    name: place.name,
    kind,
    version: place.version,
    tokenHash: audience === 'staff' ? noAddress(named.id) : tokenHash(deps, documentToken(deps, named)),
    contentType: contentTypes[kind],
    fileName: `${place.reference}-${place.name}-${place.version}.${extensions[kind]}`,
  }
}

/** What staff read is reached by their session, by no address: this is the hash of no token. */
const noAddress = (id: string): string => `staff ${id}`

/** The JSON that a copy for staff in any kind is made from. */
export const staffJson = (row: DocumentRow): DocumentRow => {
  const id = row.id.replace(lastPart, '.json')
  const fileName = row.fileName.replace(lastPart, '.json')
  return { ...row, id, kind: 'json', tokenHash: noAddress(id), contentType: contentTypes.json, fileName }
}

const lastPart = /\.[a-z]+$/

/** The exact bytes, encrypted, with the hash of what they say. */
export const bytesWrite = (
  deps: Deps,
  row: Pick<DocumentRow, 'municipality' | 'noticeId' | 'id'>,
  plain: string | Uint8Array,
): Extract<Write, { into: 'documentBytes' }> => {
  const { municipality, noticeId, id } = row
  const { keyId, bytes } = deps.vault.encrypt(plain, labels.document(municipality, id))
  return {
    into: 'documentBytes',
    row: {
      municipality,
      noticeId,
      documentId: id,
      keyId,
      bytes,
      sha256: deps.digest(plain),
      at: deps.clock().toISOString(),
    },
  }
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
