import { DomainError } from '../../core/errors.ts'
import { servedPack } from '../conversation/open-conversation.ts'
import type { Deps } from '../deps.ts'
import { tokenHash } from './document-token.ts'
import { ownDocumentAt } from './own-copy.ts'
import { storedOrMade } from './stored-document.ts'

export type ReadDocument = { bytes: Uint8Array; contentType: string; fileName: string; sha256: string }

/** One document by its unguessable token; served at `/:municipality/documents/:token`. */
export const readDocument = async (
  deps: Deps,
  { municipality, token }: { municipality: string; token: string },
): Promise<ReadDocument> => {
  servedPack(deps, municipality)
  const row =
    (await deps.store.documentByToken({ municipality, tokenHash: tokenHash(deps, token) })) ??
    (await ownDocumentAt(deps, { municipality, token }))
  if (row === undefined || row.audience !== 'citizen') throw new DomainError('not_found')
  return { ...(await storedOrMade(deps, row)), contentType: row.contentType, fileName: row.fileName }
}
