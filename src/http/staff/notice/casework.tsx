import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { decisionForm } from '../decision/decision-form.tsx'
import type { StaffContext } from '../page-context.ts'
import { CaseworkAct } from './casework-act.tsx'
import { Placing } from './placing.tsx'

type Props = { context: StaffContext; notice: StaffNotice }

const mayHandle = ({ roles }: StaffNotice) => roles.includes('handle')

/** What only those who handle may do. */
const Act = (props: Parameters<typeof CaseworkAct>[0]) =>
  mayHandle(props.notice) ? <CaseworkAct {...props} /> : null

/** Who has it, and the way to take it or lay it back. */
export const Assignment = (props: Props) => {
  const { t, actor } = props.context
  const { assignee } = props.notice.casework
  return (
    <div class="assignment">
      <p>{assignee ? t('staff:casework.has', { name: assignee.name }) : t('staff:casework.nobody')}</p>
      {assignee?.id === actor.id ? (
        <Act {...props} act="release" label={t('staff:casework.release')} plain />
      ) : (
        <Act {...props} act="take" label={t('staff:casework.take')} plain />
      )}
      <Placing {...props} />
    </div>
  )
}

/** A mark until somebody has checked, then who did and when (duties 14, 16). */
export const Checked = ({
  what,
  mark,
  ...props
}: Props & { what: 'identity' | 'authority'; mark: string }) => {
  const { t, language } = props.context
  const done = props.notice.casework.checked[what]
  return done ? (
    <p class="soft">
      {t(`staff:casework.checked.${what}`, {
        name: done.by.name,
        when: spokenTime(new Date(done.at), language),
      })}
    </p>
  ) : (
    <>
      <span class="tag soon">{mark}</span>{' '}
      <Act {...props} act={what} label={t(`staff:casework.check.${what}`)} plain />
    </>
  )
}

/** Notes to colleagues; the page says that they are part of the case. */
export const Notes = (props: Props) => {
  const { context, notice } = props
  const { t, language } = context
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t('staff:casework.notes')}</h2>
      {notice.casework.notes.map(({ at, by, text }) => (
        <article class="note">
          <p class="soft">
            {t('staff:casework.by', { name: by.name, when: spokenTime(new Date(at), language) })}
          </p>
          <p class="own">{text}</p>
        </article>
      ))}
      {mayHandle(notice) && (
        <>
          <div class="field">
            <label for="note">{t('staff:casework.note')}</label>
            <span class="hint" id="note-hint">
              {t('staff:casework.noteHint')}
            </span>
            <textarea
              id="note"
              name="note"
              form={decisionForm}
              rows={2}
              maxlength={2000}
              aria-describedby="note-hint"
            />
          </div>
          <Act {...props} act="note" label={t('staff:casework.save')} />
        </>
      )}
    </section>
  )
}
