import type { Block } from '../../core/documents/block.ts'
import { plainText, shortText } from '../../core/documents/formats/plain-text.ts'
import type { Fold } from '../../core/policy/answer.ts'
import type { Message } from './turn.ts'
import { openIn } from './without-repeats.ts'

/** The verdict and the first sentence: for earlier messages, and for citizens who want short answers. */
export const firstLine = ({ say: _say, call: _call, short = '', ...message }: Message): Message => {
  const [verdict, first] = message.blocks
  const isSentence = first?.kind === 'paragraph' && short.startsWith(first.text)
  const blocks = [verdict, isSentence ? first : undefined].filter(block => block !== undefined)
  return { ...message, blocks, short: isSentence ? first.text : '', more: [], text: plainText(blocks) }
}

/** The verdict, the visible sentences after the first, and the words to say: another angle on what was said. */
export const otherLines = ({ call, ...message }: Message): Message => {
  const open = openIn(message).filter(block => block.kind === 'paragraph')
  const [first, ...others] = open
  const isWords = (block: Block): boolean => block.kind === 'paragraph' && block.text === message.say
  if (first === undefined || others.every(isWords)) return firstLine({ ...message, ...(call && { call }) })
  const folded = (message.more ?? []).flatMap(fold => fold.blocks)
  const blocks = [...message.blocks.slice(0, 1), ...others, ...folded]
  return {
    ...message,
    blocks,
    short: shortText(others.filter(each => !isWords(each))),
    text: plainText(blocks),
  }
}

/** What is usually visible, folded under its verdict. */
const frontFolded = (message: Message): Fold => ({ title: message.verdict ?? '', blocks: openIn(message) })

/** One fold laid open under its name. Beneath it all other folds, with the front first if it has not been shown. */
export const openFold = (whole: Message, place: number, isFrontNew = false): Message => {
  const { say: _say, call: _call, more = [], ...message } = whole
  const open = more[place]
  if (open === undefined) return whole
  const left = more.filter(fold => fold !== open)
  const others = isFrontNew ? [frontFolded(whole), ...left] : left
  const blocks: Block[] = [
    { kind: 'lead', text: open.title },
    ...open.blocks,
    ...others.flatMap(fold => fold.blocks),
  ]
  return {
    ...message,
    verdict: open.title,
    short: shortText(open.blocks),
    more: others,
    blocks,
    text: plainText(blocks),
  }
}

/** The short form of an answer is what is visible. Nothing is reworded, and a crisis reply is never cut. */
export const shortMessage = (message: Message): Message => {
  if (message.kind !== 'answer') return message
  const folded = (message.more ?? []).reduce((count, { blocks }) => count + blocks.length, 0)
  const blocks = message.blocks.slice(0, message.blocks.length - folded)
  return { ...message, blocks, more: [], text: plainText(blocks) }
}
