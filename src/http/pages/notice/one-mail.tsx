import type { Submitted } from '../../../app/notice/status.ts'
import { urls } from '../../routes.ts'
import { Explained } from '../layout/fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { StatusCredentialFields } from './status-credential.tsx'

type Props = { t: PageContext['t']; isOn: boolean; label: string }

/** One mail that there is an answer, for somebody who does not enter the digits. */
export const OneMail = ({ t, isOn, label }: Props) => (
  <>
    <label class="option">
      <input type="checkbox" name="oneMail" value="yes" checked={isOn} />
      <Explained label={t('pages:status.oneMail')} hint={t('pages:status.oneMailHint')} />
    </label>
    <p>
      <Submit name="action" value="one_mail" label={label} />
    </p>
  </>
)

/** The same box on the receipt page. It is answered in place, because the code is shown only there. */
export const OneMailOffer = ({ context, submitted }: { context: PageContext; submitted: Submitted }) => {
  const { t, language, place } = context
  const { oneMail, receipt } = submitted
  if (oneMail !== 'on' && oneMail !== 'off') return null
  const label = `${t('pages:status.oneMailKeep')} ${t('pages:beside')}`
  return (
    <form
      class="no-print"
      method="post"
      action={urls.status(language, place.municipality)}
      target="_blank"
      rel="noopener"
    >
      <StatusCredentialFields proof={{ reference: receipt.reference, code: receipt.code }} />
      <OneMail t={t} isOn={oneMail === 'on'} label={label} />
    </form>
  )
}
