import type { Notice } from '../core/notice/notice.ts'
import type { NoticeKey } from '../ports.ts'
import { documentAddress, statusAddress, statusLink } from './addresses.ts'
import type { Deps } from './deps.ts'
import type { DocumentKind, DocumentLink, Receipt } from './status.ts'

const kinds: readonly DocumentKind[] = ['html', 'pdf', 'text', 'json']

/** The receipt as it was and always will be: made again from what is stored, never stored itself. */
export const receiptOf = async (deps: Deps, key: NoticeKey, notice: Notice): Promise<Receipt> => {
  const about = { ...key, codeVersion: notice.codeVersion }
  const token = deps.receiptSecrets.token(notice.receiptKey, about)
  const links = await documentLinks(deps, key)
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

/** The citizen's own documents, oldest first, each with its unguessable address. */
export const documentLinks = async (
  deps: Deps,
  key: NoticeKey,
): Promise<(DocumentLink & { version: number })[]> => {
  const rows = await deps.store.documents(key)
  return rows
    .filter(row => row.audience === 'citizen')
    .map(row => ({
      name: row.name === 'decision' ? ('decision' as const) : ('notice' as const),
      kind: kindOf(row.kind),
      version: row.version,
      url: documentAddress(
        deps.settings,
        key.municipality,
        deps.receiptSecrets.documentToken(row.tokenKey, {
          municipality: key.municipality,
          documentId: row.id,
        }),
      ),
      ...(row.sha256 === null ? {} : { sha256: row.sha256 }),
    }))
    .sort((a, b) => a.version - b.version || kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}

const kindOf = (kind: string): DocumentKind => kinds.find(known => known === kind) ?? 'json'
