import { spokenTime } from '../../../core/calendar/spoken.ts'
import { DangerAlarm } from '../decision/danger-alarm.tsx'
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
  if (notice.hasNeed && !notice.needOpened) return <p>{t('staff:danger.openFirst')}</p>
  return <CaseworkAct context={context} notice={notice} act="words" label={t('staff:danger.clear')} />
}

/** Shown beside the answer: the answer does not settle it, and danger is no ground for an answer. */
export const SpeakFirst = ({ context: { t }, notice }: NoticeShown) =>
  notice.danger === undefined ? null : <p class="note">{t('staff:danger.speakFirst')}</p>
