import type { Child } from 'hono/jsx'
import type { Call, Message } from '../../../app/conversation/turn.ts'
import type { Block } from '../../../core/documents/block.ts'
import { inParagraphs } from '../../../core/documents/formats/plain-text.ts'
import { Blocks } from '../layout/blocks.tsx'
import { Icon } from '../layout/icons.tsx'
import type { PageContext } from '../layout/page-context.ts'

/** The visible part: everything before the folds, which are last in `blocks`. */
const visible = ({ blocks, more = [] }: Message): Block[] =>
  blocks.slice(0, blocks.length - more.reduce((count, fold) => count + fold.blocks.length, 0))

type Props = {
  context: Pick<PageContext, 't'>
  message: Message
  id: string
  /** What to do next, before the folds, so that it is seen with the answer. */
  children?: Child
}

/**
 * The text of one message. Of an answer: the question it answers, the verdict, the short answer, the words to say and the number to call are
 * visible; the rest is folded, each part under its name. A fold is a `<details>` element, so it needs no script.
 */
export const MessageText = ({ context, message, id, children }: Props) => {
  const { question, verdict, tone, say, call, kind, more = [] } = message
  const open = visible(message).slice(verdict === undefined ? 0 : 1)
  const [first, ...others] = open.filter(block => !isSay(block, say) && !isCall(block, call))
  const spoken = { lang: message.language, dir: message.direction }
  return (
    <>
      <div class="text" {...spoken}>
        {question !== undefined && <h2 class="asked">{question}</h2>}
        {verdict !== undefined && <Verdict words={verdict} tone={tone} isCalm={kind === 'crisis'} />}
        <div class="short">
          <Blocks blocks={first ? [first, ...inParagraphs(others)] : []} />
        </div>
        {say !== undefined && <Say context={context} words={say} id={`say-${id}`} />}
      </div>
      {children}
      {call !== undefined && <CallButton call={call} />}
      {more.map(fold => (
        <details class="fold" {...spoken}>
          <summary>{fold.title}</summary>
          <Blocks blocks={fold.blocks} />
        </details>
      ))}
    </>
  )
}

const isSay = (block: Block, say: string | undefined): boolean =>
  say !== undefined && block.kind === 'paragraph' && block.text === say

const isCall = (block: Block, call: Call | undefined): boolean =>
  call !== undefined && block.kind === 'link' && block.href === call.href

/** A word and a sign, never a colour alone. For somebody in danger it is a sentence like any other. */
const Verdict = ({ words, tone, isCalm }: { words: string; tone: Message['tone']; isCalm: boolean }) => (
  <p class={isCalm ? 'lead' : ['verdict', tone].filter(Boolean).join(' ')}>
    {!isCalm && <Icon name={tone ?? 'info'} />}
    {words}
  </p>
)

const Say = ({ context: { t }, words, id }: Omit<Props, 'message' | 'children'> & { words: string }) => (
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
      {label.replace(/(?<=\d) (?=\d)/g, '\u00a0')}
    </a>
    {hours !== undefined && <span class="soft"> {hours}</span>}
  </p>
)
