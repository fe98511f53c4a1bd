import type { OwnCopyRow } from '../ports.ts'
import type { Deps } from './deps.ts'
import {
  type Audience,
  bytesWrite,
  documentRow,
  type MadeDocument,
  type StoredKind,
  writesOf,
} from './document-row.ts'
import { documentsIn, opened } from './own-copy.ts'
import { storedOrMade } from './stored-document.ts'

/** An own copy as releases before `own_copies` keep it: a row for each document, and one more for its bytes. */
export const spreadOut = (deps: Deps, copy: OwnCopyRow): MadeDocument[] => {
  const { municipality, noticeId, reference, tokenKey, version } = copy
  const place = {
    key: { municipality, noticeId },
    ...{ reference, receiptKey: tokenKey, version, name: 'notice' as const },
  }
  const inside = opened(deps, copy)
  return (
    documentsIn(copy)
      // Of later versions the copy for staff has a row of its own anyway.
      .filter(({ audience }) => audience === 'citizen' || version === 1)
      .map(({ audience, kind }) => {
        const row = documentRow(deps, place, { audience: audience as Audience, kind: kind as StoredKind })
        const text = audience === 'citizen' ? inside.find(one => one.kind === kind)?.bytes : undefined
        return text === undefined ? { row } : { row, bytes: bytesWrite(deps, row, text).row }
      })
  )
}

/**
 * Writes every own copy out that way, so that such a release can be started on this file and finds every
 * document. What is there already stays as it is, the own copies too: run again, it has nothing left to do.
 */
export const spreadOwnCopies = async (deps: Deps, municipality: string): Promise<number> => {
  let spread = 0
  for (const place of await deps.store.ownCopies({ municipality, idBegins: '' })) {
    const copy = await deps.store.ownCopy(place, place.version)
    if (copy === undefined) continue
    const documents = spreadOut(deps, copy)
    const known = new Set((await deps.store.documents(place)).map(({ id }) => id))
    const missing = documents.filter(({ row }) => !known.has(row.id))
    if (missing.length > 0) await deps.store.write(writesOf(missing))
    // Such a release has it from the beginning, and cannot make it.
    for (const { row } of documents) if (row.audience === 'staff') await storedOrMade(deps, row)
    spread += missing.length > 0 ? 1 : 0
  }
  return spread
}
