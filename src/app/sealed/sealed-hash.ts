import type { Deps } from '../deps.ts'

/** One part of what is kept: its kind, how many bytes it has (null: all), and the SHA-256 the citizen was given. */
export type Part = [kind: string, length: number | null, sha256: string]

/**
 * Lengths and hashes of documents as they are kept: sealed, with the key's id before it. Whoever guesses what
 * stood in a document could otherwise make its hash and see that they were right, without any key.
 */
export const sealedParts = (
  { vault }: Pick<Deps, 'vault'>,
  parts: readonly Part[],
  label: string,
): string => {
  const { keyId, bytes } = vault.encrypt(JSON.stringify(parts), label, block)
  return `${keyId}${afterKey}${btoa(String.fromCharCode(...bytes))}`
}

/** Also what earlier releases kept in the clear: a bare hash, or the list itself. */
export const partsIn = ({ vault }: Pick<Deps, 'vault'>, kept: string, label: string): Part[] => {
  if (kept.startsWith('[')) return JSON.parse(kept) as Part[]
  const end = kept.indexOf(afterKey)
  if (end < 0) return [['', null, kept]]
  const bytes = Uint8Array.from(atob(kept.slice(end + 1)), one => one.charCodeAt(0))
  return JSON.parse(fromUtf8.decode(vault.decrypt({ keyId: kept.slice(0, end), bytes }, label))) as Part[]
}

/** All lists of one length of parts are as long, however many digits their lengths have. */
const block = 64

/** Stands in no key id, no hash and no base64. */
const afterKey = '.'

const fromUtf8 = new TextDecoder()
