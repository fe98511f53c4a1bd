import type { HistoryItem, Message, Source } from '../../app/turn.ts'
import { besideFrame, newest } from '../routes.ts'
import { MessageText } from './answer-text.tsx'
import type { PageContext } from './page-context.ts'

/**
 * Everything said so far. The list itself is not live: live regions lose buttons and lists (duties 32), so the
 * script announces each turn once, as text, in `#announce`, and appends here in silence.
 */
export const ConversationLog = ({ context, history }: { context: PageContext; history: HistoryItem[] }) => {
  const opens = lastTurn(history)
  return (
    <div role="log" aria-live="off" aria-label={context.t('pages:chat.log')} tabindex={-1}>
      <ol class="log" id="log">
        {history.map((item, at) => (
          <Item context={context} item={item} id={at === opens ? newest : undefined} />
        ))}
      </ol>
    </div>
  )
}

/** Where the answer to the last thing the citizen did begins. */
const lastTurn = (history: HistoryItem[]): number =>
  history.findLastIndex(
    (item, at) =>
      item.role === 'assistant' &&
      (at === 0 || history[at - 1]?.role === 'citizen' || chosen(history[at - 1])),
  )

const chosen = (item: HistoryItem | undefined) =>
  item?.role === 'assistant' && item.choices.some(choice => choice.taken)

type ItemProps = { context: PageContext; item: HistoryItem; id?: string | undefined }

const Item = ({ context, item, id }: ItemProps) =>
  item.role === 'citizen' ? (
    <li class="from-citizen" data-n={item.text.length}>
      <Said context={context} text={item.text} lang={item.language} />
    </li>
  ) : (
    <>
      <li
        class="from-assistant"
        id={id}
        data-n={item.message.text.length}
        lang={item.language === context.language ? undefined : item.language}
      >
        <Card context={context} message={item.message} />
      </li>
      {item.choices
        .filter(choice => choice.taken)
        .map(choice => (
          <li class="from-citizen" data-n={choice.label.length}>
            <Said context={context} text={choice.label} />
          </li>
        ))}
    </>
  )

const Said = ({ context, text, lang }: { context: PageContext; text: string; lang?: string | undefined }) => (
  <div class="said">
    <p class="who">{context.t('pages:chat.you')}</p>
    <p lang={lang === context.language ? undefined : lang} dir="auto">
      {text}
    </p>
  </div>
)

export const Card = ({ context, message }: { context: PageContext; message: Message }) => (
  <div class={`card ${message.kind}`}>
    <p class="who">{context.t('pages:chat.assistant')}</p>
    <MessageText message={message} />
    {message.kind === 'crisis' && (
      <p>
        <a class="button" href="https://www.dmi.dk/" rel="noreferrer" data-leave>
          {context.t('pages:chat.leave')}
        </a>
      </p>
    )}
    {message.sources.length > 0 && <Sources context={context} sources={message.sources} />}
    {message.kind === 'answer' && message.answer && (
      <p class="report no-print">
        <button type="submit" class="plain" name="report" value={message.answer}>
          {context.t('pages:chat.report')}
        </button>
      </p>
    )}
  </div>
)

const Sources = ({
  context: { t, language, place },
  sources,
}: {
  context: PageContext
  sources: Source[]
}) => (
  <details class="sources">
    <summary>
      <b>{t('pages:chat.sources')}</b> <span>{sources.map(source => source.label).join(' · ')}</span>
    </summary>
    <ul>
      {sources.map(source => (
        <li>
          <a href={source.url} rel="noreferrer" target={besideFrame(place)}>
            {source.label}
          </a>{' '}
          {t('pages:chat.checked', { date: shortDate(source.checked, language) })}
        </li>
      ))}
    </ul>
  </details>
)

const shortDate = (iso: string, language: 'da' | 'en') => {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-')
  return language === 'da' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`
}
