import type { Block } from './block.ts'

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
