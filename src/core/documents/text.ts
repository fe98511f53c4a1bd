import type { DocumentModel } from './model.ts'

/** The document as plain text, UTF-8, line feeds only. */
export const toText = (_model: DocumentModel): string => {
  throw new Error('not yet')
}
