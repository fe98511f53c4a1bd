import type { DocumentRow, NoticeKey, OwnCopyRow } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { blocks, labels } from '../sealed/encrypted.ts'
import { type Part, partsIn, sealedParts } from '../sealed/sealed-hash.ts'
import {
  type Audience,
  type DocumentPlace,
  documentId,
  documentRow,
  type KeptDocument,
  keptDocument,
  type StoredKind,
} from './document-row.ts'
import { timeInToken, tokenHash } from './document-token.ts'

const kindsInside = ['json', 'html', 'text'] as const
type Inside = (typeof kindsInside)[number]
type Copy = Omit<OwnCopyRow, 'keyId' | 'bytes'>

/** Every document an own copy covers: the PDF and the staff copy are rendered at the first request. */
const documents: readonly { audience: Audience; kind: StoredKind }[] = [
  ...kindsInside.map(kind => ({ audience: 'citizen' as const, kind })),
  { audience: 'citizen', kind: 'pdf' },
  { audience: 'staff', kind: 'json' },
]

/** The citizen's own copy as it is stored: the exact bytes of each format, encrypted as one ciphertext. */
export const ownCopyRow = (deps: Deps, place: DocumentPlace, texts: Record<Inside, string>): OwnCopyRow => {
  const { key, version, reference, receiptKey } = place
  const { lengths, ...sealed } = deps.vault.encryptTogether(
    kindsInside.map(kind => texts[kind]),
    labels.ownCopy(key.municipality, key.noticeId, version),
    blocks.document,
  )
  const parts = kindsInside.map((kind, index): Part => [kind, lengths[index] ?? 0, deps.digest(texts[kind])])
  return {
    ...key,
    version,
    reference,
    tokenKey: receiptKey,
    parts: sealedParts(deps, parts, labels.ownCopyParts(key.municipality, key.noticeId, version)),
    at: deps.clock().toISOString(),
    ...sealed,
  }
}

const partsOf = (deps: Pick<Deps, 'vault'>, row: Pick<OwnCopyRow, keyof NoticeKey | 'version' | 'parts'>) =>
  partsIn(deps, row.parts, labels.ownCopyParts(row.municipality, row.noticeId, row.version))

const placeOf = ({ municipality, noticeId, version, reference, tokenKey }: Copy): DocumentPlace => ({
  key: { municipality, noticeId },
  reference,
  receiptKey: tokenKey,
  version,
  name: 'notice',
})

/** The documents in an own copy, as a receipt names them. */
export const documentsIn = (deps: Pick<Deps, 'vault'>, copy: Copy): KeptDocument[] => {
  const [place, parts] = [placeOf(copy), partsOf(deps, copy)]
  return documents.map(({ audience, kind }) => ({
    municipality: copy.municipality,
    id: documentId(place, audience, kind),
    tokenKey: copy.tokenKey,
    audience,
    name: place.name,
    kind,
    version: copy.version,
    sha256: (audience === 'citizen' && parts.find(([inside]) => inside === kind)?.[2]) || null,
  }))
}

/** Every document of a notice, oldest version first, each once. An own copy covers those that have no row. */
export const documentsOf = async (
  deps: Pick<Deps, 'store' | 'vault'>,
  key: NoticeKey,
): Promise<KeptDocument[]> => {
  const rows = (await deps.store.documents(key)).map(row => keptDocument(deps, row))
  const copies = await deps.store.ownCopies({ municipality: key.municipality, idBegins: key.noticeId })
  const known = new Set(rows.map(({ id }) => id))
  const more = copies.flatMap(copy => documentsIn(deps, copy)).filter(({ id }) => !known.has(id))
  return [...rows, ...more].sort((a, b) => a.version - b.version || (a.id < b.id ? -1 : 1))
}

/**
 * The document an address leads to. The address says when its notice arrived; the rest is recomputed and compared.
 */
export const ownDocumentAt = async (
  deps: Deps,
  { municipality, token }: { municipality: string; token: string },
): Promise<DocumentRow | undefined> => {
  const time = timeInToken(token)
  if (time === undefined) return undefined
  const hash = tokenHash(deps, token)
  const copies = await deps.store.ownCopies({ municipality, idBegins: time })
  return copies
    .flatMap(copy => documents.map(which => documentRow(deps, placeOf(copy), which)))
    .find(row => row.tokenHash === hash)
}

const isInside = /\.notice\.(\d+)\.citizen\.([a-z]+)$/

/** The exact bytes of one document of an own copy, with the hash they were stored under. */
export const insideOwnCopy = async (
  deps: Pick<Deps, 'store' | 'vault'>,
  key: NoticeKey,
  id: string,
): Promise<{ bytes: Uint8Array; sha256: string } | undefined> => {
  const [, version, kind] = isInside.exec(id) ?? []
  const row = version === undefined ? undefined : await deps.store.ownCopy(key, Number(version))
  return row === undefined ? undefined : opened(deps, row).find(one => one.kind === kind)
}

/** An own copy split into its documents again. */
export const opened = (deps: Pick<Deps, 'vault'>, row: OwnCopyRow) => {
  const bytes = deps.vault.decrypt(row, labels.ownCopy(row.municipality, row.noticeId, row.version))
  let at = 0
  return partsOf(deps, row).map(([kind, length, sha256]) => {
    at += length ?? 0
    return { kind, bytes: bytes.slice(at - (length ?? 0), at), sha256 }
  })
}
