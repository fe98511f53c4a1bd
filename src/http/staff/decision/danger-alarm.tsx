import type { Child } from 'hono/jsx'
import type { DangerFlag } from '../../../core/notice/lifecycle/danger.ts'
import type { StaffContext } from '../page-context.ts'

type AlarmProps = { t: StaffContext['t']; danger: DangerFlag; children?: Child }

/** What was read in the citizen's words, in the words for staff. */
export const DangerAlarm = ({ t, danger, children }: AlarmProps) => (
  <section class="alarm" aria-labelledby="danger">
    <h2 id="danger" tabindex={-1}>
      {t('staff:danger.today')}
    </h2>
    {danger.citizen && <p>{t('staff:danger.citizen')}</p>}
    {danger.threat && <p>{t('staff:danger.threat')}</p>}
    <p>{t('staff:danger.machine')}</p>
    {children}
  </section>
)

/** Once more by the letter: nobody sends an answer past words that nobody has read. */
export const DangerUnread = ({ t, danger }: AlarmProps) => (
  <DangerAlarm t={t} danger={danger}>
    <p>{t('staff:danger.speakFirst')}</p>
  </DangerAlarm>
)
