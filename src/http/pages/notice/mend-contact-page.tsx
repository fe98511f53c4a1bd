import { ContactFields } from '../layout/contact-fields.tsx'
import type { Kept } from '../layout/kept-fields.tsx'
import { type StatusAct, StatusActPage } from './status-act-page.tsx'

/** Corrects the contact after sending: the sender, and how they are answered. */
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
      <ContactFields context={context} about={props.view.fields} kept={kept} faults={faults} />
    </StatusActPage>
  )
}
