import type { ShownBlock } from '../../../core/documents/formats/blocks.ts'
import { unbroken } from './page-context.ts'

/** Only addresses that are safe in a link; anything else stays text. */
const safe = (href: string) => /^(https?:\/\/|tel:|mailto:|sms:|\/(?!\/)|#)/i.test(href)

/** What a message or letter says, block by block. The text is escaped once, here, by JSX. */
export const Blocks = ({ blocks }: { blocks: ShownBlock[] }) => (
  <>
    {blocks.map(block => (
      <BlockView block={block} />
    ))}
  </>
)

/** Links open in a new tab: leaving the page would lose the conversation, and a frame may not show other sites. */
const LinkView = ({ href, label }: { href: string; label: string }) =>
  /^(https?:)?\//i.test(href) ? (
    <a href={href} target="_blank" rel="noopener">
      {label}
    </a>
  ) : (
    <a href={href}>{label}</a>
  )

/** A telephone number among the words can be pressed. */
const Words = ({ text }: { text: string }) => (
  <>
    {unbroken(text)
      .split(/(?<!\d)(\d{2} \d{2} \d{2} \d{2})(?!\d)/)
      .map((part, at) => (at % 2 === 1 ? <a href={`tel:+45${part.replaceAll(' ', '')}`}>{part}</a> : part))}
  </>
)

const BlockView = ({ block }: { block: ShownBlock }) => {
  switch (block.kind) {
    case 'list':
      return (
        <ul>
          {block.items.map(item => (
            <li>
              <Words text={item} />
            </li>
          ))}
        </ul>
      )
    case 'link':
      return <p>{safe(block.href) ? <LinkView {...block} /> : block.label}</p>
    case 'facts':
      return (
        <dl class="facts">
          {block.rows.map(({ label, value }) => (
            <>
              <dt>{label}</dt>
              <dd>{unbroken(value)}</dd>
            </>
          ))}
        </dl>
      )
    case 'words':
      return (
        <p class="paragraph">
          <span lang={block.lang} dir="auto">
            {block.text}
          </span>
          {block.mark && ` (${block.mark})`}
        </p>
      )
    default:
      return (
        <p class={block.kind}>
          <Words text={block.text} />
        </p>
      )
  }
}
