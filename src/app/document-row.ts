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

export const documentRow = (
  deps: Deps,
  place: DocumentPlace,
  which: { audience: Audience; kind: StoredKind },
): DocumentRow => placed(deps, place, which).row

/** The row of a document, and what its address ends in: only the hash of that is kept. */
export const placed = (
  deps: Deps,
  place: DocumentPlace,
  { audience, kind }: { audience: Audience; kind: StoredKind },
): { row: DocumentRow; token?: string } => {
  const { municipality, noticeId } = place.key
  const named = { municipality, id: documentId(place, audience, kind), tokenKey: place.receiptKey }
  const token = audience === 'staff' ? undefined : documentToken(deps, named)
  const row = {
    ...named,
    noticeId,
    audience,
    name: place.name,
    kind,
    version: place.version,
    tokenHash: token === undefined ? noAddress(named.id) : tokenHash(deps, token),
    contentType: contentTypes[kind],
    fileName: `${place.reference}-${place.name}-${place.version}.${extensions[kind]}`,
  }
  return token === undefined ? { row } : { row, token }
}

/** What staff read is reached by their session, by no address: this is the hash of no token. */
const noAddress = (id: string): string => `staff ${id}`

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

/** A document to be written, with its address and, where it is made now, its bytes. */
export type MadeDocument = { row: DocumentRow; token?: string; bytes?: DocumentBytesRow }

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
  const made = placed(deps, place, { audience, kind })
  return { ...made, bytes: bytesWrite(deps, made.row, text).row }
}
