import type { Block } from '../core/documents/block.ts'
import { plainText } from '../core/documents/plain-text.ts'
import type { Message } from './turn.ts'

const isRunningText = ({ kind }: Block): boolean => kind === 'paragraph'

/** The direct answer alone: for what was said before, and for whoever wants it short. */
export const firstLine = (message: Message): Message => {
  const blocks = message.blocks.slice(0, 1)
  return { ...message, blocks, text: plainText(blocks) }
}

/**
 * The short form of an answer for those who find reading hard: the direct answer, the first thing to know,
 * and every caveat, list and link. Nothing is reworded, so nothing can come to say something else; a crisis
 * reply is never cut.
 */
export const shortMessage = (message: Message): Message => {
  if (message.kind !== 'answer') return message
  if (message.verdict !== undefined) return withoutFolds(message)
  const first = message.blocks.findIndex(isRunningText)
  const blocks = message.blocks.filter((block, at) => !isRunningText(block) || at === first)
  return { ...message, blocks, more: [], text: plainText(blocks) }
}

/** What stands open is the short form already. */
const withoutFolds = (message: Message): Message => {
  const folded = (message.more ?? []).reduce((count, { blocks }) => count + blocks.length, 0)
  const blocks = message.blocks.slice(0, message.blocks.length - folded)
  return { ...message, blocks, more: [], text: plainText(blocks) }
}
