import type { NoticeKey } from '../../ports.ts'
import { documentAddress, statusAddress, statusLink } from '../addresses.ts'
import type { Deps } from '../deps.ts'
import type { KeptDocument } from '../documents/document-row.ts'
import { documentToken } from '../documents/document-token.ts'
import { documentsOf } from '../documents/own-copy.ts'
import type { NoticeRecord } from '../records/notice-record.ts'
import type { DocumentKind, DocumentLink, Receipt } from './status.ts'

const kinds: readonly DocumentKind[] = ['html', 'pdf', 'text', 'json']

/**
 * The receipt, always the same: recomputed from what is stored, and never stored itself. `kept`: the notice's
 * documents; without them it has reference, code and link only.
 */
export const receiptOf = (
  deps: Deps,
  { key, notice }: Pick<NoticeRecord, 'key' | 'notice'>,
  kept: readonly KeptDocument[] = [],
): Receipt => {
  const about = { ...key, codeVersion: notice.codeVersion }
  const token = deps.receiptSecrets.token(notice.receiptKey, about)
  const links = linksOf(deps, key, kept)
  return {
    reference: notice.reference,
    receivedAt: notice.receivedAt,
    code: deps.receiptSecrets.code(notice.receiptKey, about),
    statusUrl: statusAddress(deps.settings),
    link: statusLink(deps.settings, notice.reference, token),
    documents: links
      .filter(link => link.version === 1 && isNotice(link))
      .map(({ version: _version, ...link }) => ({ ...link, name: 'notice' })),
  }
}

const isNotice = (link: DocumentLink): boolean => link.name === 'notice'

export type VersionedLink = DocumentLink & { version: number }

/** The citizen's own documents, oldest first, each with its unguessable address. */
export const documentLinks = async (deps: Deps, key: NoticeKey): Promise<VersionedLink[]> =>
  linksOf(deps, key, await documentsOf(deps, key))

const linksOf = (deps: Deps, key: NoticeKey, rows: readonly KeptDocument[]): VersionedLink[] =>
  rows
    .filter(row => row.audience === 'citizen')
    .map(row => ({
      name: row.name === 'decision' ? ('decision' as const) : ('notice' as const),
      kind: kindOf(row.kind),
      version: row.version,
      url: documentAddress(deps.settings, key.municipality, documentToken(deps, row)),
      ...(row.sha256 === null ? {} : { sha256: row.sha256 }),
    }))
    .sort((a, b) => a.version - b.version || kinds.indexOf(a.kind) - kinds.indexOf(b.kind))

const kindOf = (kind: string): DocumentKind => kinds.find(known => known === kind) ?? 'json'
