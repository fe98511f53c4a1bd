import { Submit } from '../../pages/layout/submit.tsx'
import type { NoticeShown } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { decisionForm } from './decision-form.tsx'

/** Opening the need is an act of its own, and logged (duties 13). The button keeps what is written of the answer. */
export const NeedButton = ({ context: { t, municipality }, notice }: NoticeShown) => {
  const address = staffUrls.need(municipality, notice.reference)
  // Somebody who only releases has no answer form whose draft could be stored.
  const inForm = notice.roles.includes('handle') && {
    form: decisionForm,
    formaction: address,
    formnovalidate: true,
  }
  return (
    <form method="post" action={address}>
      <Submit {...inForm} label={t('staff:notice.needButton')} />
    </form>
  )
}
