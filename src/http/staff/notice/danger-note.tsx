import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { DangerAlarm } from '../decision/danger-alarm.tsx'
import { NeedButton } from '../decision/need-button.tsx'
import type { NoticeShown } from '../page-context.ts'
import { CaseworkAct } from './casework-act.tsx'

/**
 * What was read as danger in the citizen's words, and who has looked at it. Only those who may open the need are
 * given it.
 */
export const DangerNote = ({ context, notice }: NoticeShown) => {
  const { t, language } = context
  const { danger, casework } = notice
  const cleared = casework.checked.words
  if (danger === undefined)
    return cleared === undefined ? null : (
      <p class="soft">
        {t('staff:danger.cleared', {
          name: cleared.by.name,
          when: spokenTime(new Date(cleared.at), language),
        })}
      </p>
    )
  return (
    <DangerAlarm t={t} danger={danger}>
      <Clear context={context} notice={notice} />
    </DangerAlarm>
  )
}

/** Whoever clears it has read it: the need first, where there is one. */
const Clear = ({ context, notice }: NoticeShown) => {
  const { t } = context
  if (!notice.roles.includes('handle')) return null
  if (mustOpen(notice))
    return (
      <>
        <p>{t('staff:danger.openFirst')}</p>
        <NeedButton context={context} notice={notice} />
      </>
    )
  return <CaseworkAct context={context} notice={notice} act="words" label={t('staff:danger.clear')} />
}

const mustOpen = ({ hasNeed, needOpened }: StaffNotice): boolean => hasNeed && !needOpened

/** Shown beside the answer: the answer does not settle it, and danger is no ground for an answer. */
export const SpeakFirst = ({ context, notice }: NoticeShown) => {
  const { t } = context
  if (notice.danger === undefined) return null
  return (
    <div class="note">
      <p>{t('staff:danger.speakFirst')}</p>
      {mustOpen(notice) && notice.roles.includes('handle') && (
        <>
          <p>{t('staff:danger.beforeSending')}</p>
          <NeedButton context={context} notice={notice} />
        </>
      )}
    </div>
  )
}
