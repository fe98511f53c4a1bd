import { fieldsIn, isA } from '../../../../flows/fields.ts'
import { hasOccasion } from '../../../core/notice/fields/applicable.ts'
import { type FieldName, media, type NoticeFields } from '../../../core/notice/fields/fields.ts'
import { type InputsProps, NoticeInputs } from './notice-inputs.tsx'
import { NoticeSummary } from './notice-summary.tsx'
import { type StatusAct, StatusActPage } from './status-act-page.tsx'

type Beside = Pick<NoticeFields, 'medium' | 'onBehalfOf'>

/**
 * Changes a notice that was sent. The need is not shown again, because it is stored apart and only staff open it. It
 * is `asked` for where the change makes it mandatory.
 */
export const changeable = (beside: Beside, asked: readonly string[] = []): FieldName[] => {
  const own = fieldsIn(['what', 'camera', 'meeting', 'others'])
  const behalf = beside.onBehalfOf === undefined ? [] : fieldsIn(['behalf'])
  const shown = [...own, ...behalf].filter(field => !isA('fixed', field) && hasOccasion(field, beside))
  return asked.includes('need') ? [...shown, ...fieldsIn(['why'])] : shown
}

type Props = InputsProps & StatusAct

export const ChangePage = ({ view, proof, problem, ...inputs }: Props) => {
  const { context, faults, input } = inputs
  const { t } = context
  const medium = media.find(one => one === input.medium) ?? view.fields.medium
  const about = { medium, onBehalfOf: view.fields.onBehalfOf }
  const fields = changeable(about, Object.keys({ ...faults, ...input }))
  return (
    <StatusActPage
      {...{ context, view, proof, faults, problem }}
      kind="change"
      title={t('pages:status.changePage', { noticeName: t(`notice:word.${view.word}`) })}
      lead={
        <>
          <p>{t('pages:status.changeIntroPage')}</p>
          {problem && <NoticeSummary context={context} view={view} />}
        </>
      }
      act={{ value: 'change_confirmed', label: t('pages:status.changeKeep') }}
      back={t('pages:back')}
    >
      <NoticeInputs fields={fields.filter(isMoved)} {...inputs} />
      <Others {...inputs} fields={fields.filter(field => !isMoved(field))} />
    </StatusActPage>
  )
}

/** What changes most: when and where. All else is folded, and sent along as it stands. */
const moved: readonly FieldName[] = ['meetingAt', 'meetingEnd', 'place', 'department', 'employee']
const isMoved = (field: FieldName): boolean => moved.includes(field)

const Others = ({ fields, ...inputs }: InputsProps & { fields: FieldName[] }) => (
  <details class="more" open={fields.some(field => inputs.faults[field] !== undefined)}>
    <summary>{inputs.context.t('pages:status.changeMore')}</summary>
    <NoticeInputs fields={fields} {...inputs} />
  </details>
)
