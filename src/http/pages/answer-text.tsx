import type { Call, Message } from '../../app/turn.ts'
import type { Block } from '../../core/documents/block.ts'
import { inParagraphs } from '../../core/documents/plain-text.ts'
import { Blocks } from './blocks.tsx'
import { Icon } from './icons.tsx'
import type { PageContext } from './page-context.ts'

/** What stands open: everything before what is folded, which is last in `blocks`. */
const visible = ({ blocks, more = [] }: Message): Block[] =>
  blocks.slice(0, blocks.length - more.reduce((count, fold) => count + fold.blocks.length, 0))

type Props = { context: Pick<PageContext, 't'>; message: Message; id: string }

/**
 * The text of one message. Of an answer: the verdict, the short answer, the words to say and whom to ring stand
 * open; the rest is folded, each part with its name. A fold is the browser's own, so it needs no script.
 */
export const MessageText = ({ context, message, id }: Props) => {
  const { verdict, say, call, kind, more = [] } = message
  const open = visible(message).slice(verdict === undefined ? 0 : 1)
  const rest = open.filter(block => !isSay(block, say) && !isCall(block, call))
  return (
    <div class="text" lang={message.language} dir={message.direction}>
      {verdict !== undefined && <Verdict words={verdict} isCalm={kind === 'crisis'} />}
      <div class="short">
        <Blocks blocks={inParagraphs(rest)} />
      </div>
      {say !== undefined && <Say context={context} words={say} id={`say-${id}`} />}
      {call !== undefined && <CallButton call={call} />}
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

const isCall = (block: Block, call: Call | undefined): boolean =>
  call !== undefined && block.kind === 'link' && block.href === call.href

/** A word and a sign, never a colour alone; to somebody in danger it is a sentence like any other. */
const Verdict = ({ words, isCalm }: { words: string; isCalm: boolean }) => (
  <p class={isCalm ? 'lead' : 'verdict'}>
    {!isCalm && <Icon name="info" />}
    {words}
  </p>
)

const Say = ({ context: { t }, words, id }: Omit<Props, 'message'> & { words: string }) => (
  <div class="say">
    <p id={id}>{words}</p>
    <button type="button" class="plain no-print" data-copy-from={id} data-copy={t('pages:copied')} hidden>
      {t('pages:copy')}
    </button>
  </div>
)

const CallButton = ({ call: { label, href, number, hours } }: { call: Call }) => (
  <p class="call-block">
    <a class="button" href={href} {...(number === undefined && { target: '_blank', rel: 'noopener' })}>
      {number !== undefined && <Icon name="tel" />}
      {label}
    </a>
    {hours !== undefined && <span class="soft"> {hours}</span>}
  </p>
)
