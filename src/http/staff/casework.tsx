import type { Context } from 'hono'
import { doCasework } from '../../app/do-casework.ts'
import type { StaffNotice } from '../../app/staff-notice.ts'
import { spokenTime } from '../../core/calendar/spoken.ts'
import { formBody } from '../read-body.ts'
import { type StaffContext, staffContext } from './page-context.ts'
import { Placing } from './placing.tsx'
import { staffUrls } from './routes.ts'
import type { StaffDeps, StaffEnv } from './staff-env.ts'

type Props = { context: StaffContext; notice: StaffNotice }

/** Taking it, a note, a check: done, and back to the page as it now is. */
export const casework = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const { actor, municipality } = staffContext(deps, c)
  const reference = c.req.param('reference') ?? ''
  const form = await formBody(c)
  await doCasework(deps, actor, {
    municipality,
    reference,
    act: form.get('act') ?? '',
    text: form.get('note') ?? '',
    to: form.get('to') ?? '',
    on: form.get('on') ?? '',
  })
  return c.redirect(staffUrls.notice(municipality, reference), 303)
}

const mayHandle = ({ roles }: StaffNotice) => roles.includes('handle')

type ActProps = Props & { act: string; label: string; plain?: boolean }

const Act = ({ context, notice, act, label, plain = false }: ActProps) =>
  mayHandle(notice) ? (
    <form class="act" method="post" action={staffUrls.casework(context.municipality, notice.reference)}>
      <button type="submit" class={plain ? 'plain' : 'button'} name="act" value={act}>
        {label}
      </button>
    </form>
  ) : null

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
      <span class="tag soon">{mark}</span>
      <Act {...props} act={what} label={t(`staff:casework.check.${what}`)} plain />
    </>
  )
}

/** Notes to colleagues; the page says that they are part of the case. */
export const Notes = (props: Props) => {
  const { context, notice } = props
  const { t, language, municipality } = context
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
        <form method="post" action={staffUrls.casework(municipality, notice.reference)}>
          <div class="field">
            <label for="note">{t('staff:casework.note')}</label>
            <span class="hint" id="note-hint">
              {t('staff:casework.noteHint')}
            </span>
            <textarea id="note" name="note" rows={2} maxlength={2000} required aria-describedby="note-hint" />
          </div>
          <button type="submit" class="button" name="act" value="note">
            {t('staff:casework.save')}
          </button>
        </form>
      )}
    </section>
  )
}

/** The number of the case system, and whether the notice must be kept here whatever its age. */
export const Filing = (props: Props) => {
  const { context, notice } = props
  const { t, language, municipality } = context
  const { journal, held } = notice.casework
  return (
    <details>
      <summary>{t('staff:casework.journal')}</summary>
      {journal && (
        <p>
          {t('staff:casework.journalised', {
            number: journal.number,
            name: journal.by.name,
            when: spokenTime(new Date(journal.at), language),
          })}
        </p>
      )}
      {held && <p>{t('staff:casework.held')}</p>}
      {mayHandle(notice) && (
        <form method="post" action={staffUrls.casework(municipality, notice.reference)}>
          <div class="field">
            <label for="journal">{t('staff:casework.journalNumber')}</label>
            <span class="hint" id="journal-hint">
              {t('staff:casework.journalHint')}
            </span>
            <input id="journal" name="note" required maxlength={60} aria-describedby="journal-hint" />
          </div>
          <button type="submit" class="button" name="act" value="journal">
            {t('staff:casework.journalSave')}
          </button>
        </form>
      )}
      <Act
        {...props}
        act={held ? 'unhold' : 'hold'}
        label={t(`staff:casework.${held ? 'unhold' : 'hold'}`)}
        plain
      />
    </details>
  )
}
