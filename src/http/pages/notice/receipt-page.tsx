import type { PropsWithChildren } from 'hono/jsx'
import type { Submitted } from '../../../app/notice/status.ts'
import {
  besidesWaiting,
  isEnoughHere,
  type ReceiptCase,
  untilAnswered,
} from '../../../core/documents/papers/receipt-sentences.ts'
import { rule } from '../../../core/policy/rule.ts'
import { besideFrame, formId, urls } from '../../routes.ts'
import { Blocks } from '../layout/blocks.tsx'
import { CopyButton } from '../layout/copy-button.tsx'
import { Document } from '../layout/document.tsx'
import { ErrorSummary } from '../layout/fields.tsx'
import { Icon } from '../layout/icons.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { LinkCode } from './link-code.tsx'
import { OneMailOffer } from './one-mail.tsx'
import { Points } from './points.tsx'

type Props = {
  context: PageContext
  submitted: Submitted
  calendar?: string | undefined
  /** The conversation after sending, so that the citizen can go on asking. */
  state?: string | undefined
}

/** Promises only what is true (duties 9). Nothing competes with the reference and the code. */
export const ReceiptPage = ({ context, submitted, calendar, state }: Props) => {
  const { t } = context
  const { receipt, word, trial } = submitted
  const received = t(`pages:receipt.title.${word}`)
  const title = trial ? t('pages:trial', { what: received }) : received
  return (
    <Document context={context} title={title} kind="receipt" languages={{ by: 'none' }}>
      <ErrorSummary context={context} />
      <div class="done received">
        <Icon name="mail" />
        <div>
          <h1>{title}</h1>
          <p>{t(`pages:receipt.is.${word}`)}</p>
        </div>
      </div>
      <Promises context={context} submitted={submitted} />
      <Codes context={context} submitted={submitted} />
      <h2>{t('pages:receipt.next')}</h2>
      <Points
        context={context}
        points={[
          { point: 'received', at: receipt.receivedAt },
          { point: 'sent' },
          { point: 'opened' },
          { point: 'answered' },
        ]}
        meeting={submitted.fields}
        isTrial={trial}
      />
      <p class="soft">{t(`pages:receipt.replyBy.${replyBy(submitted)}`)}</p>
      {replyBy(submitted) === 'email' && <OneMailOffer context={context} submitted={submitted} />}
      <Documents context={context} submitted={submitted} calendar={calendar} />
      <Next context={context} submitted={submitted} state={state} />
    </Document>
  )
}

const inParagraphs = (texts: string[]) => texts.map(text => ({ kind: 'paragraph', text }) as const)

/** Where no mail is sent, none is promised. */
const replyBy = ({ reply, mail }: Submitted): string =>
  reply === 'email' && (mail === 'file' || mail === 'none') ? 'emailUnsent' : reply

const aboutOf = ({ pack, language, t: translate }: PageContext, { fields }: Submitted): ReceiptCase => ({
  fields,
  pack,
  ruling: rule(fields, pack, language),
  language,
  translate,
})

const Promises = ({ context, submitted }: Props) => {
  const { t: translate } = context
  const about = aboutOf(context, submitted)
  return (
    <div class="note until">
      <Icon name="wait" />
      <div>
        <h2>{translate(`pages:receipt.until.${isEnoughHere(about) ? 'tell' : 'decide'}`)}</h2>
        <Blocks blocks={inParagraphs(untilAnswered(about))} />
      </div>
    </div>
  )
}

/** Reference and code: shown once, and copied with one press. */
const Codes = ({ context: { t }, submitted }: Props) => {
  const { receipt, trial, mail } = submitted
  return (
    <section class="letter codes" aria-labelledby="codes-title">
      <h2 id="codes-title">{t('pages:receipt.keep')}</h2>
      <p class="soft">{t('pages:receipt.codeOnce')}</p>
      <dl id="codes">
        <Code term={t('pages:receipt.reference')}>
          <span id="reference">{receipt.reference}</span>
        </Code>
        <Code term={t('pages:receipt.code')}>
          <span class="code">{receipt.code}</span>
        </Code>
      </dl>
      <p>
        <CopyButton t={t} from="codes" label={t('pages:receipt.copy')} />
      </p>
      {trial && <p class="soft">{t(`pages:receipt.trial.${mail === 'file' ? 'file' : 'other'}`)}</p>}
    </section>
  )
}

const Code = ({ term, children }: PropsWithChildren<{ term: string }>) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

/** These open beside this page: the code is shown only here. */
const Documents = ({ context: { t, place }, submitted, calendar }: Props) => {
  const of = (kind: string) => submitted.receipt.documents.find(document => document.kind === kind)?.url
  const pdf = of('pdf')
  const html = of('html')
  return (
    <p class="row">
      {pdf && (
        <a class="button main" href={pdf} target={besideFrame(place)} download>
          {t('pages:receipt.pdf')}
        </a>
      )}
      {html && (
        <a class="button" href={html} target="_blank" rel="noopener">
          {t('pages:receipt.html')} {t('pages:beside')}
        </a>
      )}
      <button type="button" class="button" data-print hidden>
        {t('pages:print')}
      </button>
      {calendar && (
        <a class="button" href={calendar} download="moede.ics">
          {t('pages:receipt.calendar')}
        </a>
      )}
    </p>
  )
}

const Next = ({ context, submitted, state }: Props) => {
  const besides = besidesWaiting(aboutOf(context, submitted))
  return (
    <>
      <Blocks blocks={inParagraphs(besides.slice(0, -1))} />
      <h2>{context.t('pages:receipt.later')}</h2>
      <Blocks blocks={inParagraphs(besides.slice(-1))} />
      <Afterwards context={context} receipt={submitted.receipt} state={state} />
    </>
  )
}

type AfterwardsProps = Pick<Props, 'context' | 'state'> & { receipt: Submitted['receipt'] }

const Afterwards = ({ context: { t, language, place }, receipt, state }: AfterwardsProps) => (
  <>
    <p>
      <a class="button" href={receipt.link} target={besideFrame(place)}>
        {t('pages:receipt.link')}
      </a>
    </p>
    <p>{t('pages:receipt.linkKeep')}</p>
    <LinkCode link={receipt.link} label={t('pages:receipt.linkCode')} />
    {state ? (
      <form id={formId} class="no-print" method="post" action={urls.chat(place)}>
        <input type="hidden" name="state" value={state} />
        <Submit look="plain" name="show" value="1" label={t('pages:receipt.again')} />
      </form>
    ) : (
      <p class="no-print">
        <a href={urls.chat(place, language)}>{t('pages:receipt.again')}</a>
      </p>
    )}
  </>
)
