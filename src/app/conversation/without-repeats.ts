import type { Block } from '../../core/documents/block.ts'
import { plainText, shortText } from '../../core/documents/formats/plain-text.ts'
import type { Message } from './turn.ts'

const wordsOf = (block: Block): string => plainText([block])

/** Every visible sentence under the verdict. The verdict stays, whatever was said before. */
export const openIn = ({ blocks, more = [] }: Message): Block[] => {
  const folded = more.reduce((count, fold) => count + fold.blocks.length, 0)
  return blocks.slice(1, blocks.length - folded)
}

const isShort =
  ({ say, call }: Message) =>
  (block: Block): boolean =>
    block.kind === 'link' ? block.href !== call?.href : wordsOf(block) !== say

const without = (message: Message, said: ReadonlySet<string>): Message => {
  const isNew = (block: Block) => !said.has(wordsOf(block))
  const open = openIn(message)
  if (open.every(isNew)) return message
  const blocks = message.blocks.filter(block => isNew(block) || !open.includes(block))
  const { call, ...others } = message
  const isNewCall =
    call !== undefined && blocks.some(block => block.kind === 'link' && block.href === call.href)
  return {
    ...others,
    ...(isNewCall && { call }),
    blocks,
    text: plainText(blocks),
    short: shortText(open.filter(isNew).filter(isShort(message))),
  }
}

/** Of two answers, the second leaves out every sentence that the first has said. */
export const withoutRepeatedSentences = (messages: readonly Message[]): Message[] => {
  const said = new Set<string>()
  return messages.map(message => {
    if (message.kind !== 'answer') return message
    const shown = without(message, said)
    for (const block of openIn(message)) said.add(wordsOf(block))
    return shown
  })
}
