import { atFaults, urls } from '../../routes.ts'
import { type Faults, Field } from '../layout/fields.tsx'
import { Submit } from '../layout/submit.tsx'
import { type ChatAct, ChatActPage } from './chat-act-page.tsx'

type Props = ChatAct & {
  answer: string
  days: number
  words?: string
  fault?: string | undefined
}

/** The report is counted already. Saying what is wrong is optional. */
export const ReportPage = ({ answer, days, words, fault, ...act }: Props) => {
  const { t, place } = act.context
  const faults: Faults = fault ? { wrong: fault } : {}
  return (
    <ChatActPage
      {...act}
      kind="report"
      title={t('pages:report.title')}
      lead={<p>{t('pages:report.counted')}</p>}
      faults={faults}
      action={atFaults(urls.chat(place))}
    >
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
    </ChatActPage>
  )
}
