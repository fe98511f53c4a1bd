import type { DecisionPreview } from '../../../app/decision/preview-decision.ts'
import { asksBack, isOutcome } from '../../../core/notice/decision/outcome-questions.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { LetterView } from '../../pages/notice/letter-view.tsx'
import type { StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { Draft } from './draft.ts'
import { TaskOffered } from './tasks.tsx'

type Props = {
  context: StaffContext
  preview: DecisionPreview
  form: { draft: Draft; replaces: boolean; list: string }
}

/** The whole letter once more before it is sent. Going back keeps every word. */
export const LetterPage = ({ context, preview, form }: Props) => {
  const { t, municipality, language } = context
  const { reference, version, reply, letter, alone, recall } = preview
  const named = isOutcome(form.draft.outcome) && asksBack(form.draft.outcome) ? 'Question' : ''
  return (
    <Shell context={context} title={t('staff:letter.title')} kind="letter">
      <h1>{t('staff:letter.title')}</h1>
      <p>{t('staff:letter.lead')}</p>
      <p>{alone ? t(`staff:letter.channel.${reply}`) : t('staff:letter.proposing')}</p>
      <LetterView letter={letter} language={language} level={2} addressed />
      <form method="post" action={staffUrls.decision(municipality, reference)} class="row">
        <input type="hidden" name="version" value={String(version)} />
        {Object.entries(form.draft).map(([name, value]) =>
          value === '' ? null : <input type="hidden" name={name} value={value} />,
        )}
        {form.list !== '' && <input type="hidden" name="list" value={form.list} />}
        {form.replaces && <input type="hidden" name="replaces" value="yes" />}
        {recall && <TaskOffered context={context} recall={recall} />}
        <Submit
          look="button main"
          id="send"
          label={t(alone ? `staff:letter.send${named}` : 'staff:letter.propose')}
        />
        <Submit
          formaction={staffUrls.notice(municipality, reference)}
          label={t(`staff:letter.change${named}`)}
        />
      </form>
    </Shell>
  )
}
