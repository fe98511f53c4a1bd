import type { StatusView } from '../../../app/notice/status.ts'
import { formId, urls } from '../../routes.ts'
import { contactRows } from '../layout/contact-fields.tsx'
import { Field } from '../layout/fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { CallOrLook } from '../layout/reach.tsx'
import { Submit } from '../layout/submit.tsx'
import { OneMail } from './one-mail.tsx'

type Props = { context: PageContext; view: StatusView }

/** How the answer will reach them. A wrong letter in an address is seen here, and can be corrected. */
export const Answered = ({ context, view: { status, fields } }: Props) => {
  const { t } = context
  return (
    <>
      <h2>{t('pages:status.contact')}</h2>
      <dl class="facts">
        {contactRows(context, status.contact, fields).map(({ label, value }) => (
          <>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </>
        ))}
      </dl>
      {status.outcome !== 'withdrawn' && (
        <p class="no-print">
          <Submit form={formId} name="action" value="contact" label={t('pages:status.contactMend')} />
        </p>
      )}
    </>
  )
}

/** An answered one cannot be changed. How to ask, or to send another, is said there and not only on the receipt. */
export const AfterAnswer = ({ context, view: { status } }: Props) => {
  const { t, language, place, pack } = context
  if (status.outcome === undefined || status.outcome === 'withdrawn' || status.can.change) return null
  return (
    <section class="no-print">
      <h2>{t('pages:status.after.title')}</h2>
      <p>
        {t('pages:status.after.call')} <CallOrLook context={context} pack={pack} />
      </p>
      <p>
        {t('pages:status.after.another')}{' '}
        <a href={urls.chat(place, language)}>{t('pages:status.after.write')}</a>
      </p>
    </section>
  )
}

/** Asks for the six digits from the mail. Without them no mail is sent, and everything else works (duties 11, 7). */
export const EmailProof = ({ context, view, fault }: Props & { fault?: string | undefined }) => {
  const { t } = context
  if (view.email !== 'asked' || view.mail === 'none' || view.status.outcome === 'withdrawn') return null
  if (view.oneMail === 'stopped') return <p class="note">{t('pages:status.oneMailStopped')}</p>
  return (
    <>
      <h2>{t('pages:status.emailTitle')}</h2>
      <p>{t('pages:status.emailIntro')}</p>
      {view.mail === 'file' && <p class="note">{t('pages:receipt.trial.file')}</p>}
      <Field name="digits" label={t('pages:status.digits')} hint={t('pages:status.digitsHint')} fault={fault}>
        {attributes => (
          <input inputmode="numeric" autocomplete="one-time-code" maxlength={12} size={8} {...attributes} />
        )}
      </Field>
      <p class="row">
        <Submit name="action" value="prove" label={t('pages:status.prove')} />
        <Submit name="action" value="new_digits" label={t('pages:status.newDigits')} />
      </p>
      <OneMail t={t} isOn={view.oneMail === 'on'} label={t('pages:status.oneMailKeep')} />
    </>
  )
}
