import type { Block } from '../block.ts'

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'list':
      return block.items.map(item => `- ${item}`).join('\n')
    case 'link':
      return `${block.label}: ${block.href}`
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n')
    default:
      return block.text
  }
}

/** Blocks as one plain text, a blank line between them. */
export const plainText = (blocks: readonly Block[]): string => blocks.map(blockText).join('\n\n')

/** Sentences that belong together are one paragraph; anything else is a line of its own. */
export const shortText = (blocks: readonly Block[]): string =>
  inParagraphs(blocks)
    .map(block => (block.kind === 'link' ? block.label : blockText(block)))
    .join('\n')

/** Adjacent paragraphs made one. */
export const inParagraphs = (blocks: readonly Block[]): Block[] => {
  const done: Block[] = []
  for (const block of blocks) {
    const last = done.at(-1)
    const joins = last?.kind === 'paragraph' && block.kind === 'paragraph'
    if (joins) done.splice(-1, 1, { kind: 'paragraph', text: `${last.text} ${block.text}` })
    else done.push(block)
  }
  return done
}
