import type { Deps } from '../../src/app/deps.ts'
import { type Audience, bytesWrite, documentRow, type StoredKind } from '../../src/app/document-row.ts'
import { documentsIn, opened } from '../../src/app/own-copy.ts'
import type { OwnCopyRow, Write } from '../../src/ports.ts'

/** An own copy as releases before `own_copies` kept it: a row for each document, and one more for its bytes. */
export const spreadOut = (deps: Deps, copy: OwnCopyRow): Write[] => {
  const { municipality, noticeId, reference, tokenKey, version } = copy
  const key = { municipality, noticeId }
  const place = { key, reference, receiptKey: tokenKey, version, name: 'notice' as const }
  const rows = documentsIn(copy)
    // Of later versions the copy for staff has a row of its own anyway.
    .filter(({ audience }) => audience === 'citizen' || version === 1)
    .map(({ audience, kind }) =>
      documentRow(deps, place, { audience: audience as Audience, kind: kind as StoredKind }),
    )
  const inside = opened(deps, copy)
  return rows.flatMap((row): Write[] => {
    const bytes = row.audience === 'citizen' ? inside.find(({ kind }) => kind === row.kind)?.bytes : undefined
    const kept: Write = { into: 'documents', row }
    return bytes === undefined ? [kept] : [kept, bytesWrite(deps, row, bytes)]
  })
}

/** All own copies of a municipality's notices. */
export const ownCopiesIn = async ({ store }: Pick<Deps, 'store'>, municipality: string) => {
  const places = await store.ownCopies({ municipality, idBegins: '' })
  const copies = await Promise.all(places.map(place => store.ownCopy(place, place.version)))
  return copies.flatMap(copy => copy ?? [])
}
