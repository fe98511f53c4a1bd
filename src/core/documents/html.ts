import type { DocumentModel } from './model.ts'

/** The accessible master: one self-contained page, no script, nothing fetched. */
export const toHtml = (_model: DocumentModel): string => {
  throw new Error('not yet')
}
