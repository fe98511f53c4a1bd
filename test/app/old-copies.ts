import type { Deps } from '../../src/app/deps.ts'
import {
  type Audience,
  bytesWrite,
  documentRow,
  type MadeDocument,
  openedBytes,
  type StoredKind,
} from '../../src/app/documents/document-row.ts'
import { documentsIn, opened } from '../../src/app/documents/own-copy.ts'
import { loadRecord } from '../../src/app/records/notice-record.ts'
import { labels } from '../../src/app/sealed/encrypted.ts'
import type { SealedRows } from '../../src/ports/sealed-rows.ts'
import type { DocumentBytesRow, NoticeKey, OwnCopyRow } from '../../src/ports.ts'

/** All own copies of a municipality's notices. */
export const ownCopiesIn = async ({ store }: Pick<Deps, 'store'>, municipality: string) => {
  const places = await store.ownCopies({ municipality, idBegins: '' })
  const copies = await Promise.all(places.map(place => store.ownCopy(place, place.version)))
  return copies.flatMap(copy => copy ?? [])
}

/** The bytes of a document as releases before sealed hashes kept them: no longer than they are, their hash in the clear. */
export const bytesBefore = (deps: Deps, row: DocumentBytesRow): DocumentBytesRow => {
  const { bytes, sha256 } = openedBytes(deps, row)
  return { ...row, sha256, ...deps.vault.encrypt(bytes, labels.document(row.municipality, row.documentId)) }
}

/** An own copy as those releases kept it: its list in the clear. */
export const partsBefore = (deps: Deps, copy: OwnCopyRow): string =>
  JSON.stringify(opened(deps, copy).map(({ kind, bytes, sha256 }) => [kind, bytes.length, sha256]))

/** An own copy as releases before `own_copies` kept it: a row for each document, and one more for its bytes. */
export const spreadOut = (deps: Deps, copy: OwnCopyRow): MadeDocument[] => {
  const { municipality, noticeId, reference, tokenKey, version } = copy
  const place = {
    key: { municipality, noticeId },
    ...{ reference, receiptKey: tokenKey, version, name: 'notice' as const },
  }
  const inside = opened(deps, copy)
  return (
    documentsIn(deps, copy)
      // Of later versions the copy for staff has a row of its own anyway.
      .filter(({ audience }) => audience === 'citizen' || version === 1)
      .map(({ audience, kind }) => {
        const row = documentRow(deps, place, { audience: audience as Audience, kind: kind as StoredKind })
        const text = audience === 'citizen' ? inside.find(one => one.kind === kind)?.bytes : undefined
        return text === undefined
          ? { row }
          : { row, bytes: bytesBefore(deps, bytesWrite(deps, row, text).row) }
      })
  )
}

/** Puts a database back as the release before sealed hashes left it: every hash in the clear, and no byte too many. */
export const hashesInTheClear = async (deps: Deps, sealed: SealedRows): Promise<void> => {
  for (const municipality of deps.settings.municipalities)
    for (const { id, fingerprint: text } of await deps.store.queue(municipality, {
      limit: 99,
      which: 'all',
    })) {
      const key = { municipality, noticeId: id }
      const row = await deps.store.notice(key)
      if (row === undefined) continue
      const { fingerprint } = (await loadRecord(deps, row)).notice
      const before = { place: 0, named: { municipality, id }, text }
      await sealed.replaceHashes('fingerprints', [{ before, after: fingerprint }])
      await documentsInTheClear(deps, sealed, key)
    }
}

const documentsInTheClear = async (deps: Deps, sealed: SealedRows, key: NoticeKey): Promise<void> => {
  for (const { id } of await deps.store.documents(key)) {
    const row = await deps.store.documentBytes(key, id)
    if (row === undefined) continue
    const [named, after] = [{ ...key, documentId: id }, bytesBefore(deps, row)]
    await sealed.replace('documentBytes', [{ before: { place: 0, named, ...row }, after }])
    const before = { place: 0, named, text: row.sha256 }
    await sealed.replaceHashes('documentHashes', [{ before, after: after.sha256 }])
  }
  for (const { version, parts: text } of await deps.store.ownCopies({
    municipality: key.municipality,
    idBegins: key.noticeId,
  })) {
    const copy = await deps.store.ownCopy(key, version)
    const before = { place: 0, named: { ...key, version }, text }
    if (copy !== undefined)
      await sealed.replaceHashes('ownCopyParts', [{ before, after: partsBefore(deps, copy) }])
  }
}

/** What was kept with each idempotency key as well. */
export const keysInTheClear = async (deps: Deps, sealed: SealedRows, key: NoticeKey & { key: string }) => {
  const { municipality, noticeId } = key
  const row = await deps.store.notice({ municipality, noticeId })
  if (row === undefined) throw new Error('no such notice')
  const { fingerprint } = (await loadRecord(deps, row)).notice
  const before = { place: 0, named: { municipality, key: key.key }, text: '' }
  await sealed.replaceHashes('submissions', [{ before, after: fingerprint }])
}
