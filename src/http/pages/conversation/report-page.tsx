import { atFaults, formId, urls } from '../../routes.ts'
import { type Faults, Field } from '../layout/fields.tsx'
import { KeptFields, type Unsent } from '../layout/kept-fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { TitledDocument } from '../layout/titled-document.tsx'

type Props = {
  context: PageContext
  state: string
  answer: string
  days: number
  unsent: Unsent
  words?: string
  fault?: string | undefined
}

/** The report is counted already. Saying what is wrong is optional. */
export const ReportPage = ({ context, state, answer, days, unsent, words, fault }: Props) => {
  const { t, place } = context
  const faults: Faults = fault ? { wrong: fault } : {}
  return (
    <TitledDocument
      {...{ context, faults }}
      title={t('pages:report.title')}
      kind="report"
      languages={{ by: 'none' }}
    >
      <p>{t('pages:report.counted')}</p>
      <form id={formId} method="post" action={atFaults(urls.chat(place))}>
        <input type="hidden" name="state" value={state} />
        <KeptFields {...unsent} />
        <Field
          name="wrong"
          label={t('pages:report.label')}
          hint={t('pages:report.hint', { days })}
          fault={fault}
        >
          {attributes => (
            <textarea rows={4} maxlength={500} autocomplete="off" {...attributes}>
              {words ?? ''}
            </textarea>
          )}
        </Field>
        <p class="row">
          <Submit look="button main" name="wrongWith" value={answer} label={t('pages:report.send')} />
          <Submit name="show" value="1" label={t('pages:report.back')} />
        </p>
      </form>
    </TitledDocument>
  )
}
