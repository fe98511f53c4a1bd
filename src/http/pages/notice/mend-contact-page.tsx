import type { StatusView } from '../../../app/notice/status.ts'
import { atFaults, formId, urls } from '../../routes.ts'
import { ContactFields } from '../layout/contact-fields.tsx'
import type { Kept } from '../layout/kept-fields.tsx'
import { type StatusAct, StatusActPage } from './status-act-page.tsx'

/** Who it is from and how they are answered, put right after sending. */
export const MendContactPage = ({ kept, ...props }: StatusAct & { kept: Kept }) => {
  const { context, faults = {} } = props
  const { t } = context
  return (
    <StatusActPage
      {...props}
      kind="mend-contact"
      title={t('pages:contact.title')}
      act={{ value: 'contact_confirmed', label: t('pages:status.changeKeep') }}
      back={t('pages:back')}
    >
      <ErrorSummary context={context} faults={faults} problem={problem} />
      <h1>{title}</h1>
      <p class="reference">{view.status.reference}</p>
      <form id={formId} method="post" action={atFaults(urls.status(language, place.municipality))} novalidate>
        <StatusCredentialFields proof={proof} />
        <input type="hidden" name="version" value={String(view.status.version)} />
        <ContactFields context={context} kept={kept} faults={faults} />
        <p class="row">
          <button type="submit" class="button main" name="action" value="contact_confirmed">
            {t('pages:status.changeKeep')}
          </button>
          <button type="submit" class="button" name="action" value="show">
            {t('pages:back')}
          </button>
        </p>
      </form>
    </Document>
  )
}
