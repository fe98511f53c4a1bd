import type { HistoryItem, Message } from '../../../app/conversation/turn.ts'
import { newest } from '../../routes.ts'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import type { Act } from './act.ts'
import { MessageText } from './answer-text.tsx'
import { Sources } from './sources.tsx'

type LogProps = {
  context: PageContext
  history: HistoryItem[]
  /** What to do next, inside the newest card. */
  act?: Act | undefined
  /** A question of the notice is open: earlier messages are hidden until `#earlier` is opened. */
  folds: boolean
  /** Two steps were taken at once, so the reply to the first is new too. */
  began?: boolean | undefined
}

/**
 * Everything said so far. The list is not a live region, because live regions lose buttons and lists (duties 32): the
 * script announces each turn once, as text, in `#announce`, and appends here without an announcement.
 */
export const ConversationLog = ({ context, history, act, folds, began = false }: LogProps) => {
  const { t } = context
  const opens = lastTurn(history)
  // The citizen's newest words stay visible together with the answer to them.
  const shown = began ? lastTurn(history.slice(0, opens)) : opens
  const from = folds && history[shown - 1]?.role === 'citizen' ? shown - 1 : shown
  const isAnswered = (item: HistoryItem, at: number) => at >= shown && at < opens && chosen(item)
  return (
    <div role="log" aria-live="off" aria-label={t('pages:chat.log')} tabindex={-1}>
      <details id="earlier" class="earlier-fold no-print" hidden={!folds || from <= 0}>
        <summary>{t('pages:chat.earlier')}</summary>
      </details>
      <ol class={folds ? 'log folded' : 'log'} id="log">
        {history.map((item, at) => (
          <Item
            context={context}
            item={item}
            at={at}
            isNewest={at === opens && at > 0}
            act={at === history.length - 1 ? act : undefined}
            isEarlier={folds && (at < from || isAnswered(item, at))}
            isDone={folds && at < shown - 1}
          />
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

type ItemProps = {
  context: PageContext
  item: HistoryItem
  at: number
  /** Without a script the page opens here. */
  isNewest: boolean
  act?: Act | undefined
  isEarlier: boolean
  /** What was chosen from it has been answered too. */
  isDone: boolean
}

const earlier = (kind: string, isEarlier: boolean) => (isEarlier ? `${kind} earlier` : kind)

const Item = ({ context, item, at, isNewest, act, isEarlier, isDone }: ItemProps) =>
  item.role === 'citizen' ? (
    <li class={earlier('from-citizen', isEarlier)} data-n={item.text.length}>
      <CitizenWords context={context} text={item.text} lang={item.language} />
    </li>
  ) : (
    <>
      {isNewest && <li id={newest} class="opens" aria-hidden="true" />}
      <li
        class={earlier('from-assistant', isEarlier)}
        data-n={item.message.text.length}
        lang={item.language === context.language ? undefined : item.language}
      >
        <Card context={context} message={item.message} id={String(at)} act={act} />
      </li>
      {item.choices
        .filter(choice => choice.taken)
        .map(choice => (
          <li class={earlier('from-citizen', isDone)} data-n={choice.label.length}>
            <CitizenWords context={context} text={choice.label} />
          </li>
        ))}
    </>
  )

const CitizenWords = ({
  context,
  text,
  lang,
}: {
  context: PageContext
  text: string
  lang?: string | undefined
}) => (
  <div class="said">
    <p class="visually-hidden">{context.t('pages:chat.you')}</p>
    <p lang={lang === context.language ? undefined : lang} dir="auto">
      {text}
    </p>
  </div>
)

type CardProps = { context: PageContext; message: Message; id: string; act?: Act | undefined }

const Card = ({ context, message, id, act }: CardProps) => (
  <div class={`card ${message.kind}`}>
    <p class="visually-hidden">{context.t('pages:chat.assistant')}</p>
    <MessageText context={context} message={message} id={id}>
      {act && (
        <p id="act" class="act no-print">
          <Submit look="button main" name={act.name} value={act.value} label={act.label} />
        </p>
      )}
    </MessageText>
    {message.kind === 'crisis' && (
      <p>
        <a class="plain" href="https://www.dmi.dk/" rel="noreferrer" data-leave>
          {context.t('pages:chat.leave')}
        </a>
      </p>
    )}
    <Sources context={context} message={message} />
  </div>
)
