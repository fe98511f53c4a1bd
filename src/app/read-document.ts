import type { Deps } from './deps.ts'

export type ReadDocument = { bytes: Uint8Array; contentType: string; fileName: string; sha256: string }

/** One document by its own unguessable token; served at `/:municipality/documents/:token`. */
export const readDocument = async (
  _deps: Deps,
  _input: { municipality: string; token: string },
): Promise<ReadDocument> => {
  throw new Error('not yet')
}
