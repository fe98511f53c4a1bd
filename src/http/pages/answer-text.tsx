import type { Message } from '../../app/turn.ts'
import type { Block } from '../../core/documents/block.ts'
import { inParagraphs } from '../../core/documents/plain-text.ts'
import { Blocks } from './blocks.tsx'

/** What stands open: everything before what is folded, which is last in `blocks`. */
const visible = ({ blocks, more = [] }: Message): Block[] =>
  blocks.slice(0, blocks.length - more.reduce((count, fold) => count + fold.blocks.length, 0))

/**
 * The text of one message. Of an answer: the verdict, the short answer, the words to say and whom to ring stand
 * open; the rest is folded, each part with its name. A fold is the browser's own, so it needs no script.
 */
export const MessageText = ({ message }: { message: Message }) => {
  const { verdict, say, more = [] } = message
  const open = visible(message)
  const rest = (verdict === undefined ? open : open.slice(1)).filter(block => !isSay(block, say))
  return (
    <div class="text" lang={message.language} dir={message.direction}>
      {verdict !== undefined && <p class="lead verdict">{verdict}</p>}
      <Blocks blocks={inParagraphs(rest)} />
      {say !== undefined && <p class="say">{say}</p>}
      {more.map(fold => (
        <details class="fold">
          <summary>{fold.title}</summary>
          <Blocks blocks={fold.blocks} />
        </details>
      ))}
    </div>
  )
}

const isSay = (block: Block, say: string | undefined): boolean =>
  say !== undefined && block.kind === 'paragraph' && block.text === say
