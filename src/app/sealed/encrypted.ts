import type { Deps } from '../deps.ts'

type Sealed = { keyId: string; bytes: Uint8Array }

const fromUtf8 = new TextDecoder()

/** Labels bind a ciphertext to its place. Their first word names the key (`adapters/crypto/vault.ts`). */
export const labels = {
  event: (municipality: string, noticeId: string, sequence: number) =>
    `event/${municipality}/${noticeId}/${sequence}`,
  summary: (municipality: string, noticeId: string) => `summary/${municipality}/${noticeId}`,
  attachment: (name: string, municipality: string, noticeId: string, version: number) =>
    `${name}/${municipality}/${noticeId}/${version}`,
  session: (id: string, sequence: number) => `session/${id}/${sequence}`,
  colleague: (municipality: string, id: string) => `colleague/${municipality}/${id}`,
  webhook: (municipality: string, id: string) => `colleague/${municipality}/webhook/${id}`,
  report: (municipality: string, id: string) => `report/${municipality}/${id}`,
  missed: (municipality: string, id: string) => `report/${municipality}/missed/${id}`,
  /** Drafts may quote a need, so they are encrypted with the need's own key. */
  draft: (municipality: string, noticeId: string, staffId: string) =>
    `need/${municipality}/draft/${noticeId}/${staffId}`,
  template: (municipality: string, id: string, version: number) =>
    `colleague/${municipality}/template/${id}/${version}`,
  views: (municipality: string, staffId: string) => `summary/${municipality}/views/${staffId}`,
  mailStop: () => 'summary/mail/stop',
  lesson: (municipality: string, id: string) => `report/${municipality}/lesson/${id}`,
  followUp: (municipality: string, subject: string) => `report/${municipality}/about/${subject}`,
  ownCopyParts: (municipality: string, noticeId: string, version: number) =>
    `hash/${municipality}/copy/${noticeId}/${version}`,
  documentHash: (municipality: string, documentId: string) => `hash/${municipality}/${documentId}`,
  ownCopy: (municipality: string, noticeId: string, version: number) =>
    `need/${municipality}/copy/${noticeId}/${version}`,
  document: (municipality: string, documentId: string) =>
    isOwnCopy.test(documentId)
      ? `need/${municipality}/copy/${documentId}`
      : ordinaryDocument(municipality, documentId),
}

/** The citizen's own copy of a notice contains the need, and is encrypted with the need's own key (duties 13). */
const isOwnCopy = /\.notice\.\d+\.citizen\.[a-z]+$/

const ordinaryDocument = (municipality: string, documentId: string) =>
  `document/${municipality}/${documentId}`

/** A document as it was stored: in its present place or, for an older own copy, under the documents' key. */
export const openedDocument = (
  { vault }: Pick<Deps, 'vault'>,
  { municipality, documentId, ...sealed }: Sealed & { municipality: string; documentId: string },
): Uint8Array => {
  try {
    return vault.decrypt(sealed, labels.document(municipality, documentId))
  } catch (error) {
    if (!isOwnCopy.test(documentId)) throw error
    return vault.decrypt(sealed, ordinaryDocument(municipality, documentId))
  }
}

/** Documents differ by some hundred bytes with what was ticked, what lies by itself by some ten. */
export const blocks = { document: 4096, attachment: 512 }

export const encryptJson = (
  { vault }: Pick<Deps, 'vault'>,
  value: unknown,
  label: string,
  block?: number,
): Sealed => vault.encrypt(JSON.stringify(value), label, block)

export const decryptJson = ({ vault }: Pick<Deps, 'vault'>, sealed: Sealed, label: string): unknown =>
  JSON.parse(fromUtf8.decode(vault.decrypt(sealed, label)))
