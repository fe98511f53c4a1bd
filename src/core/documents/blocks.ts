import type { Block } from './block.ts'
import type { DocumentModel } from './model.ts'

/** The body as the blocks of a page (status page, staff page); headings become leads. */
export const toBlocks = (_model: DocumentModel): Block[] => {
  throw new Error('not yet')
}
