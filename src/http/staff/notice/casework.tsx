import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import type { FieldErrors } from '../../../core/errors.ts'
import { Field } from '../../pages/layout/fields.tsx'
import { decisionForm } from '../decision/decision-form.tsx'
import type { NoticeShown } from '../page-context.ts'
import { type Refused, refusedBy, refusedWords } from '../refused.ts'
import { CaseworkAct } from './casework-act.tsx'
import { Placing } from './placing.tsx'

const mayHandle = ({ roles }: StaffNotice) => roles.includes('handle')

/** Only for people who handle notices. */
const Act = (props: Parameters<typeof CaseworkAct>[0]) =>
  mayHandle(props.notice) ? <CaseworkAct {...props} /> : null

/** Who has it, and the buttons to take it or put it back. */
export const Assignment = (props: NoticeShown) => {
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

/** A mark until somebody has checked; then who did and when (duties 14, 16). */
export const Checked = ({
  what,
  mark,
  ...props
}: NoticeShown & { what: 'identity' | 'authority'; mark: string }) => {
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

/** The acts of the page's one form: a note that was being written comes back with whichever was refused. */
const beside = (refused: Refused | undefined): Refused | undefined =>
  refusedBy(refused, 'note', 'give', 'place', 'words')

type NotesShown = NoticeShown & { written: string; faults: FieldErrors }

/** Notes to colleagues. The page says that they are part of the case. */
export const Notes = ({ written, faults, ...props }: NotesShown) => {
  const { context, notice } = props
  const { t, language } = context
  const fault = refusedBy(props.refused, 'note')?.fields.note ?? faults.note
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
          <Field
            name="note"
            label={t('staff:casework.note')}
            hint={t('staff:casework.noteHint')}
            fault={fault && refusedWords('note', fault, t)}
          >
            {attributes => (
              <textarea form={decisionForm} rows={2} maxlength={2000} {...attributes}>
                {beside(props.refused)?.typed.note ?? written}
              </textarea>
            )}
          </Field>
          <Act {...props} act="note" label={t('staff:casework.save')} />
        </>
      )}
    </section>
  )
}
