import type { Submitted } from '../../app/status.ts'
import { receiptSentences } from '../../core/documents/receipt-sentences.ts'
import { rule } from '../../core/policy/rule.ts'
import { besideFrame, formId, urls } from '../routes.ts'
import { Document } from './document.tsx'
import { ErrorSummary } from './fields.tsx'
import { LinkCode } from './link-code.tsx'
import type { PageContext } from './page-context.ts'
import { Points } from './points.tsx'

type Props = {
  context: PageContext
  submitted: Submitted
  calendar?: string | undefined
  /** The conversation after sending, so that the citizen can go on asking. */
  state?: string | undefined
}

/** Promises only what is true (duties 9); nothing else competes with the number and the code. */
export const ReceiptPage = ({ context, submitted, calendar, state }: Props) => {
  const { t } = context
  const { receipt, word } = submitted
  return (
    <Document
      context={context}
      title={t(`pages:receipt.title.${word}`)}
      kind="receipt"
      languages={{ by: 'none' }}
    >
      <ErrorSummary context={context} />
      <div class="done">
        <h1>{t(`pages:receipt.title.${word}`)}</h1>
        <p>{t('pages:receipt.reference')}</p>
        <p class="reference">
          <span id="reference">{receipt.reference}</span>
          <button
            type="button"
            class="button no-print"
            data-copy-from="reference"
            data-copy={t('pages:copied')}
            hidden
          >
            {t('pages:copy')}
          </button>
        </p>
        <p>
          {t('pages:receipt.code')} <span class="code">{receipt.code}</span>{' '}
          <span class="soft">{t('pages:receipt.codeOnce')}</span>
        </p>
      </div>
      {submitted.trial && (
        <p class="soft">{t(`pages:receipt.trial.${submitted.mail === 'file' ? 'file' : 'other'}`)}</p>
      )}
      <Promises context={context} submitted={submitted} />
      <Points
        context={context}
        points={[
          { point: 'received', at: receipt.receivedAt },
          { point: 'sent' },
          { point: 'opened' },
          { point: 'answered' },
        ]}
      />
      <p class="soft">{t(`pages:receipt.replyBy.${replyBy(submitted)}`)}</p>
      <Documents context={context} submitted={submitted} calendar={calendar} />
      <Next context={context} submitted={submitted} state={state} />
    </Document>
  )
}

/** Where no mail goes out, none is promised. */
const replyBy = ({ reply, mail }: Submitted): string =>
  reply === 'email' && (mail === 'file' || mail === 'none') ? 'emailUnsent' : reply

const Promises = ({ context, submitted }: Props) => {
  const { pack, language, t: translate } = context
  const { fields } = submitted
  const ruling = rule(fields, pack, language)
  const [first = '', ...others] = receiptSentences({ fields, pack, ruling, language, translate })
  return (
    <div class="note">
      <p class="strong">{first}</p>
      {others.map(sentence => (
        <p>{sentence}</p>
      ))}
    </div>
  )
}

/** None of them takes the place of this page: the code is shown only here. */
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

const Next = ({ context: { t, language, place }, submitted: { receipt }, state }: Props) => (
  <>
    <h2>{t('pages:receipt.later')}</h2>
    <p>
      <a href={receipt.link} target={besideFrame(place)}>
        {t('pages:receipt.link')}
      </a>{' '}
      {t('pages:receipt.linkKeep')}
    </p>
    <LinkCode link={receipt.link} label={t('pages:receipt.linkCode')} />
    {state ? (
      <form id={formId} class="no-print" method="post" action={urls.chat(place)}>
        <input type="hidden" name="state" value={state} />
        <button type="submit" class="plain" name="show" value="1">
          {t('pages:receipt.again')}
        </button>
      </form>
    ) : (
      <p class="no-print">
        <a href={urls.chat(place, language)}>{t('pages:receipt.again')}</a>
      </p>
    )}
  </>
)
