import type { StatusView } from '../../../app/notice/status.ts'
import { formId, urls } from '../../routes.ts'
import { Document } from '../layout/document.tsx'
import { ErrorSummary } from '../layout/fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { type StatusCredential, StatusCredentialFields } from './status-credential.tsx'

type WithdrawProps = { context: PageContext; view: StatusView; proof: StatusCredential }

/** Withdrawing asks once more and says what stays (duties 30). */
export const WithdrawPage = ({ context, view, proof }: WithdrawProps) => {
  const { t, language, place, pack } = context
  return (
    <Document
      context={context}
      title={t('pages:status.withdrawTitle')}
      kind="withdraw"
      languages={{ by: 'none' }}
    >
      <ErrorSummary context={context} />
      <h1>{t('pages:status.withdrawTitle')}</h1>
      <p class="reference">{view.status.reference}</p>
      <p>{t('pages:status.withdrawKept', { authority: pack.name[language] })}</p>
      <form id={formId} method="post" action={urls.status(language, place.municipality)}>
        <StatusCredentialFields proof={proof} />
        <input type="hidden" name="version" value={String(view.status.version)} />
        <p class="row">
          <Submit
            look="button main"
            name="action"
            value="withdraw_confirmed"
            label={t('pages:status.withdrawYes')}
          />
          <Submit name="action" value="show" label={t('pages:status.withdrawNo')} />
        </p>
      </form>
    </Document>
  )
}
