import type { NewCode } from '../../../app/casework/renew-code.ts'
import type { StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'

type Props = {
  context: StaffContext
  given: NewCode
  why: 'registered' | 'renewed' | 'rehearsal'
  /** Something was not stored as it was written down. */
}

/** Reference and code, once, to print and hand over. Nobody can look up the code again. */
export const CodePage = ({ context, given, why }: Props) => {
  const { t, municipality } = context
  const practice = why === 'rehearsal'
  return (
    <Shell context={context} title={t(`staff:code.${why}`)} kind="code">
      <h1>{t(`staff:code.${why}`)}</h1>
      <p>{t(practice ? 'staff:code.practice' : 'staff:code.lead')}</p>
      <dl class="staff-facts">
        <div>
          <dt>{t('staff:inbox.column.reference')}</dt>
          <dd class="reference">{given.reference}</dd>
        </div>
        <div>
          <dt>{t('staff:code.code')}</dt>
          <dd class="code">{given.code}</dd>
        </div>
        <div>
          <dt>{t('staff:code.page')}</dt>
          <dd>{given.statusUrl}</dd>
        </div>
      </dl>
      <p class="note">{t(practice ? 'staff:code.practiceOnce' : 'staff:code.once')}</p>
      <p>
        <a href={staffUrls.notice(municipality, given.reference)}>{t('staff:code.open')}</a>
      </p>
    </Shell>
  )
}
