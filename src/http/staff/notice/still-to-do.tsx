import { dayOf, spokenDay, spokenTime } from '../../../core/calendar/spoken.ts'
import type { NoticeShown } from '../page-context.ts'
import { CaseworkAct } from './casework-act.tsx'

/** That the department which has to answer is still to be given it; then who gave it and when. */
export const PassingOn = ({ context, notice }: NoticeShown) => {
  const { t, language } = context
  const given = notice.casework.checked.passed_on
  if (notice.toPassOn)
    return (
      <section class="note" aria-labelledby="passing-on">
        <h3 id="passing-on">{t('staff:passOn.title')}</h3>
        <p>{t('staff:after.passOn')}</p>
        {notice.roles.includes('handle') && (
          <CaseworkAct context={context} notice={notice} act="passed_on" label={t('staff:passOn.done')} />
        )}
      </section>
    )
  return given === undefined ? null : (
    <p class="soft">
      {t('staff:passOn.by', { name: given.by.name, when: spokenTime(new Date(given.at), language) })}
    </p>
  )
}

/** What was taken on, by whom and by when, with the words it was told in. */
export const TasksOwed = ({ context, notice }: NoticeShown) => {
  const { t, language } = context
  if (notice.tasks.length === 0) return null
  return (
    <section class="note" aria-labelledby="tasks">
      <h3 id="tasks">{t('staff:task.owed')}</h3>
      <ul>
        {notice.tasks.map(({ by, who, said }) => (
          <li>
            {t('staff:task.one', { who, day: spokenDay(dayOf(new Date(by)), language) })}{' '}
            {t(`staff:task.${said === '' ? 'seeAnswer' : 'wrote'}`)}
            {said !== '' && <blockquote>{said}</blockquote>}
          </li>
        ))}
      </ul>
      {notice.roles.includes('handle') && (
        <CaseworkAct context={context} notice={notice} act="task" label={t('staff:task.done')} />
      )}
    </section>
  )
}
