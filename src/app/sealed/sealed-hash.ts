import type { Deps } from '../deps.ts'

/**
 * One part of what is stored: its kind, its length in bytes (null: the whole), and the SHA-256 the citizen was given.
 */
export type Part = [kind: string, length: number | null, sha256: string]

/**
 * Lengths and hashes of stored documents, sealed, with the key's id in front. Otherwise somebody could guess the
 * content of a document, compute its hash and see that they were right, without any key.
 */
export const sealedParts = (
  { vault }: Pick<Deps, 'vault'>,
  parts: readonly Part[],
  label: string,
): string => {
  const { keyId, bytes } = vault.encrypt(JSON.stringify(parts), label, block)
  return `${keyId}${afterKey}${btoa(String.fromCharCode(...bytes))}`
}

/** Also reads what earlier releases kept in the clear: a bare hash, or the list itself. */
export const partsIn = ({ vault }: Pick<Deps, 'vault'>, kept: string, label: string): Part[] => {
  if (kept.startsWith('[')) return JSON.parse(kept) as Part[]
  const end = kept.indexOf(afterKey)
  if (end < 0) return [['', null, kept]]
  const bytes = Uint8Array.from(atob(kept.slice(end + 1)), one => one.charCodeAt(0))
  return JSON.parse(fromUtf8.decode(vault.decrypt({ keyId: kept.slice(0, end), bytes }, label))) as Part[]
}

/** Lists of the same number of parts have the same length, however many digits their numbers have. */
const block = 64

/** A character that no key id, hash or base64 contains. */
const afterKey = '.'

const fromUtf8 = new TextDecoder()
