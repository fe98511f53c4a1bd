import type { StatusView } from '../../../app/notice/status.ts'
import { formId, urls } from '../../routes.ts'
import { ContactFields } from '../layout/contact-fields.tsx'
import { Document } from '../layout/document.tsx'
import { ErrorSummary, type Faults } from '../layout/fields.tsx'
import type { Kept } from '../layout/kept-fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { type StatusCredential, StatusCredentialFields } from './status-credential.tsx'

type Props = {
  context: PageContext
  view: StatusView
  proof: StatusCredential
  kept: Kept
  faults?: Faults
  /** Why it was not kept, when no field is to blame. */
  problem?: { title: string; detail: string } | undefined
}

/** Who it is from and how they are answered, put right after sending. */
export const MendContactPage = ({ context, view, proof, kept, faults = {}, problem }: Props) => {
  const { t, language, place } = context
  const isWrong = Object.keys(faults).length > 0 || problem !== undefined
  const title = t('pages:contact.title')
  return (
    <Document
      context={context}
      title={title}
      faulty={isWrong}
      kind="mend-contact"
      languages={{ by: 'none' }}
      enter={{ name: 'action', value: 'contact_confirmed' }}
    >
      <ErrorSummary context={context} faults={faults} problem={problem} />
      <h1>{title}</h1>
      <p class="reference">{view.status.reference}</p>
      <form id={formId} method="post" action={urls.status(language, place.municipality)} novalidate>
        <StatusCredentialFields proof={proof} />
        <input type="hidden" name="version" value={String(view.status.version)} />
        <ContactFields context={context} kept={kept} faults={faults} />
        <p class="row">
          <Submit
            look="button main"
            name="action"
            value="contact_confirmed"
            label={t('pages:status.changeKeep')}
          />
          <Submit name="action" value="show" label={t('pages:back')} />
        </p>
      </form>
    </Document>
  )
}
