import type { Block } from './block.ts'
import type { DocumentBlock, DocumentModel, Row, Section } from './model.ts'

const withMark = (text: string, mark: string | undefined): string => (mark ? `${text} (${mark})` : text)

const plainRow = ({ label, value, mark }: Row) => ({ label, value: withMark(value, mark) })

const plainBlock = (block: DocumentBlock): Block => {
  if (block.kind === 'facts') return { kind: 'facts', rows: block.rows.map(plainRow) }
  if (block.kind === 'boxes' || block.kind === 'write') return { kind: 'list', items: block.items }
  if (block.kind === 'words') return { kind: 'paragraph', text: withMark(block.text, block.mark) }
  return block
}

const plainSection = ({ heading, blocks }: Section): Block[] => [
  ...(heading ? [{ kind: 'lead', text: heading } as const] : []),
  ...blocks.map(plainBlock),
]

/** The body as the blocks of a page (status page, staff page): headings become leads, own words paragraphs. */
export const toBlocks = ({ marks, sections }: DocumentModel): Block[] => [
  ...(marks.length ? [{ kind: 'list', items: marks } as const] : []),
  ...sections.flatMap(plainSection),
]
