export type DocumentRow = {
  municipality: string
  id: string
  noticeId: string
  /** `citizen`: their own copy. `staff`: Danish, never with the need. */
  audience: string
  name: string
  kind: string
  version: number
  /** The address ends in a token made with this key. Only the token's hash is stored. */
  tokenKey: string
  tokenHash: string
  contentType: string
  fileName: string
}

/** The exact bytes of one document, encrypted; inserted once, never changed. `sha256` is of the plain bytes. */
export type DocumentBytesRow = {
  municipality: string
  documentId: string
  noticeId: string
  keyId: string
  bytes: Uint8Array
  sha256: string
  at: string
}

/** The citizen's own copy of one version of a notice, all formats as one ciphertext; inserted once, never changed. */
export type OwnCopyRow = {
  municipality: string
  noticeId: string
  version: number
  /** The number on it, which names its files. */
  reference: string
  /** The addresses of its documents end in tokens made with this key. */
  tokenKey: string
  /** JSON: kind, length in bytes and SHA-256 of each document in it, in the order they lie in. */
  parts: string
  at: string
  keyId: string
  bytes: Uint8Array
}
