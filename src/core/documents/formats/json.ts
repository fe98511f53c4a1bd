import { canonicalJson } from '../../canonical-json.ts'
import { DomainError } from '../../errors.ts'
import type { DocumentModel } from '../model.ts'

export const documentSchema = (kind: DocumentModel['kind']): string => `lydhoer.${kind}/1`

/**
 * `{schema: "lydhoer.notice/1", data, document}` in canonical form. `document` is all that a PDF made later needs, so
 * that it says what was said then. `data` is for machines.
 */
export const toJson = (document: DocumentModel, data: Record<string, unknown>): string =>
  canonicalJson({ schema: documentSchema(document.kind), data, document })

/** The document inside JSON this program stored. */
export const documentIn = (json: string): DocumentModel => {
  const { schema, document } = JSON.parse(json) as { schema?: string; document?: DocumentModel }
  if (!document || schema !== documentSchema(document.kind)) throw new DomainError('unavailable')
  return document
}
