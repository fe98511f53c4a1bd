import type { Block } from '../block.ts'
import type { DocumentBlock, DocumentModel, Row, Section } from '../model.ts'

const withMark = (text: string, mark: string | undefined): string => (mark ? `${text} (${mark})` : text)

const plainRow = ({ label, value, mark }: Row) => ({ label, value: withMark(value, mark) })

/** A block of a page, or somebody's own words with their language. */
export type ShownBlock = Block | Extract<DocumentBlock, { kind: 'words' }>

const plainBlock = (block: DocumentBlock): ShownBlock => {
  if (block.kind === 'facts') return { kind: 'facts', rows: block.rows.map(plainRow) }
  if (block.kind === 'boxes' || block.kind === 'write') return { kind: 'list', items: block.items }
  return block
}

/** A letter as a page shows it: the same headings, in the same languages, over plain blocks. */
export type ShownLetter = Pick<DocumentModel, 'title' | 'language' | 'recipient' | 'marks'> & {
  meta: { label: string; value: string }[]
  sections: ShownSection[]
}
export type ShownSection = Omit<Section, 'blocks'> & { blocks: ShownBlock[] }

export const shownLetter = ({
  title,
  language,
  recipient,
  marks,
  meta,
  sections,
}: DocumentModel): ShownLetter => ({
  title,
  language,
  recipient,
  marks,
  meta: meta.map(plainRow),
  sections: sections.map(section => ({ ...section, blocks: section.blocks.map(plainBlock) })),
})
