import { spokenTime } from '../../../core/calendar/spoken.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { ActField } from '../act-field.tsx'
import { ListField } from '../list-field.tsx'
import type { NoticeShown } from '../page-context.ts'
import { refusedBy } from '../refused.ts'
import { staffUrls } from '../routes.ts'

/** The number in the case system, and whether the notice is on hold. */
export const Filing = (props: NoticeShown) => {
  const { context, notice, list } = props
  const { t, language, municipality } = context
  const { journal } = notice.casework
  const refused = refusedBy(props.refused, 'journal')
  return (
    <details open={refusedBy(props.refused, 'journal', 'hold') !== undefined}>
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
          <ListField list={list} />
          <ActField
            t={t}
            id="journal"
            name="note"
            label={t('staff:casework.journalNumber')}
            hint={t('staff:casework.journalHint')}
            refused={refused}
            required
            maxlength={60}
          />
          <Submit name="act" value="journal" label={t('staff:casework.journalSave')} />
        </form>
      )}
      <Hold {...props} />
    </details>
  )
}

/** Held beyond its time by a named person, for a written reason. */
const Hold = ({ context, notice, refused, list }: NoticeShown) => {
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
          <ListField list={list} />
          {!held && (
            <ActField
              t={t}
              id="hold-why"
              name="note"
              label={t('staff:casework.holdWhy')}
              refused={refusedBy(refused, 'hold')}
              faultOf="why"
              required
              maxlength={300}
            />
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

/** That there is nothing to answer, and the way to close it where one stands. */
export const Withdrawn = (props: NoticeShown) => {
  const { context, notice } = props
  const { journal, unfiled } = notice.casework
  if (notice.status !== 'withdrawn') return null
  return (
    <div class="note">
      <p>{context.t('staff:notice.withdrawn')}</p>
      {unfiled && <p class="soft">{context.t('staff:course.filing_unneeded', { by: unfiled.by.name })}</p>}
      {journal === undefined && unfiled === undefined && notice.roles.includes('handle') && (
        <Close {...props} />
      )}
    </div>
  )
}

const Close = ({ context, notice, list }: NoticeShown) => {
  const { t, municipality } = context
  if (notice.danger !== undefined) return <p>{t('staff:closing.block.to_be_read')}</p>
  return (
    <form method="post" action={staffUrls.casework(municipality, notice.reference)}>
      <ListField list={list} />
      <Submit name="act" value="unneeded" label={t('staff:casework.unneeded')} />
    </form>
  )
}
