import { spokenTime } from '../../../core/calendar/spoken.ts'
import type { NoticeShown } from '../page-context.ts'
import { refusedBy } from '../refused.ts'
import { staffUrls } from '../routes.ts'
import { CaseworkAct } from './casework-act.tsx'
import { ChosenAct } from './chosen-act.tsx'

/** What staff have marked it as, and what the program suspects. Nothing is merged or deleted. */
export const Marks = (props: NoticeShown) => {
  const { context, notice } = props
  const { t, municipality, language } = context
  const { marked } = notice.casework
  return (
    <>
      {notice.alike.length > 0 && (
        <div class="note">
          {t('staff:mark.alike')}
          <ul>
            {notice.alike.map(reference => (
              <li>
                <a href={staffUrls.notice(municipality, reference)}>{reference}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {marked && (
        <p class="note">
          {t(`staff:mark.is.${marked.mark}`, {
            name: marked.by.name,
            when: spokenTime(new Date(marked.at), language),
          })}
        </p>
      )}
    </>
  )
}

/** Gives it to a colleague or department, or marks it as a duplicate or the like. */
export const Placing = (props: NoticeShown) => {
  const { context, notice } = props
  if (!notice.roles.includes('handle')) return null
  const { t } = context
  const { colleagues, departments, department } = notice.places
  return (
    <details open={refusedBy(props.refused, 'give', 'place') !== undefined}>
      <summary>{t('staff:place.title')}</summary>
      {colleagues.length > 0 && (
        <ChosenAct {...props} act="give" label={t('staff:place.colleague')} options={colleagues} />
      )}
      {departments.length > 0 && (
        <ChosenAct
          {...props}
          act="place"
          label={t('staff:place.department')}
          options={departments}
          chosen={department}
        />
      )}
      <MarkButtons {...props} />
    </details>
  )
}

const MarkButtons = (props: NoticeShown) => {
  const { t } = props.context
  if (props.notice.casework.marked)
    return <CaseworkAct {...props} act="unmark" label={t('staff:mark.unmark')} plain />
  return (
    <>
      <CaseworkAct {...props} act="duplicate" label={t('staff:mark.as.duplicate')} plain />
      {/* Colleagues will not answer it any more: that is asked once more. */}
      <details>
        <summary>{t('staff:mark.as.false')}</summary>
        <p>{t('staff:mark.sure')}</p>
        <CaseworkAct {...props} act="false" label={t('staff:mark.yes')} plain />
      </details>
    </>
  )
}
