import { spokenTime } from '../../../core/calendar/spoken.ts'
import { Fault } from '../../pages/layout/fields.tsx'
import { decisionForm } from '../decision/decision-form.tsx'
import type { NoticeShown } from '../page-context.ts'
import { refusedBy, refusedWords } from '../refused.ts'
import { staffUrls } from '../routes.ts'
import { CaseworkAct } from './casework-act.tsx'

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
        <Choice {...props} act="give" label={t('staff:place.colleague')} options={colleagues} />
      )}
      {departments.length > 0 && (
        <Choice
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

type ChoiceProps = NoticeShown & {
  act: 'give' | 'place'
  label: string
  options: { id: string; name: string }[]
  chosen?: string | undefined
}

/** Part of the one form of the page, so the draft answer is stored too. */
const Choice = ({ context, notice, refused, act, label, options, chosen }: ChoiceProps) => {
  const { t } = context
  const fault = refusedBy(refused, act)?.fields.to
  return (
    <div class="filters">
      <div class={fault ? 'field wrong' : 'field'}>
        <label for={`to-${act}`}>{label}</label>
        {fault && <Fault name={`to-${act}`} fault={refusedWords('to', fault, t)} />}
        <select
          id={`to-${act}`}
          name={act === 'give' ? 'toColleague' : 'toDepartment'}
          form={decisionForm}
          aria-describedby={fault && `fault-to-${act}`}
        >
          <option value="">{t('staff:place.choose')}</option>
          {options.map(({ id, name }) => (
            <option value={id} selected={id === chosen}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <CaseworkAct context={context} notice={notice} act={act} label={t(`staff:place.${act}`)} />
    </div>
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
