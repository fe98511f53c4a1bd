import type { DocumentModel } from './model.ts'

/**
 * Canonical JSON (keys sorted, no spaces, as RFC 8785): `{schema: "lydhoer.notice/1", document, data}`.
 * `document` is all a later PDF needs; `data` is for machines.
 */
export const toJson = (_model: DocumentModel, _data: Record<string, unknown>): string => {
  throw new Error('not yet')
}

/** The document inside stored JSON. Throws when it is not one of ours. */
export const documentIn = (_json: string): DocumentModel => {
  throw new Error('not yet')
}
