import { type FieldName, media } from '../../../core/notice/fields/field-schema.ts'
import { changeable } from './changeable.ts'
import { type InputsProps, NoticeInputs } from './notice-inputs.tsx'
import { NoticeSummary } from './notice-summary.tsx'
import { type StatusAct, StatusActPage } from './status-act-page.tsx'

/** `at`: the field whose row led here. */
type Props = InputsProps & StatusAct & { at?: string | undefined }

export const ChangePage = ({ view, proof, problem, at, ...inputs }: Props) => {
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
      <Others {...inputs} fields={fields.filter(field => !isMoved(field))} at={at} />
    </StatusActPage>
  )
}

/** What changes most: when and where. All else is folded, and sent along as it stands. */
const moved: readonly FieldName[] = ['meetingAt', 'meetingEnd', 'place', 'department', 'employee']
const isMoved = (field: FieldName): boolean => moved.includes(field)

const Others = ({ fields, at, ...inputs }: InputsProps & { fields: FieldName[]; at: string | undefined }) => (
  <details class="more" open={fields.some(field => field === at || inputs.faults[field] !== undefined)}>
    <summary>{inputs.context.t('pages:status.changeMore')}</summary>
    <NoticeInputs fields={fields} {...inputs} />
  </details>
)
