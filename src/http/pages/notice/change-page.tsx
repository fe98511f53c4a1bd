import { fieldsIn, isA } from '../../../../flows/fields.ts'
import type { StatusView } from '../../../app/notice/status.ts'
import { hasOccasion } from '../../../core/notice/fields/applicable.ts'
import { type FieldName, media, type NoticeFields } from '../../../core/notice/fields/fields.ts'
import { formId, urls } from '../../routes.ts'
import { Document } from '../layout/document.tsx'
import { ErrorSummary } from '../layout/fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { type InputsProps, NoticeInputs } from './notice-inputs.tsx'
import { NoticeSummary } from './notice-summary.tsx'
import { type StatusCredential, StatusCredentialFields } from './status-credential.tsx'

type Beside = Pick<NoticeFields, 'medium' | 'onBehalfOf'>

/**
 * What can be changed after sending. The need is not shown again: it lies apart, and only staff open it. It is
 * `asked` for where the change makes it mandatory.
 */
export const changeable = (beside: Beside, asked: readonly string[] = []): FieldName[] => {
  const own = fieldsIn(['what', 'camera', 'meeting', 'others'])
  const behalf = beside.onBehalfOf === undefined ? [] : fieldsIn(['behalf'])
  const shown = [...own, ...behalf].filter(field => !isA('fixed', field) && hasOccasion(field, beside))
  return asked.includes('need') ? [...shown, ...fieldsIn(['why'])] : shown
}

type Props = InputsProps & {
  context: PageContext
  view: StatusView
  proof: StatusCredential
  /** Why it was not kept, when no field is to blame. */
  problem?: { title: string; detail: string } | undefined
}

export const ChangePage = ({ view, proof, problem, ...inputs }: Props) => {
  const { context, faults, input } = inputs
  const { t, language, place } = context
  const isWrong = problem !== undefined || Object.keys(faults).length > 0
  const title = t('pages:status.changePage', { noticeName: t(`notice:word.${view.word}`) })
  const medium = media.find(one => one === input.medium) ?? view.fields.medium
  const about = { medium, onBehalfOf: view.fields.onBehalfOf }
  return (
    <Document
      context={context}
      title={title}
      faulty={isWrong}
      kind="change"
      languages={{ by: 'none' }}
      enter={{ name: 'action', value: 'change_confirmed' }}
    >
      <ErrorSummary context={context} faults={faults} problem={problem} />
      <h1>{title}</h1>
      <p class="reference">{view.status.reference}</p>
      <p>{t('pages:status.changeIntroPage')}</p>
      {problem && <NoticeSummary context={context} view={view} />}
      <form id={formId} method="post" action={urls.status(language, place.municipality)} novalidate>
        <StatusCredentialFields proof={proof} />
        <input type="hidden" name="version" value={String(view.status.version)} />
        <NoticeInputs fields={changeable(about, Object.keys({ ...faults, ...input }))} {...inputs} />
        <p class="row">
          <Submit
            look="button main"
            name="action"
            value="change_confirmed"
            label={t('pages:status.changeKeep')}
          />
          <Submit name="action" value="show" label={t('pages:back')} />
        </p>
      </form>
    </Document>
  )
}
