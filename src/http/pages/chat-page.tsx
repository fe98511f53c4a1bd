import type { MissedQuestion } from '../../app/missed-question.ts'
import type { Choice, ConversationView } from '../../app/turn.ts'
import { besideFrame, formId, newest, urls } from '../routes.ts'
import { ConversationLog } from './conversation-log.tsx'
import { Document, phoneLink } from './document.tsx'
import { ErrorSummary, mostTyped } from './fields.tsx'
import { type Kept, KeptFields } from './kept-fields.tsx'
import { MissedOffer } from './missed-offer.tsx'
import type { PageContext } from './page-context.ts'

export type ChatProps = {
  context: PageContext
  view: ConversationView
  /** What went wrong, and the words that were not taken: both stay on the page. */
  fault?: { title: string; detail: string }
  text?: string
  /** Said at the top: that everything is deleted. */
  notice?: string
  /** Said at the field: that a report has been counted. */
  said?: string | undefined
  kept?: Kept
  /** The last question, where it was not understood and may be kept. */
  missed?: MissedQuestion | undefined
}

export const ChatPage = ({ context, view, fault, text, notice, said, kept, missed }: ChatProps) => {
  const { t, place } = context
  return (
    <Document
      context={context}
      title={fault ? `${t('pages:fault')} ${t('pages:chat.title')}` : t('pages:chat.title')}
      kind="chat"
      languages={{ by: 'button' }}
      enter={{ name: 'send', value: 'text' }}
    >
      <h1>{t('pages:chat.title')}</h1>
      {notice && (
        <p class="done" role="status">
          {notice}
        </p>
      )}
      <About context={context} />
      <form id={formId} method="post" action={`${urls.chat(place)}#${newest}`}>
        <input type="hidden" name="state" value={view.turn.state} />
        <KeptFields kept={kept} />
        <h2 class="visually-hidden">{t('pages:chat.log')}</h2>
        <ConversationLog context={context} history={view.history()} />
        <p
          id="announce"
          class="visually-hidden"
          role="status"
          data-one={t('pages:script.oneChoice')}
          data-many={t('pages:script.manyChoices')}
        />
        <MissedOffer context={context} missed={missed} />
        <Step context={context} view={view} />
        <div id="said" role="status">
          {said && <p class="done">{said}</p>}
        </div>
        <ErrorSummary context={context} problem={fault} />
        <Choices context={context} choices={view.turn.choices.filter(choice => !inStep(view, choice))} />
        <Composer context={context} view={view} text={text} wrong={fault !== undefined} />
        <After context={context} brief={view.brief} />
      </form>
    </Document>
  )
}

/** Said before the first thing a citizen types (duties 6 and 8). */
const About = ({ context: { t, place, pack, language, sending } }: { context: PageContext }) => (
  <div class="about">
    <p>{t('pages:about.program')}</p>
    <p>{t(`pages:about.who.${sending}`, { authority: pack.name[language] })}</p>
    <p>
      {t('pages:about.data')}{' '}
      <a href={urls.privacy(place, language)} target={besideFrame(place)}>
        {t('pages:about.more')}
      </a>
    </p>
  </div>
)

const Step = ({ context: { t }, view: { step } }: { context: PageContext; view: ConversationView }) => (
  <div id="step">
    {step && (
      <div class="step">
        <p>
          {t('pages:chat.step', {
            notice: step.noticeName,
            number: step.number,
            of: step.of,
            label: step.label,
          })}
        </p>
        <p>
          <button type="submit" class="plain" name="choice" value="command.back">
            {t('pages:back')}
          </button>{' '}
          <button type="submit" class="plain" name="choice" value="command.cancel">
            {t('pages:stop')}
          </button>{' '}
          <button type="submit" class="plain" name="ask" value="draft">
            {t('pages:draft.keep')}
          </button>
        </p>
      </div>
    )}
  </div>
)

/** Back and Stop stand in the line above while a notice is written, and need not be said twice. */
const inStep = ({ step }: ConversationView, { id }: Choice) =>
  step !== undefined && (id === 'command.back' || id === 'command.cancel')

const isMain = (id: string) => id === 'notice.start' || id === 'notice.check'

const Choices = ({ context: { t }, choices }: { context: PageContext; choices: Choice[] }) => (
  <div id="choices" class="choices">
    {choices.length > 0 && (
      <fieldset>
        <legend class="visually-hidden">{t('pages:chat.choices')}</legend>
        <div class="row">
          {choices.map(({ id, label }) => (
            <button type="submit" class={isMain(id) ? 'button main' : 'button'} name="choice" value={id}>
              {label}
            </button>
          ))}
        </div>
      </fieldset>
    )}
  </div>
)

type ComposerProps = {
  context: PageContext
  view: ConversationView
  text?: string | undefined
  wrong: boolean
}

const Composer = ({ context: { t }, view: { turn }, text, wrong }: ComposerProps) => {
  const answering = turn.notice?.asking !== undefined
  return (
    <div class="compose">
      <label for="text" id="text-label">
        {t(answering ? 'pages:chat.answer' : 'pages:chat.question')}
      </label>
      <p class="hint" id="text-hint">
        {turn.expects === 'date' ? t('pages:chat.hint.date') : t('pages:chat.hint.cpr')}
      </p>
      <div class="send">
        <textarea
          id="text"
          name="text"
          rows={2}
          maxlength={mostTyped}
          autocomplete="off"
          dir="auto"
          aria-describedby="text-hint fault"
          aria-invalid={wrong ? 'true' : undefined}
        >
          {text ?? ''}
        </textarea>
        <button type="submit" class="button main" name="send" value="text">
          {t('pages:chat.send')}
        </button>
      </div>
    </div>
  )
}

/** The ways out stand in the same place on every turn (WCAG 3.2.6); deleting stands apart (duties 32). */
const After = ({
  context: { t, pack, place, language },
  brief,
}: {
  context: PageContext
  brief: boolean
}) => (
  <ul class="after no-print">
    <li>
      {pack.contacts.phone ? (
        <a href={phoneLink(pack.contacts.phone)}>{t('pages:call', { phone: pack.contacts.phone })}</a>
      ) : (
        <a href={pack.contacts.website} target={besideFrame(place)}>
          {t('pages:website')}
        </a>
      )}
    </li>
    <li>
      <button type="submit" class="plain" name="ask" value="form" formaction={urls.form(place, language)}>
        {t('pages:chat.form')}
      </button>
    </li>
    <li id="length-choice">
      <button type="submit" class="plain" name="length" value={brief ? 'whole' : 'short'}>
        {t(brief ? 'pages:chat.whole' : 'pages:chat.short')}
      </button>
    </li>
    <li hidden>
      <button type="button" class="plain" data-read={t('pages:chat.readStop')}>
        {t('pages:chat.read')}
      </button>
    </li>
    <li hidden>
      <button type="button" class="plain" data-copy={t('pages:copied')}>
        {t('pages:chat.copy')}
      </button>
    </li>
    <li hidden>
      <button type="button" class="plain" data-save={t('pages:chat.fileName')}>
        {t('pages:chat.save')}
      </button>
    </li>
    <li class="last">
      <button type="submit" class="plain" name="ask" value="delete">
        {t('pages:chat.delete')}
      </button>
    </li>
  </ul>
)
