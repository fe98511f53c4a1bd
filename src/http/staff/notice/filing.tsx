import { spokenTime } from '../../../core/calendar/spoken.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import type { NoticeShown } from '../page-context.ts'
import { staffUrls } from '../routes.ts'

/** The number in the case system, and whether the notice is on hold. */
export const Filing = (props: NoticeShown) => {
  const { context, notice } = props
  const { t, language, municipality } = context
  const { journal } = notice.casework
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
      {notice.roles.includes('handle') && (
        <form method="post" action={staffUrls.casework(municipality, notice.reference)}>
          <div class="field">
            <label for="journal">{t('staff:casework.journalNumber')}</label>
            <span class="hint" id="journal-hint">
              {t('staff:casework.journalHint')}
            </span>
            <input id="journal" name="note" required maxlength={60} aria-describedby="journal-hint" />
          </div>
          <Submit name="act" value="journal" label={t('staff:casework.journalSave')} />
        </form>
      )}
      <Hold {...props} />
    </details>
  )
}

/** Held beyond its time by a named person, for a written reason. */
const Hold = ({ context, notice }: NoticeShown) => {
  const { t, language, municipality } = context
  const { held, hold } = notice.casework
  const action = staffUrls.casework(municipality, notice.reference)
  return (
    <>
      {held && <p>{t('staff:casework.held')}</p>}
      {hold && (
        <p class="soft">
          {t('staff:casework.heldBy', {
            name: hold.by.name,
            when: spokenTime(new Date(hold.at), language),
            why: hold.why ?? t('staff:casework.heldNoWhy'),
          })}
        </p>
      )}
      {notice.roles.includes('handle') && (
        <form method="post" action={action}>
          {!held && (
            <div class="field">
              <label for="hold-why">{t('staff:casework.holdWhy')}</label>
              <input id="hold-why" name="note" required maxlength={300} />
            </div>
          )}
          <Submit
            name="act"
            value={held ? 'unhold' : 'hold'}
            label={t(`staff:casework.${held ? 'unhold' : 'hold'}`)}
          />
        </form>
      )}
    </>
  )
}
